using IncidentArchive.Data;
using IncidentArchive.Data.Configurations;
using IncidentArchive.Record;
using IncidentArchive.Record.Merges;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Publishing;

/// <summary>Has the tables say that something was merged. The caller holds the write transaction.</summary>
internal sealed class MergeRows(ArchiveDbContext db)
{
    public async Task ReplaceAsync(Merge merge, CancellationToken cancel)
    {
        var isKnown = await db.Merges.AnyAsync(m => m.Merged == merge.Merged, cancel);
        db.Entry(merge).State = isKnown ? EntityState.Modified : EntityState.Added;
        await db.SaveChangesAsync(cancel);
        var (gone, kept) = (MergedThing.Parse(merge.Merged)!.Value, MergedThing.Parse(merge.Into)!.Value);
        if (gone.Part == MergedThing.Figures)
        {
            var slug = Slug.Parse(gone.Name);
            await db.Figures.Where(f => f.Slug == slug).ExecuteDeleteAsync(cancel);
        }
        else if (gone.Part == MergedThing.Sources)
            await db.Sources.Where(s => EF.Property<string?>(s, SourceConfiguration.Work) == gone.Name)
                .ExecuteUpdateAsync(set => set.SetProperty(s => EF.Property<string?>(s, SourceConfiguration.Work), kept.Name), cancel);
        else
            await ReplaceIncidentAsync(gone.Number, merge.Addresses.Select(a => Slug.Parse(a)), cancel);
        db.Entry(merge).State = EntityState.Detached;
    }

    // Row by row of each table, since a verification has no foreign keys that would take them along.
    private async Task ReplaceIncidentAsync(int number, IEnumerable<Slug> addresses, CancellationToken cancel)
    {
        await db.Accounts.Where(a => EF.Property<int>(a, IncidentConfiguration.Number) == number).ExecuteDeleteAsync(cancel);
        await db.Entries.Where(e => EF.Property<int>(e, IncidentConfiguration.Number) == number).ExecuteDeleteAsync(cancel);
        await db.Sources.Where(s => EF.Property<int>(s, IncidentConfiguration.Number) == number).ExecuteDeleteAsync(cancel);
        await db.PublishedFiles.Where(f => f.IncidentNumber == number).ExecuteDeleteAsync(cancel);
        await db.Clues.Where(c => c.IncidentNumber == number).ExecuteDeleteAsync(cancel);
        await db.Listings.Where(l => l.Number == number).ExecuteDeleteAsync(cancel);
        await db.FormerSlugs.Where(f => f.Number == number).ExecuteDeleteAsync(cancel);
        await db.Incidents.Where(i => i.Number == number).ExecuteDeleteAsync(cancel);
        await db.MergedAddresses.Where(a => a.Number == number).ExecuteDeleteAsync(cancel);
        // Where the record is withdrawn together with what it was merged into, its addresses answer with that.
        if (await db.Withdrawals.AnyAsync(w => w.Number == number, cancel))
            return;
        db.AddRange(addresses.Select(slug => new MergedAddress { Slug = slug, Number = number }));
        await db.SaveChangesAsync(cancel);
    }
}
