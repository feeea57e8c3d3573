using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using IncidentArchive.Record.Documents;

namespace IncidentArchive.Record.History.Comparisons;

/// <summary>Finds what differs between the fields of two documents, or of one entry in both.</summary>
internal sealed class FieldComparison(ValueWords older, ValueWords newer)
{
    private readonly List<Change> _changes = [];

    public IReadOnlyList<Change> Changes => _changes;

    public void CompareFields(JsonObject? was, JsonObject? now, IEnumerable<ComparedField> fields, Place at)
    {
        foreach (var field in fields)
            Compare(was?[field.Name], now?[field.Name], field, at.Field(field), was is not null && now is not null);
    }

    /// <summary>Notes that an entry or item as a whole was added, removed, or both where it became another.</summary>
    public void CompareWhole(string? was, string? now, Place at)
    {
        if (was is not null)
            _changes.Add(new Change(ChangeVerb.Removed, at.Label, at.OlderPath, null, was, null, Segment.Replaced(was, null)));
        if (now is not null)
            _changes.Add(new Change(ChangeVerb.Added, at.Label, null, at.NewerPath, null, now, Segment.Replaced(null, now)));
    }

    /// <summary>Notes that something stands elsewhere in its list.</summary>
    public void Move(MatchedItem item, JsonArray was, JsonArray now, Place at)
    {
        Add(ChangeVerb.Moved, at with { Label = Place.Join(at.Label, "order") }, In(was, item.Older!.Value), In(now, item.Newer!.Value), WordDifferences.Between);

        // A text has no name by which a reader would know it.
        static string In(JsonArray items, int index) => $"place {index + 1} of {items.Count}{(items[index] is JsonValue text ? $": {text}" : "")}";
    }

    private void Compare(JsonNode? was, JsonNode? now, ComparedField field, Place at, bool inBoth)
    {
        if (JsonNode.DeepEquals(was, now))
            return;
        if (field.Shape.Kind == JsonTypeInfoKind.Object)
            CompareFields(was as JsonObject, now as JsonObject, ComparedField.Of(field.Shape), at);
        else if (field.IsLine)
            CompareLine(was as JsonArray, now as JsonArray, field, at);
        else if (field.Item is not null)
            CompareItems(was as JsonArray ?? [], now as JsonArray ?? [], field, at);
        else
            CompareValue(was ?? DefaultOf(field, inBoth), now ?? DefaultOf(field, inBoth), field, at);
    }

    // What a document leaves out because it is the usual thing was said all the same.
    private static JsonNode? DefaultOf(ComparedField field, bool inBoth) =>
        inBoth && (field.Type.IsEnum || field.Type == typeof(bool)) ? JsonSerializer.SerializeToNode(Activator.CreateInstance(field.Type), field.Type, RecordJson.Options) : null;

    private void CompareValue(JsonNode? was, JsonNode? now, ComparedField field, Place at)
    {
        var before = was is null ? null : older.Of(was, field.Type, field.Called.Means);
        var after = now is null ? null : newer.Of(now, field.Type, field.Called.Means);
        // One in words, two in fact: a time with its offset written otherwise, two accounts of one name.
        if (before is not null && before == after)
            (before, after) = ($"{before} ({was})", $"{after} ({now})");
        var isText = field.Type == typeof(string) && field.Called.Means == Means.Itself;
        Add(Verb(before, after), at, before, after, isText ? WordDifferences.Between : Segment.Replaced);
    }

    private void CompareLine(JsonArray? was, JsonArray? now, ComparedField field, Place at) =>
        Add(Verb(was, now), at, was is null ? null : older.OfList(was, field), now is null ? null : newer.OfList(now, field),
            (_, _) => LineDifferences.Between(was!, now!, item => older.OfItem(item, field.Item!, field.Called.Means), item => newer.OfItem(item, field.Item!, field.Called.Means)));

    private void CompareItems(JsonArray was, JsonArray now, ComparedField field, Place at)
    {
        var first = field.Item!.Kind == JsonTypeInfoKind.Object ? ComparedField.Of(field.Item)[0] : null;
        foreach (var item in ListMatch.Of([.. was.Select(i => MatchItem.Of(i, first))], [.. now.Select(i => MatchItem.Of(i, first))]))
        {
            JsonNode? before = item.Older is { } i ? was[i] : null, after = item.Newer is { } j ? now[j] : null;
            var place = at.Item(LabelOf(before as JsonObject, after as JsonObject, field, at.Label), item.Older, item.Newer);
            if (item.IsMoved)
                Move(item, was, now, place);
            if (before is null || after is null)
                CompareWhole(Whole(before, older, field), Whole(after, newer, field), place);
            else if (before is JsonObject fieldsBefore && after is JsonObject fieldsAfter)
                CompareFields(fieldsBefore, fieldsAfter, ComparedField.Of(field.Item, fieldsAfter), place);
            else if (!JsonNode.DeepEquals(before, after))
                Add(ChangeVerb.Altered, place, before.ToString(), after.ToString(), WordDifferences.Between);
        }
    }

    // An item that is named otherwise in the other document goes by no name.
    private string LabelOf(JsonObject? was, JsonObject? now, ComparedField field, string label)
    {
        var before = was is null ? null : older.LabelOf(field, was, label);
        var after = now is null ? null : newer.LabelOf(field, now, label);
        return before is null || after is null || before == after ? after ?? before ?? label : label;
    }

    private static string? Whole(JsonNode? item, ValueWords words, ComparedField field) => item switch
    {
        null => null,
        JsonObject fields => string.Join('\n', words.Lines(fields, ValueWords.FieldsBesidesName(field, fields))),
        _ => words.OfItem(item, field.Item!, field.Called.Means),
    };

    private static ChangeVerb Verb(object? was, object? now) => was is null ? ChangeVerb.Added : now is null ? ChangeVerb.Removed : ChangeVerb.Altered;

    private void Add(ChangeVerb verb, Place at, string? before, string? after, Func<string, string, IReadOnlyList<Segment>> segments) =>
        _changes.Add(new Change(verb, at.Label, before is null ? null : at.OlderPath, after is null ? null : at.NewerPath, before, after,
            before is null || after is null ? Segment.Replaced(before, after) : segments(before, after)));
}
