using IncidentArchive.Data;
using IncidentArchive.Record.Sources;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.LinkChecks;

/// <summary>Looks whether a source is still at its address, and keeps what came of it.</summary>
internal sealed class LinkLooks(ArchiveDbContext db, SiteVisits visits, HostPauses pauses, TimeProvider time)
{
    /// <summary>Looks once.</summary>
    /// <param name="url">The source's address as it stands in a record.</param>
    /// <param name="by">Who wants to know; null for the archive's own round.</param>
    /// <param name="cancel">Stops the look; nothing is then kept.</param>
    public async Task<LookOutcome> LookAsync(string url, string? by, CancellationToken cancel)
    {
        if (CanonicalUrl.IdOf(url) is not { } work || CanonicalUrl.DomainOf(url) is not { } host)
            return new LookOutcome(null, "Nothing was asked: this is not a web address.");
        if (pauses.Take(host) is var wait && wait > TimeSpan.Zero)
            return new LookOutcome(null, $"Nothing was asked: {host} was asked a moment ago. Try again in {(int)Math.Ceiling(wait.TotalSeconds)} seconds.");
        var answer = await visits.AskAsync(url, cancel);
        var check = await KeepAsync(work, url, by, answer, cancel);
        return new LookOutcome(check, $"Checked now: {check.InWords()}.");
    }

    private async Task<LinkCheck> KeepAsync(string work, string url, string? by, SiteAnswer answer, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var transaction = await db.BeginWriteAsync(cancel);
        var before = await db.LinkChecks.AsNoTracking().Where(c => c.Work == work && c.IsNewest).FirstOrDefaultAsync(cancel);
        var isSame = before is not null && before.Result.IsLike(answer.Result) && (answer.Result != LinkResult.Moved || before.Final == answer.Final);
        var check = new LinkCheck
        {
            Work = work,
            Url = url,
            At = now,
            By = by,
            Result = answer.Result,
            Status = answer.Status,
            Final = answer.Final,
            Times = isSame ? before!.Times + 1 : 1,
            Since = isSame ? before!.Since : now,
            IsNewest = true,
        };
        await db.LinkChecks.Where(c => c.Work == work && c.IsNewest).ExecuteUpdateAsync(set => set.SetProperty(c => c.IsNewest, false), cancel);
        db.Add(check);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return check;
    }
}

/// <summary>What came of a look.</summary>
/// <param name="Check">The check that was kept; null where nothing was asked.</param>
/// <param name="Said">It in words, for whoever wanted to know.</param>
internal sealed record LookOutcome(LinkCheck? Check, string Said);
