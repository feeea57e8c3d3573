using IncidentArchive.Data;
using Microsoft.AspNetCore.Mvc;

namespace IncidentArchive.Features.Incidents.History;

/// <summary>One revision: who published it, why, and what it changed.</summary>
internal sealed class RevisionPage(ArchiveDbContext db) : HistoryPage(db)
{
    public RevisionLine Revision { get; private set; } = null!;

    /// <summary>What it changed; null for the first.</summary>
    public ChangesView? View { get; private set; }

    public async Task<IActionResult> OnGetAsync(int n, CancellationToken cancel)
    {
        if (Record.Find(n) is not { } revision)
            return NoRevision(n);
        Revision = revision;
        if (Record.Find(n - 1) is { } former)
            View = await CompareAsync(former, revision, inOneColumn: false, cancel);
        return Page();
    }
}
