using IncidentArchive.Data;
using IncidentArchive.Features.Errors;
using IncidentArchive.Record;
using IncidentArchive.Record.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Incidents;

/// <summary>An incident as its readers see it: whole, as it stood at a moment, or as the archive had it at an earlier revision.</summary>
internal sealed class IncidentPage(ArchiveDbContext db, Collations collations) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Slug Slug { get; set; }

    /// <summary>The kinds of entry to show; all where none is named.</summary>
    [BindProperty(SupportsGet = true)]
    public List<string> Kind { get; set; } = [];

    /// <summary><c>hide</c> folds quoted reactions away.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Quotes { get; set; }

    /// <summary>The moment to show, an entry's key or a time.</summary>
    [BindProperty(SupportsGet = true)]
    public string? At { get; set; }

    /// <summary>The revision to show; the one that stands where absent.</summary>
    [BindProperty(SupportsGet = true, Name = "record")]
    public int? Revision { get; set; }

    /// <summary>The witness that the others are held against, by its letter; the fullest where absent.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Base { get; set; }

    /// <summary>The summary's first sentence.</summary>
    public string Line { get; private set; } = "";

    public IncidentView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Refuse(400, "There is no such revision", "A revision is asked for by its number, as in “?record=2”.");
        await using var reading = await db.BeginReadAsync(cancel);
        // The revision's document is the incident whole, in one row; the entries' own tables would take a query each.
        var found = await (
            from incident in db.Incidents
            where incident.Slug == Slug
            join listing in db.Listings on incident.Number equals listing.Number
            from revision in db.Revisions
            where revision.Subject == Publishing.Revision.Incidents + incident.Number.ToString() && revision.Number == (Revision ?? listing.Revision)
            select new { Edition = new Edition(listing.Number, revision.Number, revision.At, listing.Revision), listing.Line, revision.Shown })
            .SingleOrDefaultAsync(cancel);
        if (found is null && await MergedRecord.FindAsync(db, Slug, cancel) is { } merged)
            return await ShowMergedAsync(merged, cancel);
        if (found is null)
            return await db.Incidents.AnyAsync(i => i.Slug == Slug, cancel)
                ? Refuse(404, "There is no such revision", $"The record has no revision {Revision}. They are counted from 1.")
                : await ForwardAsync(cancel);
        Line = found.Line;
        return await ShowAsync(found.Edition, found.Shown, cancel);
    }

    // A record that was merged lives on in its revisions; its address leads to the one that is kept.
    private async Task<IActionResult> ShowMergedAsync(MergedRecord merged, CancellationToken cancel)
    {
        if (Revision is null)
            return RedirectPermanent($"/incidents/{merged.Kept}");
        var subject = Publishing.Revision.SubjectOf(merged.Number);
        var newest = await db.Revisions.Where(r => r.Subject == subject).MaxAsync(r => (int?)r.Number, cancel) ?? 0;
        var asked = await db.Revisions.Where(r => r.Subject == subject && r.Number == Revision).Select(r => new { r.Number, r.At, r.Shown }).SingleOrDefaultAsync(cancel);
        if (asked is null)
            return Refuse(404, "There is no such revision", $"The record has no revision {Revision}. They are counted from 1.");
        return await ShowAsync(new Edition(merged.Number, asked.Number, asked.At, newest, merged), asked.Shown, cancel);
    }

    private async Task<IActionResult> ShowAsync(Edition edition, byte[] bytes, CancellationToken cancel)
    {
        await ReadAsync(edition, bytes, cancel);
        if (View.IsBaseUnknown)
            return Refuse(400, "There is no such witness in this record", $"No transcription here is called {Shown(Base!)}. Choose one by its letter, below the transcriptions on the record’s page.");
        return View.Then.IsUnreadable
            ? Refuse(400, View.Edition!.IsStanding ? "There is no such moment in this record" : $"There is no such moment in revision {View.Edition.Revision} of this record", $"{Shown(At!)} is neither the key of an entry here nor a time. Write a time such as 2025-01-27T18:00Z, or choose a moment on the record’s page.")
            : Page();
    }

    private async Task ReadAsync(Edition edition, byte[] bytes, CancellationToken cancel)
    {
        var document = Document.FromCanonical<Record.Incidents.Incident>(bytes);
        var figures = edition.IsStanding
            ? await FigureNames.OfRecordAsync(db, edition.Number, cancel)
            : await FigureNames.AsOfAsync(db, document, edition.RevisedAt, cancel);
        // A plus sign in an address means a space, unless whoever wrote it by hand knew that.
        var showing = new Showing(IncidentView.KindsIn(Kind), Quotes == "hide", At?.Replace(' ', '+'), Revision, Base);
        View = new IncidentView(document, figures, edition, $"{Request.Scheme}://{Request.Host}/incidents/{Slug}", showing, collations);
    }

    // What was asked for, cut short and without what no page can show.
    private static string Shown(string asked) =>
        $"“{string.Concat((asked.Length <= 40 ? asked : asked[..40] + "…").Where(c => !char.IsControl(c) && !char.IsSurrogate(c)))}”";

    private StatusCodeResult Refuse(int status, string title, string what)
    {
        new Explanation(status, title, [what]).Give(HttpContext);
        return StatusCode(status);
    }

    private async Task<IActionResult> ForwardAsync(CancellationToken cancel)
    {
        var now = await (
            from former in db.FormerSlugs
            where former.Slug == Slug
            join incident in db.Incidents on former.Number equals incident.Number
            select (Slug?)incident.Slug).SingleOrDefaultAsync(cancel);
        return now is null ? NotFound() : RedirectPermanent($"/incidents/{now}{Request.QueryString}");
    }
}
