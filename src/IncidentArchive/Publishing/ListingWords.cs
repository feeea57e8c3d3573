using System.Linq.Expressions;
using IncidentArchive.Data;
using IncidentArchive.Data.Configurations;
using IncidentArchive.Record.Incidents;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Publishing;

/// <summary>The words by which lists find incidents: those of the records, and the names that their figures bear now.</summary>
internal sealed class ListingWords(ArchiveDbContext db)
{
    public async Task<List<string>> NamesAsync(Incident incident, CancellationToken cancel)
    {
        var slugs = incident.Accounts.Where(a => a.Figure is not null).Select(a => a.Figure!.Value).Distinct().ToList();
        return await db.Figures.Where(f => slugs.Contains(f.Slug)).OrderBy(f => f.Slug).Select(f => f.Name).ToListAsync(cancel);
    }

    /// <summary>Works the words of some incidents out anew. The caller holds the write transaction.</summary>
    public async Task RenewAsync(Expression<Func<Incident, bool>> which, CancellationToken cancel)
    {
        foreach (var number in await db.Incidents.Where(which).Select(i => i.Number).ToListAsync(cancel))
        {
            var incident = await db.Incidents.AsNoTracking()
                .Include(i => i.Accounts.OrderBy(a => EF.Property<int>(a, IncidentConfiguration.Position)))
                .SingleAsync(i => i.Number == number, cancel);
            var words = Listing.WordsOf(incident, await NamesAsync(incident, cancel));
            await db.Listings.Where(l => l.Number == number).ExecuteUpdateAsync(set => set.SetProperty(l => l.Words, words), cancel);
        }
    }
}
