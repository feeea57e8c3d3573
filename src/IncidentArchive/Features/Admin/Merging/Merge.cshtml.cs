using System.ComponentModel.DataAnnotations;
using IncidentArchive.Data;
using IncidentArchive.Features.Accounts;
using IncidentArchive.Features.Admin.Forms;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Merges;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Admin.Merging;

/// <summary>
/// Merges what turned out to be the same: two figures, two sources, two records. Only administrators may: it cannot be
/// undone, it changes many records at once, and no draft comes between that somebody else could review.
/// </summary>
[Authorize(Roles = Roles.Administrator)]
internal sealed class MergePage(ArchiveDbContext db, Mergers mergers, MergePreviews previews, ActivityLog activity) : PageModel
{
    public const int MostReason = 500;
    private static readonly string[] _parts = [MergedThing.Incidents, MergedThing.Figures, MergedThing.Sources];

    /// <summary>What is merged: <c>incidents</c>, <c>figures</c> or <c>sources</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string Part { get; set; } = MergedThing.Incidents;

    /// <summary>What goes, as typed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Gone { get; set; }

    /// <summary>What is kept, as typed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kept { get; set; }

    [BindProperty, Required(ErrorMessage = "Say why, in a few words. Readers see it."), StringLength(MostReason, ErrorMessage = "This is longer than 500 characters.")]
    public string Reason { get; set; } = "";

    [TempData]
    public string? Notice { get; set; }

    /// <summary>What will be changed; null until both are named.</summary>
    public MergePreview? Preview { get; private set; }

    public IReadOnlyList<Choice> Figures { get; private set; } = [];

    /// <summary>What was merged so far, the newest first.</summary>
    public IReadOnlyList<Done> Merged { get; private set; } = [];

    public string Word => Part switch { MergedThing.Figures => "figure", MergedThing.Sources => "source", _ => "record" };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!_parts.Contains(Part))
            return NotFound();
        ModelState.Clear();
        if (Gone is not null || Kept is not null)
            await PrepareAsync(cancel);
        await ShowAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!_parts.Contains(Part))
            return NotFound();
        if (await PrepareAsync(cancel) is { } pair && ModelState.IsValid && await MergeAsync(pair.Gone, pair.Kept, cancel) is { } done)
            return done;
        await ShowAsync(cancel);
        return Page();
    }

    private async Task<IActionResult?> MergeAsync(MergedThing gone, MergedThing kept, CancellationToken cancel)
    {
        if (Part == MergedThing.Incidents)
        {
            var (draft, problem) = await mergers.BeginAsync(gone.Number, kept.Number, User.SignatureName(), cancel);
            if (problem is not null)
                ModelState.AddModelError("", problem.Message);
            else
                await activity.WriteAsync(User, $"began to merge record {gone.Number} into record {kept.Number}: {Reason.Trim()}", cancel);
            return draft is null ? null : Redirect($"/admin/drafts/{draft}/entries");
        }
        var result = await mergers.PublishAsync(gone, kept, new Signature(User.SignatureName(), Reason.Trim()), cancel);
        foreach (var problem in result.Problems.Where(p => !p.IsWarning))
            ModelState.AddModelError("", FormProblems.Sentence(problem.Message));
        if (!result.IsPublished)
            return null;
        await activity.WriteAsync(User, $"merged {MergeAdmission.InWords(gone, isFirst: false)} into {MergeAdmission.InWords(kept, isFirst: false)}", cancel);
        Notice = $"{MergeAdmission.InWords(gone)} is merged into {MergeAdmission.InWords(kept, isFirst: false)}. Its address leads there from now on.";
        return Redirect($"/admin/merge/{Part}");
    }

    private async Task<(MergedThing Gone, MergedThing Kept)?> PrepareAsync(CancellationToken cancel)
    {
        var gone = await ReadAsync(nameof(Gone), Gone, cancel);
        var kept = await ReadAsync(nameof(Kept), Kept, cancel);
        if (gone is not { } one || kept is not { } other)
            return null;
        if (await mergers.CheckAsync(one, other, cancel) is { } problem)
        {
            ModelState.AddModelError("", problem.Message);
            return null;
        }
        Preview = await previews.OfAsync(one, other, cancel);
        if (Preview is not null)
            return (one, other);
        ModelState.AddModelError("", $"One of the two is not in the archive: {MergeAdmission.InWords(one, isFirst: false)}, or {MergeAdmission.InWords(other, isFirst: false)}. Check what you typed.");
        return null;
    }

    private async Task<MergedThing?> ReadAsync(string field, string? typed, CancellationToken cancel)
    {
        if (typed?.Length > 2_000)
            ModelState.AddModelError(field, "This is longer than 2,000 characters.");
        else if (string.IsNullOrWhiteSpace(typed))
            ModelState.AddModelError(field, $"Say which {Word}.");
        else if (await mergers.ReadAsync(Part, typed, cancel) is { } thing)
            return thing;
        else
            ModelState.AddModelError(field, Part switch
            {
                MergedThing.Figures => "There is no such figure. Choose one from the list.",
                MergedThing.Sources => "This is neither the address of a source’s page nor a web address. Copy it from the source’s page, or from a record that cites it.",
                _ => "There is no such record. Give its number, or the address of its page.",
            });
        return null;
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        if (Part == MergedThing.Figures)
            Figures = await db.Figures.AsNoTracking().OrderBy(f => f.SortAs).Select(f => new Choice(f.Slug.ToString(), f.SortAs, f.Role)).ToListAsync(cancel);
        var prefix = Part + "/";
        var merged = await db.Merges.AsNoTracking().Where(m => m.Merged.StartsWith(prefix)).ToDictionaryAsync(m => Revision.Merges + m.Merged, cancel);
        Merged =
        [
            .. from revision in await db.Revisions.Where(r => merged.Keys.Contains(r.Subject)).OrderByDescending(r => r.Id).Select(r => new { r.Subject, r.At, r.Editor, r.Reason }).ToListAsync(cancel)
               group revision by revision.Subject into newest
               select new Done(merged[newest.Key], newest.First().At, newest.First().Editor, newest.First().Reason),
        ];
    }

    /// <summary>A merge that was made.</summary>
    internal sealed record Done(Merge Merge, DateTime At, string Editor, string Reason);
}
