using IncidentArchive.Data;
using IncidentArchive.Record;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Merges;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Publishing;

/// <summary>Whether something may be merged with something else.</summary>
/// <param name="db">The store.</param>
/// <param name="comingAlong">What is not there yet, and will be when the merge is: in a rehearsal nothing stays.</param>
internal sealed class MergeAdmission(ArchiveDbContext db, IReadOnlySet<string> comingAlong)
{
    /// <summary>What stands in the way, as a sentence; null where nothing does.</summary>
    public async Task<Problem?> CheckAsync(MergedThing gone, MergedThing kept, CancellationToken cancel) => await WordsAsync(gone, kept, cancel) is { } words ? new Problem("into", words) : null;

    private async Task<string?> WordsAsync(MergedThing gone, MergedThing kept, CancellationToken cancel)
    {
        if (gone == kept)
            return $"{InWords(gone)} cannot be merged with itself. Choose another.";
        var merges = new Merges(db);
        if (await merges.KeptForAsync(gone, cancel) is { } already)
            return $"{InWords(gone)} was merged into {InWords(already, isFirst: false)} already.";
        if (await merges.KeptForAsync(kept, cancel) is { } further)
            return further == gone
                ? $"{InWords(kept)} was merged into {InWords(gone, isFirst: false)} already. The other way round, their addresses would lead in a circle."
                : $"{InWords(kept)} was itself merged into {InWords(further, isFirst: false)}. Merge with that one.";
        if (kept.Part == MergedThing.Incidents)
            return await OfIncidentsAsync(gone.Number, kept.Number, cancel);
        return kept.Part == MergedThing.Figures ? await OfFiguresAsync(Slug.Parse(gone.Name), Slug.Parse(kept.Name), cancel) : null;
    }

    private async Task<string?> OfIncidentsAsync(int gone, int kept, CancellationToken cancel)
    {
        foreach (var number in new[] { gone, kept })
            if (await db.Withdrawals.AsNoTracking().SingleOrDefaultAsync(w => w.Number == number, cancel) is { } withdrawal)
                return $"Record {number} was withdrawn on {withdrawal.At:d MMMM yyyy}. What is withdrawn is not merged: undo the withdrawal first.";
        return await db.Incidents.AnyAsync(i => i.Number == kept, cancel) || comingAlong.Contains(MergedThing.Incident(kept).ToString())
            ? null : $"There is no record {kept} to keep. Publish it first.";
    }

    private async Task<string?> OfFiguresAsync(Slug gone, Slug kept, CancellationToken cancel)
    {
        if (!await db.Figures.AnyAsync(f => f.Slug == kept, cancel) && !comingAlong.Contains(MergedThing.Figure(kept).ToString()))
            return $"There is no figure “{kept}” to keep. Add it first.";
        // A name that was hidden must not come back by way of the other's, nor be shown where the other's stood.
        return await db.RedactedTexts.AsNoTracking().FirstOrDefaultAsync(r => r.Figure == gone || r.Figure == kept, cancel) is { } redacted
            ? $"A text of the figure “{redacted.Figure}” was redacted on {redacted.At:d MMMM yyyy}. A figure of which something is hidden is not merged: the other could bring it back."
            : null;
    }

    /// <summary>“The figure “nora-vale””, “Record 7”, “The source 0123456789ab”.</summary>
    public static string InWords(MergedThing thing, bool isFirst = true) => thing.Part switch
    {
        MergedThing.Figures => $"{(isFirst ? "The" : "the")} figure “{thing.Name}”",
        MergedThing.Sources => $"{(isFirst ? "The" : "the")} source {thing.Name}",
        _ => $"{(isFirst ? "Record" : "record")} {thing.Name}",
    };
}
