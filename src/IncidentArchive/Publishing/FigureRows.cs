using IncidentArchive.Data;
using IncidentArchive.Record.Figures;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Publishing;

/// <summary>Puts a figure's row in the place of the one that stood. The caller holds the write transaction.</summary>
internal sealed class FigureRows(ArchiveDbContext db)
{
    public async Task ReplaceAsync(Figure figure, CancellationToken cancel)
    {
        var former = await db.Figures.AsNoTracking().Where(f => f.Slug == figure.Slug).Select(f => f.Name).SingleOrDefaultAsync(cancel);
        db.Entry(figure).State = former is null ? EntityState.Added : EntityState.Modified;
        await db.SaveChangesAsync(cancel);
        // Under its new name a figure's incidents are found, and under the old one no longer.
        if (former is not null && former != figure.Name)
            await new ListingWords(db).RenewAsync(i => i.Accounts.Any(a => a.Figure == figure.Slug), cancel);
    }
}
