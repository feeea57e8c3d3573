using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Merges;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Publishing;

/// <summary>Taking a record down, and putting it back.</summary>
internal sealed partial class Publication
{
    /// <summary>Takes a record down: its rows leave every public table at once; its revisions stay as proof, its drafts as they are.</summary>
    /// <param name="number">The record.</param>
    /// <param name="reason">The class of the reason.</param>
    /// <param name="signature">Who decides, and what readers are told in the record's place.</param>
    /// <param name="requestedBy">Who asked for it.</param>
    /// <param name="cancel">Stops the work; nothing is then changed.</param>
    /// <returns>What stood in the way; null where it is done.</returns>
    public async Task<Problem?> WithdrawAsync(int number, WithdrawalReason reason, Signature signature, Requester requestedBy, CancellationToken cancel)
    {
        await using var transaction = await db.BeginWriteAsync(cancel);
        var standing = await db.Incidents.Where(i => i.Number == number).Select(i => new { i.Slug }).SingleOrDefaultAsync(cancel);
        if (standing is null)
            return new Problem("", await new Merges(db).KeptForAsync(MergedThing.Incident(number), cancel) is { } kept
                ? $"Record {number} was merged into record {kept.Number}. Withdraw that one: what was merged into it goes with it."
                : $"Record {number} is not published, so there is nothing to withdraw.");
        var now = time.GetUtcNow().UtcDateTime;
        // Its addresses stay taken, and answer with the withdrawal.
        var former = await db.FormerSlugs.Where(f => f.Number == number).Select(f => f.Slug).ToListAsync(cancel);
        db.AddRange(former.Append(standing.Slug).Select(slug => new WithdrawnAddress { Slug = slug, Number = number }));
        db.Add(new Withdrawal { Number = number, Reason = reason, Policy = signature.Reason, At = now, Editor = signature.Editor });
        await corrections.AppendAsync(Line(number, CorrectionClass.Withdrawal, Outcome.Changed, signature, requestedBy, now), cancel);
        // What was merged into it goes with it: its history says the same.
        foreach (var merged in await new Merges(db).RecordsInAsync(number, cancel))
            await WithdrawMergedAsync(merged, reason, signature, requestedBy, now, cancel);
        // Accounts, entries, sources and the listing go with the incident's row.
        await db.Incidents.Where(i => i.Number == number).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    /// <summary>Puts a withdrawn record back as its newest revision has it.</summary>
    /// <returns>What stood in the way; null where it is done.</returns>
    public async Task<Problem?> RestoreAsync(int number, Signature signature, CancellationToken cancel)
    {
        await using var transaction = await db.BeginWriteAsync(cancel);
        if (await db.Withdrawals.SingleOrDefaultAsync(w => w.Number == number, cancel) is not { } withdrawal)
            return new Problem("", $"Record {number} is not withdrawn.");
        if (await new Merges(db).KeptForAsync(MergedThing.Incident(number), cancel) is { } kept)
            return new Problem("", $"Record {number} was merged into record {kept.Number}. Put that one back: what was merged into it comes back with it.");
        var standing = await StandingAsync(number, cancel);
        var incident = Document.FromCanonical<Incident>(standing.Shown);
        var addresses = await db.WithdrawnAddresses.Where(a => a.Number == number).Select(a => a.Slug).ToListAsync(cancel);
        db.Remove(withdrawal);
        await db.SaveChangesAsync(cancel);
        await corrections.AppendAsync(Line(number, CorrectionClass.Withdrawal, Outcome.Undone, signature, Requester.Editor, time.GetUtcNow().UtcDateTime), cancel);
        db.AddRange(addresses.Where(slug => slug != incident.Slug).Select(slug => new FormerSlug { Slug = slug, Number = number }));
        foreach (var merged in await new Merges(db).RecordsInAsync(number, cancel))
            await RestoreMergedAsync(merged, signature, cancel);
        // Figures may have been merged while it was withdrawn.
        if ((await new Merges(db).RenameAsync(incident, cancel)).Count > 0)
            standing = (await revisions.AppendAsync(standing.Subject, CanonicalJson.Of(incident), signature with { Override = standing.Override }, cancel)).Standing;
        await new IncidentRows(db).ReplaceAsync(incident, standing, cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    private async Task WithdrawMergedAsync(int number, WithdrawalReason reason, Signature signature, Requester requestedBy, DateTime now, CancellationToken cancel)
    {
        foreach (var address in await db.MergedAddresses.Where(a => a.Number == number).ToListAsync(cancel))
        {
            db.Remove(address);
            db.Add(new WithdrawnAddress { Slug = address.Slug, Number = number });
        }
        db.Add(new Withdrawal { Number = number, Reason = reason, Policy = signature.Reason, At = now, Editor = signature.Editor });
        await corrections.AppendAsync(Line(number, CorrectionClass.Withdrawal, Outcome.Changed, signature, requestedBy, now), cancel);
    }

    private async Task RestoreMergedAsync(int number, Signature signature, CancellationToken cancel)
    {
        foreach (var address in await db.WithdrawnAddresses.Where(a => a.Number == number).ToListAsync(cancel))
        {
            db.Remove(address);
            db.Add(new MergedAddress { Slug = address.Slug, Number = number });
        }
        db.RemoveRange(await db.Withdrawals.Where(w => w.Number == number).ToListAsync(cancel));
        await db.SaveChangesAsync(cancel);
        await corrections.AppendAsync(Line(number, CorrectionClass.Withdrawal, Outcome.Undone, signature, Requester.Editor, time.GetUtcNow().UtcDateTime), cancel);
    }

    private Task<Revision> StandingAsync(int number, CancellationToken cancel)
    {
        var subject = Revision.SubjectOf(number);
        return db.Revisions.AsNoTracking().Where(r => r.Subject == subject).OrderByDescending(r => r.Number).FirstAsync(cancel);
    }

    private static Correction Line(DecisionSubject about, CorrectionClass @class, Outcome outcome, Signature signature, Requester requestedBy, DateTime at) => new()
    {
        IncidentNumber = about.Number,
        Figure = about.Figure,
        Class = @class,
        Outcome = outcome,
        RequestedBy = requestedBy,
        Answer = signature.Reason,
        At = at,
        Editor = signature.Editor,
    };
}
