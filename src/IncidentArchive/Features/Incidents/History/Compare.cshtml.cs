using IncidentArchive.Data;
using Microsoft.AspNetCore.Mvc;

namespace IncidentArchive.Features.Incidents.History;

/// <summary>Two revisions of a record, entry by entry and word by word.</summary>
internal sealed class ComparePage(ArchiveDbContext db) : HistoryPage(db)
{
    /// <summary>The older revision; the one before <see cref="To"/> where absent.</summary>
    [BindProperty(SupportsGet = true)]
    public int? From { get; set; }

    /// <summary>The newer revision; the one that stands where absent.</summary>
    [BindProperty(SupportsGet = true)]
    public int? To { get; set; }

    public RevisionLine Older { get; private set; } = null!;
    public RevisionLine Newer { get; private set; } = null!;
    public ChangesView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? view, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Refuse(400, "These revisions cannot be compared", "Revisions are named by their numbers, as in “?from=1&to=2”.");
        var to = To ?? Record.Standing.Number;
        var from = From ?? Math.Max(1, to - 1);
        if (Record.Find(from) is not { } one)
            return NoRevision(from);
        if (Record.Find(to) is not { } other)
            return NoRevision(to);
        (Older, Newer) = one.Number <= other.Number ? (one, other) : (other, one);
        View = await CompareAsync(Older, Newer, view == "one", cancel);
        return Page();
    }
}
