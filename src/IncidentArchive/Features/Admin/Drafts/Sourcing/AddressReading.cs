using IncidentArchive.Data;
using IncidentArchive.Features.Sources;
using IncidentArchive.LinkChecks;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Sources;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Admin.Drafts.Sourcing;

/// <summary>What the archive knows of an address that is typed as a source's. Nobody is asked for it.</summary>
/// <param name="Canonical">The form under which the archive files it; null where it is no web address.</param>
/// <param name="Id">The work's name in addresses; null with <paramref name="Canonical"/>.</param>
/// <param name="InDraft">The keys of the draft's other sources with the same address.</param>
/// <param name="Cited">The work as published records cite it; null where none does.</param>
/// <param name="Newest">The newest look at whether it answers; null where nobody has looked.</param>
/// <param name="Copy">What the address says as that of an archived copy; null where it is of no archive.</param>
internal sealed record AddressReading(string? Canonical, string? Id, IReadOnlyList<string> InDraft, Work? Cited, LinkCheck? Newest, ArchivedCopy? Copy)
{
    /// <summary>The summary of it all, for those who hear the page.</summary>
    public string Said =>
        Canonical is null ? "Not a web address yet."
        : Copy is not null ? "The address of an archived copy."
        : InDraft.Count > 0 ? "This draft has it already."
        : Cited is null ? "No published record cites it yet."
        : $"Cited already in {Features.Shared.Wording.Count(Cited.IncidentCount, "record")}.";

    /// <summary>Where to look for copies: at the archives’ own sites, in the editor’s browser.</summary>
    public IReadOnlyList<(string Archive, string Address)> Copies =>
        [("Wayback Machine", $"https://web.archive.org/web/2*/{Canonical}"), ("archive.today", $"https://archive.ph/{Canonical}")];
}

/// <summary>Reads addresses as they are typed.</summary>
internal sealed class AddressReadings(ArchiveDbContext db)
{
    /// <summary>What is known of an address; null where none is typed.</summary>
    /// <param name="typed">The address.</param>
    /// <param name="tree">The draft.</param>
    /// <param name="key">The source that is open; null for a new one.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<AddressReading?> OfAsync(string typed, DraftTree tree, string? key, CancellationToken cancel)
    {
        if (typed.Trim() == "")
            return null;
        if (CanonicalUrl.IdOf(typed.Trim()) is not { } id)
            return new AddressReading(null, null, [], null, null, null);
        var inDraft = tree.List("sources").OfType<System.Text.Json.Nodes.JsonObject>()
            .Where(s => DraftTree.KeyOf(s) != key && CanonicalUrl.IdOf(DraftTree.Text(s["url"])) == id).Select(DraftTree.KeyOf).OfType<string>().ToList();
        var cited = await db.CitedSourcesIn().Where(c => c.Work == id).ToListAsync(cancel);
        var newest = await db.LinkChecks.AsNoTracking().Where(c => c.Work == id && c.IsNewest).FirstOrDefaultAsync(cancel);
        var copy = ArchivedCopy.Of(typed);
        return new AddressReading(CanonicalUrl.Of(typed.Trim()), id, inDraft, cited.Count == 0 ? null : new Work(cited), newest, copy.IsArchive ? copy : null);
    }
}
