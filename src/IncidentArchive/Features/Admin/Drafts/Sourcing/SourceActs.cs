using System.Security.Claims;
using System.Text.Json.Nodes;
using IncidentArchive.Data;
using IncidentArchive.Features.Accounts;
using IncidentArchive.Features.Shared;
using IncidentArchive.Features.Sources;
using IncidentArchive.LinkChecks;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Sources;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Admin.Drafts.Sourcing;

/// <summary>What the buttons beside a source's address do. The form comes back filled in; nothing is saved by them.</summary>
internal sealed class SourceActs(ArchiveDbContext db, LinkLooks looks)
{
    public const string LookUp = "look-up";
    public const string Unwrap = "unwrap";
    public const string Check = "check-link";
    public const string Copy = "copy ";

    // What is the work's own, and the same wherever it is cited.
    private static readonly string[] _copied = ["publisher", "title", "author", "published", "archived", "language", "relays", "fate"];

    public static bool Knows(string? act) => act is LookUp or Unwrap or Check || act?.StartsWith(Copy, StringComparison.Ordinal) is true;

    /// <summary>Does what a button says to the source that was typed, and gives what to say of it; null where there is nothing.</summary>
    public async Task<string?> DoAsync(string act, JsonObject typed, ClaimsPrincipal person, CancellationToken cancel) => act switch
    {
        Unwrap => TakeApart(typed),
        Check when person.MayPublishAs() => (await looks.LookAsync(DraftTree.Text(typed["url"]) ?? "", person.SignatureName(), cancel)).Said,
        _ when act.StartsWith(Copy, StringComparison.Ordinal) => await CopyAsync(act[Copy.Length..].Split(' '), typed, cancel),
        _ => null,
    };

    // “12 paper”: a record's number and the key that the source has there. Nothing that was typed is written over.
    private async Task<string?> CopyAsync(string[] from, JsonObject typed, CancellationToken cancel)
    {
        if (from is not [var number, var key] || !int.TryParse(number, out var record)
            || await db.CitedSourcesIn().Where(c => c.Number == record && c.Source.Key == key).Select(c => c.Source).FirstOrDefaultAsync(cancel) is not { } source)
            return "Nothing was copied: no published record cites it so any more.";
        var known = RecordJson.ToTree(source);
        var copied = _copied.Where(name => known[name] is not null && typed[name] is null).ToList();
        foreach (var name in copied)
            typed[name] = known[name]!.DeepClone();
        typed["type"] = known["type"]!.DeepClone();
        return copied.Count == 0 ? $"Everything that record {record} has is here already." : $"Copied from record {record}: {copied.Select(LabelOf).Listed()}. Look it over, then save.";
    }

    private static string TakeApart(JsonObject typed)
    {
        if (ArchivedCopy.Of(DraftTree.Text(typed["url"])) is not { Original: { } original })
            return "The address does not say which page was archived. Give the page’s own address here, and this one as that of the archived copy.";
        if (DraftTree.Text(typed["archived"]) is null)
            typed["archived"] = typed["url"]!.DeepClone();
        typed["url"] = original;
        return "Taken apart into the page’s own address and that of the archived copy.";
    }

    private static string LabelOf(string name) =>
        name == "relays" ? "whom it relays" : Forms.FieldLabels.Of(SourcesPage.Prefix, name, "")?.Text.ToLowerInvariant() ?? name;
}
