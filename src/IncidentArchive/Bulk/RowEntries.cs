using System.Text.Json.Nodes;
using IncidentArchive.Features.Admin.Drafts;
using IncidentArchive.Publishing;

namespace IncidentArchive.Bulk;

/// <summary>Makes of a row an entry, and of a post that is said to be deleted the deletion too.</summary>
internal sealed class RowEntries(BulkTarget target, KnownFigures known, DateOrder order, Action<BulkRow, BulkColumn, string> refuse)
{
    private static readonly (BulkColumn Column, string Field)[] _texts =
    [
        (BulkColumn.Title, "title"), (BulkColumn.Medium, "medium"), (BulkColumn.Language, "language"), (BulkColumn.Link, "link"), (BulkColumn.Text, "text"),
        (BulkColumn.Before, "before"), (BulkColumn.After, "after"), (BulkColumn.Cause, "cause"), (BulkColumn.Note, "note"), (BulkColumn.Warning, "contentWarning"),
    ];

    // These are words of the form, which people also write with capitals and spaces.
    private static readonly HashSet<string> _words = ["medium", "cause"];

    private readonly RowAccounts _accounts = new(target, known);
    private readonly RowSources _sources = new(target, order);

    public void Add(BulkRow row)
    {
        var kind = row[BulkColumn.Kind] is { } typed ? Keys.Of(typed) : "post";
        if (!EntryFields.Kinds.Contains(kind))
        {
            refuse(row, BulkColumn.Kind, $"“{typed = row[BulkColumn.Kind]!}” is no kind of entry. Write {string.Join(", ", EntryFields.Kinds.SkipLast(1))} or {EntryFields.Kinds[^1]}.");
            return;
        }
        var cites = _sources.Of(row, (column, problem) => refuse(row, column, problem));
        var entry = new JsonObject { ["kind"] = kind, ["key"] = KeyOf(row, kind), ["certainty"] = row[BulkColumn.Certainty]?.ToLowerInvariant() ?? "reported" };
        entry["when"] = When(row, BulkColumn.Date, row[BulkColumn.Time]);
        if (kind is "post" or "reaction" || (kind is "edit" or "restoration" && (row[BulkColumn.Handle] ?? row[BulkColumn.Figure]) is not null))
            entry["by"] = AccountOf(row);
        PutTexts(row, kind, entry);
        PutNamed(row, kind, entry);
        entry["cites"] = Citations(cites);
        target.Add("entries", kind, entry, row);
        if (kind == "post" && row[BulkColumn.Deleted] is { } deleted)
            AddDeletion(row, DraftTree.KeyOf(entry)!, deleted, cites);
    }

    private void AddDeletion(BulkRow row, string post, string deleted, IReadOnlyList<string> cites)
    {
        var isUndated = deleted.ToLowerInvariant() is "yes" or "true" or "y" or "x" or "1";
        if (deleted.ToLowerInvariant() is "no" or "false" or "n" or "0" or "-")
            return;
        target.Add("entries", "deletion", new JsonObject
        {
            ["kind"] = "deletion",
            ["key"] = target.FreeKey("entries", post + "-deleted"),
            ["of"] = new JsonArray(post),
            ["certainty"] = row[BulkColumn.Certainty]?.ToLowerInvariant() ?? "reported",
            ["when"] = isUndated ? new JsonObject { ["after"] = new JsonArray(post) } : When(row, BulkColumn.Deleted, null),
            ["cause"] = row[BulkColumn.Cause] is { } cause ? Keys.Of(cause) : "unknown",
            ["cites"] = Citations(cites),
        }, row, isDeletionOfPost: true);
    }

    private string KeyOf(BulkRow row, string kind)
    {
        if (row[BulkColumn.Key] is not { } typed)
            return target.FreeKey("entries", $"{(row[BulkColumn.Handle] ?? row[BulkColumn.Figure])?.TrimStart('@')} {kind}");
        var key = Keys.Of(typed);
        if (!target.Take("entries", key))
            refuse(row, BulkColumn.Key, $"Another entry already has the key “{key}”. Give this one a key of its own.");
        return key;
    }

    private string? AccountOf(BulkRow row)
    {
        var (key, column, problem) = _accounts.Of(row);
        if (problem is not null)
            refuse(row, column!, problem);
        return key;
    }

    private JsonObject When(BulkRow row, BulkColumn column, string? time)
    {
        var when = new JsonObject();
        if (row[column] is { } typed)
        {
            var (date, problem) = CellDate.Read(typed, time, order);
            if (problem is not null)
                refuse(row, column, problem);
            when["date"] = date;
        }
        foreach (var (cell, field) in new[] { (BulkColumn.Zone, "zone"), (BulkColumn.Words, "words") })
            if (row[cell] is { } value && (field == "zone" || column == BulkColumn.Date))
                when[field] = value;
        return when;
    }

    private static void PutTexts(BulkRow row, string kind, JsonObject entry)
    {
        var fields = Record.Documents.EntryKinds.FieldsOf(kind)!;
        foreach (var (column, field) in _texts)
            if (row[column] is { } value && fields.Contains(field))
                entry[field] = _words.Contains(field) ? Keys.Of(value) : value;
        if (kind == "deletion" && !entry.ContainsKey("cause"))
            entry["cause"] = "unknown";
    }

    private static void PutNamed(BulkRow row, string kind, JsonObject entry)
    {
        var keys = row.Several(BulkColumn.Of).Select(Keys.Of).ToList();
        if (keys.Count == 0 || kind == "context")
            return;
        if (kind == "edit")
            entry["of"] = keys[0];
        else
            entry[kind is "post" or "reaction" ? "answers" : "of"] = new JsonArray([.. keys.Select(k => (JsonNode?)k)]);
    }

    private static JsonArray Citations(IEnumerable<string> keys) => [.. keys.Select(k => (JsonNode?)new JsonObject { ["source"] = k })];
}
