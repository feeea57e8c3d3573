using System.Text.Json.Nodes;
using IncidentArchive.Publishing;
using IncidentArchive.Record.PostLinks;
using IncidentArchive.Record.Sources;

namespace IncidentArchive.Bulk;

/// <summary>The sources that a row cites: those the draft has, by their canonical address, and new ones.</summary>
internal sealed class RowSources(BulkTarget target, DateOrder order)
{
    private readonly Dictionary<string, string> _keys = target.Tree.List("sources").OfType<JsonObject>()
        .Where(s => CanonicalUrl.Of(DraftTree.Text(s["url"])) is not null && DraftTree.KeyOf(s) is not null)
        .GroupBy(s => CanonicalUrl.Of(DraftTree.Text(s["url"]))!).ToDictionary(s => s.Key, s => DraftTree.KeyOf(s.First())!);

    /// <summary>The sources’ keys; what is wrong goes to <paramref name="refuse"/>, with the column it is in.</summary>
    public IReadOnlyList<string> Of(BulkRow row, Action<BulkColumn, string> refuse)
    {
        var keys = new List<string>();
        foreach (var (place, address) in row.Several(BulkColumn.Source).Index())
            if (CanonicalUrl.Of(address) is not { } canonical)
                refuse(BulkColumn.Source, $"“{address}” is not a web address. Write one that begins with https://.");
            else if (_keys.TryGetValue(canonical, out var key))
                keys.Add(key);
            else
                keys.Add(_keys[canonical] = Add(row, address, isFirst: place == 0, refuse));
        return keys;
    }

    // What else the row says of a source it says of the first.
    private string Add(BulkRow row, string address, bool isFirst, Action<BulkColumn, string> refuse)
    {
        string? Cell(BulkColumn column) => isFirst ? row[column] : null;
        var publisher = Cell(BulkColumn.Publisher) ?? CanonicalUrl.DomainOf(address)!;
        var source = new JsonObject { ["key"] = target.FreeKey("sources", publisher), ["type"] = PostLink.Read(address).Id is null ? "webpage" : "post", ["publisher"] = publisher, ["url"] = address };
        foreach (var (name, value) in new[] { ("title", Cell(BulkColumn.SourceTitle)), ("archived", Cell(BulkColumn.Archived)) })
            if (value is not null)
                source[name] = value;
        if (Cell(BulkColumn.SourceDate) is { } published)
        {
            var (date, problem) = CellDate.Read(published, null, order);
            if (problem is not null)
                refuse(BulkColumn.SourceDate, problem);
            source["published"] = date;
        }
        target.Add("sources", "source", source, row);
        return DraftTree.KeyOf(source)!;
    }
}
