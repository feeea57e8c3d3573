using IncidentArchive.Data;
using IncidentArchive.Data.Configurations;
using IncidentArchive.Features.Incidents;
using IncidentArchive.Record.Sources;
using IncidentArchive.Record.Timelines;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Sources;

/// <summary>An incident that cites a work, and its entries that do, in their order.</summary>
internal sealed record CitingIncident(ListedIncident Incident, IReadOnlyList<CitingEntry> Entries)
{
    /// <summary>Loads the incidents that cite a work.</summary>
    public static async Task<IReadOnlyList<CitingIncident>> LoadAsync(ArchiveDbContext db, Work work, CancellationToken cancel)
    {
        var numbers = work.Cited.Select(c => c.Number).Distinct().ToList();
        var incidents = await ListedIncident.LoadAsync(db, numbers, cancel);
        var sources = (await db.Sources.AsNoTracking().Where(s => numbers.Contains(EF.Property<int>(s, IncidentConfiguration.Number)))
            .Select(s => new { Number = EF.Property<int>(s, IncidentConfiguration.Number), Source = s }).ToListAsync(cancel)).ToLookup(s => s.Number, s => s.Source);
        return [.. incidents.Select(i => Of(i, [.. sources[i.Listing.Number]], work.Cited.Where(c => c.Number == i.Listing.Number).Select(c => c.Source.Key).ToHashSet()))];
    }

    private static CitingIncident Of(ListedIncident incident, IReadOnlyList<Source> sources, HashSet<string> keys) => new(incident,
    [
        .. from entry in incident.Timeline.Entries
           where entry.Entry.SourceKeys().Any(keys.Contains)
           let cited = sources.Where(s => entry.Entry.Cites.Any(c => c.Source == s.Key)).ToList()
           select new CitingEntry(entry, Reliances.On(cited, s => keys.Contains(s.Key))),
    ]);
}

/// <summary>An entry that names a work, and how far it leans on it.</summary>
internal sealed record CitingEntry(TimelineEntry At, Reliance Reliance)
{
    /// <summary>Whether nothing independent of the work holds it up.</summary>
    public bool IsAlone => Reliance is Reliance.Alone or Reliance.WithRepeats;

    public string InWords => Reliance switch
    {
        Reliance.Alone => "rests on it alone",
        Reliance.WithRepeats => "nothing independent of it is cited beside it",
        Reliance.WithOthers => "rests on others besides",
        _ => "only a part of it rests on it",
    };
}
