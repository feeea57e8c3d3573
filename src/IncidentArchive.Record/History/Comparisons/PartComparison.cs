using System.Text.Json.Nodes;

namespace IncidentArchive.Record.History.Comparisons;

/// <summary>Compares a document's entries, its accounts or its sources, which have keys of their own.</summary>
internal sealed class PartComparison(ComparedField list, ValueWords older, ValueWords newer)
{
    private static readonly Dictionary<string, Means> _means = new() { ["accounts"] = Means.Account, ["entries"] = Means.Entry, ["sources"] = Means.Source };

    private string Part => list.Called.Label;

    public IEnumerable<ChangeGroup> Between(JsonArray was, JsonArray now)
    {
        var key = ComparedField.Of(list.Item!)[0];
        foreach (var item in ListMatch.Of([.. was.Select(i => MatchItem.Of(i, key))], [.. now.Select(i => MatchItem.Of(i, key))]))
        {
            JsonObject? before = item.Older is { } i ? was[i] as JsonObject : null, after = item.Newer is { } j ? now[j] as JsonObject : null;
            var comparison = new FieldComparison(older, newer);
            var place = new Place("", list.Name, list.Name).Item("", item.Older, item.Newer);
            if (item.IsMoved)
                comparison.Move(item, was, now, place);
            Compare(comparison, before, after, place);
            if (comparison.Changes.Count > 0)
                yield return new ChangeGroup(Part, Item(before, item.Older, older), Item(after, item.Newer, newer), comparison.Changes);
        }
    }

    // An entry that became one of another kind has other fields: it is told as a whole.
    private void Compare(FieldComparison comparison, JsonObject? before, JsonObject? after, Place place)
    {
        if (before is null || after is null || ComparedField.KindOf(list.Item!, before) != ComparedField.KindOf(list.Item!, after))
            comparison.CompareWhole(Whole(before, older), Whole(after, newer), place with { Label = $"whole {Part}" });
        else
            comparison.CompareFields(before, after, ComparedField.Of(list.Item!, after), place);
    }

    // The key is said beside the change already.
    private string? Whole(JsonObject? item, ValueWords words) =>
        item is null ? null : string.Join('\n', words.Lines(item, ComparedField.Of(list.Item!, item).Skip(1)));

    private ChangedItem? Item(JsonObject? item, int? index, ValueWords words) => item is null || index is null ? null : new ChangedItem(
        (string)item["key"]!,
        ComparedField.KindOf(list.Item!, item),
        _means.TryGetValue(list.Name, out var means) ? words.NameOf(means, (string)item["key"]!) : (string)item["key"]!,
        index.Value);
}
