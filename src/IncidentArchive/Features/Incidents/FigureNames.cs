using IncidentArchive.Data;
using IncidentArchive.Data.Configurations;
using IncidentArchive.Publishing;
using IncidentArchive.Record;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Figures;
using IncidentArchive.Record.Incidents;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Incidents;

/// <summary>What a page says of a figure beside its name.</summary>
internal sealed record FigureName(Slug Slug, string Name, string Role);

/// <summary>The figures that a record names, as they are called now or were called then.</summary>
internal static class FigureNames
{
    public static Task<Dictionary<Slug, FigureName>> OfRecordAsync(ArchiveDbContext db, int number, CancellationToken cancel) => db.Figures
        .Where(f => db.Accounts.Any(a => a.Figure == f.Slug && EF.Property<int>(a, IncidentConfiguration.Number) == number))
        .Select(f => new FigureName(f.Slug, f.Name, f.Role))
        .ToDictionaryAsync(f => f.Slug, cancel);

    /// <summary>The figures as they stood at an instant; one that was published only later is left out.</summary>
    public static async Task<Dictionary<Slug, FigureName>> AsOfAsync(ArchiveDbContext db, Incident incident, DateTime instant, CancellationToken cancel)
    {
        var subjects = incident.Accounts.Select(a => a.Figure).OfType<Slug>().Distinct().Select(Revision.SubjectOf).ToList();
        var revisions = await db.Revisions.Where(r => subjects.Contains(r.Subject) && r.At <= instant).OrderBy(r => r.Number)
            .Select(r => r.Shown).ToListAsync(cancel);
        return revisions.Select(r => Document.FromCanonical<Figure>(r)).GroupBy(f => f.Slug)
            .ToDictionary(f => f.Key, f => new FigureName(f.Key, f.Last().Name, f.Last().Role));
    }
}
