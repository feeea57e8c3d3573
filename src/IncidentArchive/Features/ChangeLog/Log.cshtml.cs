using IncidentArchive.Data;
using IncidentArchive.Features.Errors;
using IncidentArchive.Publishing;
using IncidentArchive.Record;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.ChangeLog;

/// <summary>Every publication, newest first, and what proves that none was changed afterwards.</summary>
internal sealed class LogPage(ArchiveDbContext db, PublicLog log) : PageModel
{
    public const int PageSize = 50;

    /// <summary>One publication.</summary>
    /// <param name="Logged">Its leaf and revision.</param>
    /// <param name="Title">The record's title or the figure's name; null where it was withdrawn.</param>
    /// <param name="Address">Where what was published stands; null where it was withdrawn.</param>
    internal sealed record Change(Logged Logged, string? Title, string? Address);

    /// <summary>A leaf and the revision it is of.</summary>
    internal sealed record Logged(long Index, byte[] Hash, string Subject, int Revision, DateTime At, string Editor, string Reason, string? Override, bool IsErased, bool IsRedacted)
    {
        /// <summary>Whether it is of a decision, and not of a publication.</summary>
        public bool IsDecision => Subject.StartsWith(Publishing.Revision.Corrections, StringComparison.Ordinal);

        /// <summary>Whether it is of a merge.</summary>
        public bool IsMerge => Subject.StartsWith(Publishing.Revision.Merges, StringComparison.Ordinal);

        /// <summary>What sort of line it is.</summary>
        public string Sort => IsDecision ? "Decision" : IsMerge ? "Merge, revision" : "Revision";

        /// <summary>The record it is of, in words, where what it said was withdrawn.</summary>
        public string Record => DecisionSubject.Of(Subject)?.ToString() ?? Subject;
    }

    /// <summary>Shows the leaves below this one; the newest where absent.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<Change> Changes { get; private set; } = [];

    public long Size { get; private set; }

    public long? Next { get; private set; }

    /// <summary>The signed checkpoint, as it is given out.</summary>
    public string Checkpoint { get; private set; } = "";

    public string Key => log.Key.ToString();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid || Before < 0)
        {
            new Explanation(400, "There is no such place in the log", ["A place in the log is a whole number, as in “?before=100”."]).Give(HttpContext);
            return StatusCode(400);
        }
        await using var reading = await db.BeginReadAsync(cancel);
        var (checkpoint, note) = await log.CheckpointAsync(cancel);
        (Size, Checkpoint) = (checkpoint.Size, note.ToString());
        var before = Before ?? long.MaxValue;
        var logged = await (
            from leaf in db.ChangeLog
            where leaf.Index < before && leaf.Index < checkpoint.Size
            orderby leaf.Index descending
            join revision in db.Revisions on leaf.RevisionId equals revision.Id
            select new Logged(leaf.Index, leaf.Hash, revision.Subject, revision.Number, revision.At, revision.Editor, revision.Reason, revision.Override, revision.ErasedAt != null, revision.Redacted != null))
            .Take(PageSize + 1).ToListAsync(cancel);
        Next = logged.Count > PageSize ? logged[PageSize - 1].Index : null;
        Changes = await NamedAsync([.. logged.Take(PageSize)], cancel);
        return Page();
    }

    private async Task<List<Change>> NamedAsync(List<Logged> logged, CancellationToken cancel)
    {
        var numbers = logged.Where(l => l.Subject.StartsWith("incidents/", StringComparison.Ordinal)).Select(l => int.Parse(l.Subject["incidents/".Length..])).ToHashSet();
        var slugs = logged.Where(l => l.Subject.StartsWith("figures/", StringComparison.Ordinal)).Select(l => Slug.Parse(l.Subject["figures/".Length..])).ToHashSet();
        var incidents = (await db.Incidents.Where(i => numbers.Contains(i.Number)).Select(i => new { i.Number, i.Slug, i.Title }).ToListAsync(cancel)).ToDictionary(i => Revision.SubjectOf(i.Number));
        var figures = (await db.Figures.Where(f => slugs.Contains(f.Slug)).Select(f => new { f.Slug, f.Name }).ToListAsync(cancel)).ToDictionary(f => Revision.SubjectOf(f.Slug));
        var merges = await db.Merges.AsNoTracking().Where(m => db.Withdrawals.All(w => m.Merged != "incidents/" + w.Number.ToString())).ToDictionaryAsync(m => m.Merged, cancel);
        return logged.ConvertAll(l =>
            l.IsMerge && merges.TryGetValue(l.Subject[Revision.Merges.Length..], out var merge) ? new Change(l, MergeWords.Of(merge), MergeWords.AddressOf(merge))
            : merges.TryGetValue(l.Subject, out var merged) ? new Change(l, MergeWords.Of(merged), MergeWords.AddressOf(merged, l.Revision))
            : incidents.TryGetValue(l.Subject, out var incident) ? new Change(l, incident.Title, $"/incidents/{incident.Slug}/history/{l.Revision}")
            : figures.TryGetValue(l.Subject, out var figure) ? new Change(l, figure.Name, $"/figures/{figure.Slug}")
            : DecisionSubject.Of(l.Subject) is { } about && about.Decisions == l.Subject
            ? new Change(l, $"Decision about {about}", about.Figure is { } name ? $"/corrections?figure={name}" : $"/corrections?record={about.Number}")
            : new Change(l, null, null));
    }
}
