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

    // What only some kinds have besides those texts.
    private static readonly (BulkColumn Column, string[] Kinds)[] _ofSome =
    [
        (BulkColumn.Deleted, ["post"]), (BulkColumn.Cause, ["post", "deletion"]), (BulkColumn.Of, ["post", "reaction", "deletion", "edit", "restoration"]),
    ];

    // These are words of the form, which people also write with capitals and spaces.
    private static readonly HashSet<string> _words = ["medium", "cause"];

    private readonly RowAccounts _accounts = new(target, known);
    private readonly RowSources _sources = new(target, order);
    private bool _isRefused;

    public void Add(BulkRow row)
    {
        _isRefused = false;
        var kind = row[BulkColumn.Kind] is { } typed ? Keys.Of(typed) : "post";
        if (!EntryFields.Kinds.Contains(kind))
        {
            Refuse(row, BulkColumn.Kind, $"“{typed = row[BulkColumn.Kind]!}” is no kind of entry. Write {string.Join(", ", EntryFields.Kinds.SkipLast(1))} or {EntryFields.Kinds[^1]}.");
            return;
        }
        if (RefuseForeign(row, kind))
            return;
        var cites = _sources.Of(row, (column, problem) => Refuse(row, column, problem));
        var entry = new JsonObject { ["kind"] = kind, ["key"] = KeyOf(row, kind), ["certainty"] = row[BulkColumn.Certainty]?.ToLowerInvariant() ?? "reported" };
        entry["when"] = When(row, BulkColumn.Date, row[BulkColumn.Time]);
        if (kind is "post" or "reaction" || (kind is "edit" or "restoration" && (row[BulkColumn.Handle] ?? row[BulkColumn.Figure]) is not null))
            entry["by"] = AccountOf(row);
        PutTexts(row, kind, entry);
        PutNamed(row, kind, entry);
        entry["cites"] = Citations(cites);
        if (!_isRefused && !target.TakeWords(entry))
            Refuse(row, entry.ContainsKey("link") ? BulkColumn.Link : BulkColumn.Text, "The record has this entry already, from another row or an earlier import. Delete the row.");
        target.Add("entries", kind, entry, row);
        if (kind == "post" && row[BulkColumn.Deleted] is { } deleted)
            AddDeletion(row, DraftTree.KeyOf(entry)!, deleted, cites);
    }

    private void Refuse(BulkRow row, BulkColumn column, string message)
    {
        _isRefused = true;
        refuse(row, column, message);
    }

    // A cell that the entry has no place for would be lost without anybody seeing it.
    private bool RefuseForeign(BulkRow row, string kind)
    {
        var fields = Record.Documents.EntryKinds.FieldsOf(kind)!;
        var foreign = _texts.Where(t => t.Column != BulkColumn.Cause && !fields.Contains(t.Field)).Select(t => t.Column)
            .Concat(_ofSome.Where(c => !c.Kinds.Contains(kind)).Select(c => c.Column)).Where(c => row[c] is not null).ToList();
        foreach (var column in foreign)
            Refuse(row, column, $"{(kind == "edit" ? "An edit" : $"A {kind}")} has no such thing. Empty the cell, or correct the kind.");
        var isGone = row[BulkColumn.Deleted] is { } deleted && !SaysNo(deleted);
        if (kind != "post" || row[BulkColumn.Cause] is null || isGone)
            return foreign.Count > 0;
        Refuse(row, BulkColumn.Cause, "Here is a cause, and nothing says when the post was deleted. Give the date, or “yes” where nothing is known of the time.");
        return true;
    }

    private static bool SaysNo(string deleted) => deleted.ToLowerInvariant() is "no" or "false" or "n" or "0" or "-";

    private void AddDeletion(BulkRow row, string post, string deleted, IReadOnlyList<string> cites)
    {
        var isUndated = deleted.ToLowerInvariant() is "yes" or "true" or "y" or "x" or "1";
        if (SaysNo(deleted))
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
            Refuse(row, BulkColumn.Key, $"Another entry already has the key “{key}”. Give this one a key of its own.");
        return key;
    }

    private string? AccountOf(BulkRow row)
    {
        var (key, column, problem) = _accounts.Of(row);
        if (problem is not null)
            Refuse(row, column!, problem);
        return key;
    }

    private JsonObject When(BulkRow row, BulkColumn column, string? time)
    {
        var when = new JsonObject();
        if (row[column] is { } typed)
        {
            var (date, problem) = CellDate.Read(typed, time, order);
            if (problem is not null)
                Refuse(row, column, problem);
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

    private void PutNamed(BulkRow row, string kind, JsonObject entry)
    {
        var keys = row.Several(BulkColumn.Of).Select(name => target.EntryAt(name) ?? Keys.Of(name)).Distinct().ToList();
        if (kind == "edit" && keys.Count > 1)
            Refuse(row, BulkColumn.Of, "An edit is of one post. Give each post a row of its own.");
        if (keys.Count == 0)
            return;
        if (kind == "edit")
            entry["of"] = keys[0];
        else
            entry[kind is "post" or "reaction" ? "answers" : "of"] = new JsonArray([.. keys.Select(k => (JsonNode?)k)]);
    }

    private static JsonArray Citations(IEnumerable<string> keys) => [.. keys.Select(k => (JsonNode?)new JsonObject { ["source"] = k })];
}
