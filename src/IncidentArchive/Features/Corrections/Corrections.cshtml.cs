using IncidentArchive.Data;
using IncidentArchive.Publishing;
using IncidentArchive.Record;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Corrections;

/// <summary>The public list of what was asked for in kind, decided and changed, and of what was withdrawn or redacted.</summary>
internal sealed class CorrectionsPage(ArchiveDbContext db) : PageModel
{
    private const int AtOnce = 50;

    /// <summary>The record to which the list is narrowed.</summary>
    [BindProperty(SupportsGet = true, Name = "record")]
    public int? Number { get; set; }

    /// <summary>The figure to which the list is narrowed.</summary>
    [BindProperty(SupportsGet = true)]
    public Slug? Figure { get; set; }

    /// <summary>Shows what is older than this line.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<Line> Lines { get; private set; } = [];
    public IReadOnlyList<Withdrawal> Withdrawn { get; private set; } = [];

    /// <summary>How many reports wait for an answer.</summary>
    public int Open { get; private set; }

    /// <summary>The address of what is older; null where nothing is.</summary>
    public string? Older { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        await using var reading = await db.BeginReadAsync(cancel);
        var found = await (
            from line in db.Corrections.AsNoTracking()
            where (Number == null || line.IncidentNumber == Number) && (Figure == null || line.Figure == Figure) && (Before == null || line.Id < Before)
            orderby line.Id descending
            join incident in db.Incidents on line.IncidentNumber equals incident.Number into published
            from incident in published.DefaultIfEmpty()
            join figure in db.Figures on line.Figure equals (Slug?)figure.Slug into figures
            from figure in figures.DefaultIfEmpty()
            select new Line(line, (Slug?)incident.Slug, incident.Title ?? figure.Name)).Take(AtOnce + 1).ToListAsync(cancel);
        Lines = await WithMergedAsync([.. found.Take(AtOnce)], cancel);
        if (found.Count > AtOnce)
            Older = $"/corrections?before={Lines[^1].Correction.Id}{(Number is null ? "" : $"&record={Number}")}{(Figure is null ? "" : $"&figure={Figure}")}";
        Withdrawn = await db.Withdrawals.AsNoTracking().Where(w => Figure == null && (Number == null || w.Number == Number)).OrderByDescending(w => w.At).ToListAsync(cancel);
        Open = await db.Reports.CountAsync(r => !r.IsAnswered && (Number == null || r.IncidentNumber == Number), cancel);
        return Page();
    }

    // What was decided about a record that was merged is still to be read, and leads to its history.
    private async Task<List<Line>> WithMergedAsync(List<Line> lines, CancellationToken cancel)
    {
        var numbers = lines.Where(l => l.Address is null).Select(l => l.Correction.IncidentNumber).Distinct().ToList();
        var merged = await db.MergedAddresses.Where(a => numbers.Contains(a.Number)).OrderBy(a => a.Slug).ToListAsync(cancel);
        var figures = lines.Select(l => l.Correction.Figure).OfType<Slug>().Select(f => $"figures/{f}").ToList();
        var kept = await db.Merges.Where(m => figures.Contains(m.Merged)).ToDictionaryAsync(m => m.Merged, m => m.Into, cancel);
        return lines.ConvertAll(line => merged.FirstOrDefault(a => a.Number == line.Correction.IncidentNumber) is { } address ? line with { History = address.Slug, Title = $"Record {address.Number}, merged" }
            : line.Correction.Figure is { } figure && kept.ContainsKey($"figures/{figure}") ? line with { Title = $"Figure {figure}, merged" } : line);
    }

    /// <summary>A line, with the record or figure it is about as it is published; without, where the record is withdrawn.</summary>
    internal sealed record Line(Correction Correction, Slug? Slug, string? Title)
    {
        /// <summary>The former address of a record that was merged.</summary>
        public Slug? History { get; init; }

        /// <summary>Where it is shown what the line is about; null where it is not shown any more.</summary>
        public string? Address => Correction.Figure is { } figure ? $"/figures/{figure}" : Slug is { } slug ? $"/incidents/{slug}" : History is { } merged ? $"/incidents/{merged}/history" : null;

        /// <summary>What was said about a record goes with it; why it was withdrawn stays.</summary>
        public string? Answer => Address is null && Correction.Class != CorrectionClass.Withdrawal ? null : Correction.Answer;
    }
}
