using IncidentArchive.Data;
using IncidentArchive.Features.Shared;
using IncidentArchive.Record.Sources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Sources;

/// <summary>A work, and which incidents and entries rest on it.</summary>
internal sealed class SourcePage(ArchiveDbContext db) : PageModel
{
    public Work Work { get; private set; } = null!;

    /// <summary>The incidents that cite it, with the entries that do.</summary>
    public IReadOnlyList<CitingIncident> Citing { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        await using var reading = await db.BeginReadAsync(cancel);
        var cited = await db.CitedSourcesIn().Where(c => c.Work == id).ToListAsync(cancel);
        if (cited.Count == 0)
            return NotFound();
        Work = new Work(cited);
        Citing = await CitingIncident.LoadAsync(db, Work, cancel);
        return Page();
    }

    /// <summary>
    /// The details of the work in order, each with what the incidents say of it. The heading gives the title, so that it
    /// is repeated only where the incidents differ; of the date it is said too that nobody has one.
    /// </summary>
    public IEnumerable<Detail> Details => new[]
    {
        DetailOf("Title", s => s.Title, fewest: 2),
        DetailOf("Author", s => s.Author),
        DetailOf("Published", s => s.Published?.ToEnglish(), fewest: 0),
        DetailOf("Type", s => s.Type.InWords()),
        DetailOf("Language", s => s.Language is { } tag ? Wording.LanguageName(tag) : null),
        DetailOf("Relays", s => s.Relays.Count == 0 ? null : s.Relays.Listed()),
        DetailOf("Last read", s => s.Accessed?.ToEnglish()),
        DetailOf("Note", s => s.Note is { } note ? Wording.Capital(note) : null),
    }.Where(d => d.Values.Count >= d.Fewest);

    public IEnumerable<string> Originals => Work.Cited.Select(c => c.Source.Url).OfType<string>().DistinctBy(CanonicalUrl.Of);

    public IEnumerable<string> Archived => Work.Cited.Select(c => c.Source.Archived).OfType<string>().Distinct();

    private Detail DetailOf(string name, Func<Source, string?> field, int fewest = 1) => new(name,
        [.. Work.Cited.GroupBy(c => field(c.Source)).Where(g => g.Key is not null).Select(g => new Saying(g.Key!, [.. g.DistinctBy(c => c.Number)]))], fewest);

    /// <param name="Name">What it is.</param>
    /// <param name="Values">What the incidents say.</param>
    /// <param name="Fewest">From how many values on it is shown.</param>
    internal sealed record Detail(string Name, IReadOnlyList<Saying> Values, int Fewest);

    /// <summary>What some of the incidents say of the work.</summary>
    internal sealed record Saying(string Text, IReadOnlyList<CitedSource> In);
}
