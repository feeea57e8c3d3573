using System.Text.Json.Nodes;
using IncidentArchive.Features.Sources;
using IncidentArchive.Publishing;
using IncidentArchive.Record;
using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Sources;

namespace IncidentArchive.Features.Admin.Works;

/// <summary>Puts what has become of a work into drafts of the records that cite it. Publishing them is left to editors.</summary>
internal sealed class Marking(Publishing.Drafts drafts)
{
    /// <summary>What keeps the mark from being put into a draft.</summary>
    public static IReadOnlyList<Problem> RefusalsOf(JsonObject typed)
    {
        var fate = typed["fate"] as JsonObject;
        var refusals = new List<Problem>();
        if (fate is not null && DraftTree.Text(fate["what"]) is null)
            refusals.Add(Problem.Missing("fate.what"));
        if (DraftTree.Text(fate?["what"]) is { } what && Enum.GetValues<FateOfSource>().All(f => RecordJson.WordOf(f) != what))
            refusals.Add(new Problem("fate.what", "choose one of the list."));
        if (DraftTree.Text(fate?["at"]) is { } at && !Edtf.TryParse(at, out _, out var misread))
            refusals.Add(new Problem("fate.at", misread.Message));
        if (DraftTree.Text(fate?["note"]) is { Length: > Limits.ShortText } note)
            refusals.Add(new Problem("fate.note", $"is {note.Length:N0} characters long; {Limits.ShortText:N0} is the most. Shorten it."));
        return refusals;
    }

    /// <summary>Marks a work in the drafts of records, or takes the mark away.</summary>
    /// <param name="cited">The work as each record cites it.</param>
    /// <param name="fate">What has become of it; null for nothing that is known.</param>
    /// <param name="editor">Who marks it.</param>
    /// <param name="cancel">Stops the work between two drafts.</param>
    /// <returns>The numbers of the records whose drafts were changed.</returns>
    public async Task<IReadOnlyList<int>> MarkAsync(IEnumerable<CitedSource> cited, JsonObject? fate, string editor, CancellationToken cancel)
    {
        var marked = new List<int>();
        foreach (var record in cited.GroupBy(c => (c.Number, c.IncidentSlug)))
            if (await drafts.ResumeAsync(record.Key.IncidentSlug, editor, cancel) is { } id && await MarkAsync(id, record.First().Work!, fate, editor, cancel))
                marked.Add(record.Key.Number);
        return marked;
    }

    // A draft may give the source another key than the record, or hold it no more: it is known by its address.
    private async Task<bool> MarkAsync(Guid draft, string work, JsonObject? fate, string editor, CancellationToken cancel)
    {
        if (await drafts.OpenAsync(draft, cancel) is not { } open)
            return false;
        var version = open.Save.Version;
        foreach (var key in open.Tree.List("sources").OfType<JsonObject>().Where(s => CanonicalUrl.IdOf(DraftTree.Text(s["url"])) == work).Select(DraftTree.KeyOf).OfType<string>())
        {
            var words = DraftTree.Text(fate?["what"]) is { } what ? $"source {key} marked {what}" : $"mark of source {key} taken away";
            var outcome = await drafts.SaveAsync(draft, new Seen(draft, version), new DraftChange(words, tree => tree.Find("sources", key), tree => Put(tree.Find("sources", key), fate)), editor, cancel);
            version = outcome.Version;
        }
        return version != open.Save.Version;
    }

    private static void Put(JsonObject? source, JsonObject? fate)
    {
        if (fate is null)
            source?.Remove("fate");
        else if (source is not null)
            source["fate"] = fate.DeepClone();
    }
}
