using IncidentArchive.Data;
using IncidentArchive.Publishing;
using IncidentArchive.Record;
using IncidentArchive.Record.Merges;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Incidents;

/// <summary>A record that was merged into another, of which readers find the history below its old address.</summary>
/// <param name="Number">Its number, which stays its own.</param>
/// <param name="KeptNumber">The number of the record that is kept.</param>
/// <param name="Kept">The address of that one.</param>
/// <param name="KeptTitle">Its title.</param>
/// <param name="At">When it was merged.</param>
/// <param name="Reason">Why.</param>
internal sealed record MergedRecord(int Number, int KeptNumber, Slug Kept, string KeptTitle, DateTime At, string Reason)
{
    /// <summary>The record that had this address; null where none was merged.</summary>
    public static async Task<MergedRecord?> FindAsync(ArchiveDbContext db, Slug slug, CancellationToken cancel) =>
        await db.MergedAddresses.Where(a => a.Slug == slug).Select(a => (int?)a.Number).SingleOrDefaultAsync(cancel) is { } number
            ? (await OfAsync(db, [number], cancel)).SingleOrDefault() : null;

    /// <summary>The records that were merged into a record, by number.</summary>
    public static async Task<IReadOnlyList<MergedRecord>> InAsync(ArchiveDbContext db, int kept, CancellationToken cancel) =>
        await OfAsync(db, await new Merges(db).RecordsInAsync(kept, cancel), cancel);

    private static async Task<List<MergedRecord>> OfAsync(ArchiveDbContext db, IReadOnlyList<int> numbers, CancellationToken cancel)
    {
        var found = new List<MergedRecord>();
        foreach (var number in numbers)
        {
            if (await new Merges(db).KeptForAsync(MergedThing.Incident(number), cancel) is not { } into)
                continue;
            var kept = await db.Incidents.Where(i => i.Number == into.Number).Select(i => new { i.Slug, i.Title }).SingleOrDefaultAsync(cancel);
            var merge = await db.Revisions.Of(new DecisionSubject(number).Merge).Select(r => new { r.At, r.Reason }).FirstAsync(cancel);
            if (kept is not null)
                found.Add(new MergedRecord(number, into.Number, kept.Slug, kept.Title, merge.At, merge.Reason));
        }
        return found;
    }
}
