using System.Text.Json.Nodes;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Documents;

namespace IncidentArchive.Features.Admin.Drafts;

/// <summary>An entry as the list beside its form shows it.</summary>
internal sealed record EntryItem(string Key, string Kind, string Title, string When, int Problems)
{
    public static IReadOnlyList<EntryItem> ListOf(DraftTree tree, AccountNames accounts, IReadOnlyList<Problem> problems) =>
        [.. tree.List("entries").OfType<JsonObject>().Select((entry, i) => Of(entry, problems.Count(p => p.Path.StartsWith($"entries[{i}]", StringComparison.Ordinal) && !p.IsWarning), accounts))];

    private static EntryItem Of(JsonObject entry, int problems, AccountNames accounts)
    {
        var (key, kind) = (DraftTree.KeyOf(entry) ?? "", DraftTree.Text(entry["kind"]) ?? "");
        return new EntryItem(key, kind, DraftTree.Text(entry["title"]) ?? accounts.WhoseIs(DraftTree.Text(entry["by"])) ?? key, WhenOf(entry["when"] as JsonObject), problems);
    }

    private static string WhenOf(JsonObject? when)
    {
        var date = DraftTree.Text(when?["date"]);
        var label = date is null ? null : Edtf.TryParse(date, out var read, out _) ? read.ToEnglish() : date;
        var after = when?["after"] is JsonArray { Count: > 0 } keys ? $"after {string.Join(", ", keys.Select(DraftTree.Text))}" : null;
        return string.Join("; ", new[] { label, after }.OfType<string>());
    }
}
