using System.ComponentModel.DataAnnotations;
using IncidentArchive.Data;
using IncidentArchive.Features.Accounts;
using IncidentArchive.Features.Corrections;
using IncidentArchive.Publishing;
using IncidentArchive.Record;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Admin.Reports;

/// <summary>One report, and the answer to it.</summary>
internal sealed class AnswerPage(ArchiveDbContext db, CorrectionLog corrections, ActivityLog activity, TimeProvider time) : PageModel
{
    public const int MostText = 2_000;

    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    [TempData]
    public string? Notice { get; set; }

    public Report Report { get; private set; } = null!;
    public Published? Record { get; private set; }
    public IReadOnlyList<Correction> Answers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        Input = new InputModel { Class = Report.About.LikelyClass(), Seen = Answers.Count };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await using var transaction = await db.BeginWriteAsync(cancel);
        if (!await FindAsync(cancel))
            return NotFound();
        if (ModelState.IsValid && Input.Seen != Answers.Count)
            ModelState.AddModelError("", $"{Answers[0].Editor} has answered this report since you opened it; the answer stands above. Send yours as well only if it adds to that.");
        if (!ModelState.IsValid)
        {
            Input.Seen = Answers.Count;
            ModelState.Remove("Input.Seen");
            return Page();
        }
        Report.IsAnswered = true;
        await corrections.AppendAsync(new Correction
        {
            IncidentNumber = Report.IncidentNumber,
            Entry = Report.Entry,
            Class = Input.Class!.Value,
            Outcome = Input.Outcome!.Value,
            RequestedBy = Report.From,
            Answer = Input.Answer.ReplaceLineEndings("\n").Trim(),
            At = time.GetUtcNow().UtcDateTime,
            Editor = User.SignatureName(),
            Reference = Report.Reference,
        }, cancel);
        await activity.WriteAsync(User, $"answered a report about record {Report.IncidentNumber}", cancel);
        await transaction.CommitAsync(cancel);
        Notice = "The answer is public now.";
        return RedirectToPage(new { Reference });
    }

    /// <summary>Forgets how the sender can be reached, once that is not needed any more.</summary>
    public async Task<IActionResult> OnPostForgetAsync(CancellationToken cancel)
    {
        var reference = ReportReference.Read(Reference);
        if (await db.Reports.Where(r => r.Reference == reference).ExecuteUpdateAsync(set => set.SetProperty(r => r.Contact, (string?)null), cancel) == 0)
            return NotFound();
        Notice = "The sender’s contact was deleted.";
        return RedirectToPage(new { Reference });
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        // Addresses that are made here are in small letters.
        var reference = ReportReference.Read(Reference);
        if (await db.Reports.SingleOrDefaultAsync(r => r.Reference == reference, cancel) is not { } report)
            return false;
        Report = report;
        Record = await db.Incidents.Where(i => i.Number == report.IncidentNumber).Select(i => new Published(i.Slug, i.Title)).SingleOrDefaultAsync(cancel);
        Answers = await db.Corrections.AsNoTracking().Where(c => c.Reference == reference).OrderByDescending(c => c.Id).ToListAsync(cancel);
        return true;
    }

    internal sealed record Published(Slug Slug, string Title);

    public sealed class InputModel
    {
        [AllowedValues(Publishing.Outcome.Accepted, Publishing.Outcome.Declined, Publishing.Outcome.Changed, ErrorMessage = "Choose what was decided.")]
        public Outcome? Outcome { get; set; }

        [Required(ErrorMessage = "Choose a class.")]
        public CorrectionClass? Class { get; set; }

        [Required(ErrorMessage = "Write an answer. Readers see it."), StringLength(MostText, ErrorMessage = "The answer is longer than 2,000 characters."), DataType(DataType.MultilineText)]
        public string Answer { get; set; } = "";

        /// <summary>How many answers the editor has before them.</summary>
        public int Seen { get; set; }
    }
}
