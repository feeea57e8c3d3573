using IncidentArchive.Data;
using IncidentArchive.Features.Accounts;
using IncidentArchive.Features.Admin.Forms;
using IncidentArchive.Features.Shared;
using IncidentArchive.Features.Sources;
using IncidentArchive.LinkChecks;
using IncidentArchive.Record.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Admin.Works;

/// <summary>A work at the desk: whether it is still there, what leans on it, and the form that says what has become of it.</summary>
internal sealed class WorkPage(ArchiveDbContext db, LinkLooks looks, Marking marking) : PageModel
{
    private const int MostChecks = 100;

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [TempData]
    public string? Notice { get; set; }

    public Work Work { get; private set; } = null!;
    public IReadOnlyList<CitingIncident> Citing { get; private set; } = [];

    /// <summary>The looks at its address, the newest first.</summary>
    public IReadOnlyList<LinkCheck> Checks { get; private set; } = [];

    /// <summary>The open drafts of the records that cite it.</summary>
    public IReadOnlyDictionary<int, Guid> OpenDrafts { get; private set; } = new Dictionary<int, Guid>();

    /// <summary>What has become of it, as the form shows it.</summary>
    public FormValues Form { get; private set; } = FormValues.Empty(Drafts.SourcesPage.Prefix);

    /// <summary>The records that are ticked; null where the form has not been sent.</summary>
    public IReadOnlyList<int>? Ticked { get; private set; }

    public string Original => Work.Cited.Select(c => c.Source.Url).OfType<string>().First();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
            return NotFound();
        if (Work.Fates is [var gravest, ..])
            Form = Form with { Values = new() { ["fate"] = RecordJson.ToTree(gravest.Fate) } };
        return Page();
    }

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
            return NotFound();
        Notice = (await looks.LookAsync(Original, User.SignatureName(), cancel)).Said;
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostMarkAsync(List<int> records, CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
            return NotFound();
        var typed = FormTree.Read(Request.Form, Drafts.SourcesPage.Prefix);
        Ticked = records;
        Form = new FormValues(typed, [], Drafts.SourcesPage.Prefix) { Refusals = Marking.RefusalsOf(typed) };
        var chosen = Work.Cited.Where(c => records.Contains(c.Number)).ToList();
        if (chosen.Count == 0 || Form.Refusals.Count > 0)
            return Page();
        var marked = await marking.MarkAsync(chosen, typed["fate"]?.AsObject(), User.SignatureName(), cancel);
        Notice = marked.Count == 0 ? "The drafts say so already." : $"Put into the {(marked.Count == 1 ? "draft" : "drafts")} of record {marked.Select(n => $"{n}").Listed()}. Readers see it once {(marked.Count == 1 ? "it is" : "they are")} published.";
        return RedirectToPage(new { Id });
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        await using var reading = await db.BeginReadAsync(cancel);
        var cited = await db.CitedSourcesIn().Where(c => c.Work == Id).ToListAsync(cancel);
        if (cited.Count == 0)
            return false;
        Work = new Work(cited);
        Citing = await CitingIncident.LoadAsync(db, Work, cancel);
        Checks = await db.LinkChecks.AsNoTracking().Where(c => c.Work == Id).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Take(MostChecks).ToListAsync(cancel);
        var numbers = Work.Cited.Select(c => c.Number).Distinct().ToList();
        OpenDrafts = await db.Drafts.Where(d => d.PublishedAs == null && d.IncidentNumber != null && numbers.Contains(d.IncidentNumber.Value))
            .ToDictionaryAsync(d => d.IncidentNumber!.Value, d => d.Id, cancel);
        return true;
    }
}
