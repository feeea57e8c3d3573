using System.Globalization;
using IncidentArchive.Data;
using IncidentArchive.Publishing;
using IncidentArchive.Record;
using IncidentArchive.Record.Merges;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.ChangeLog;

/// <summary>One revision for programs: which leaf is of it, and what the leaf commits to, as far as readers may see it.</summary>
internal static class LoggedRevisionApi
{
    /// <summary><c>?subject=incidents/1</c>, or by address <c>incidents/covfefe</c>; <c>&amp;number=2</c>, without which it is the newest.</summary>
    public static async Task<IResult> AnswerAsync(string? subject, string? number, ArchiveDbContext db, CancellationToken cancel)
    {
        var isNumber = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted);
        if (number is not null && !isNumber)
            return ApiProblem.Refuse("number is the number of a revision, counted from 1.");
        if (await SubjectAsync(db, subject ?? "", cancel) is not { } known)
            return ApiProblem.Refuse("subject is incidents/ with a record’s number or the last part of its address, figures/ with the last part of a figure’s address, corrections/ with a record’s number or with a figure, or merges/ with what was merged.");
        await using var reading = await db.BeginReadAsync(cancel);
        var found = await (
            from revision in db.Revisions.AsNoTracking()
            where revision.Subject == known && (!isNumber || revision.Number == wanted)
            orderby revision.Number descending
            join leaf in db.ChangeLog on revision.Id equals leaf.RevisionId
            select new { revision, leaf.Index }).FirstOrDefaultAsync(cancel);
        if (found is null)
            return ApiProblem.NotFound(isNumber ? $"The change log has no revision {wanted} of {known}." : $"The change log has nothing of {known}.");
        var isWithdrawn = await db.Withdrawals.AnyAsync(w => "incidents/" + w.Number.ToString() == known || "corrections/" + w.Number.ToString() == known || "merges/incidents/" + w.Number.ToString() == known, cancel)
            && !RemovalState.IsOfWithdrawal(found.revision.Document);
        return Results.Json(Answer(found.revision, found.Index, isWithdrawn));
    }

    private static object Answer(Revision revision, long leaf, bool isWithdrawn)
    {
        var withheld = isWithdrawn ? "withdrawn" : revision.ErasedAt is not null ? "erased" : revision.Redacted is not null ? "redacted" : null;
        return new
        {
            subject = revision.Subject,
            number = revision.Number,
            leaf,
            at = revision.At,
            editor = isWithdrawn ? null : revision.Editor,
            reason = isWithdrawn ? null : revision.Reason,
            @override = isWithdrawn ? null : revision.Override,
            commitment = LogApi.Hex(revision.Hash),
            withheld,
            // The salt would let readers try guesses at what they are no longer shown.
            salt = withheld is null ? LogApi.Hex(revision.Salt) : null,
            document = withheld is null ? Convert.ToBase64String(revision.Document) : null,
        };
    }

    /// <summary>The subject by which the log knows what was asked for; null where it is not asked for properly.</summary>
    private static async Task<string?> SubjectAsync(ArchiveDbContext db, string asked, CancellationToken cancel)
    {
        if (asked.StartsWith(Revision.Corrections, StringComparison.Ordinal))
            return DecisionSubject.Of(asked)?.Decisions;
        if (asked.StartsWith(Revision.Merges, StringComparison.Ordinal))
            return MergedThing.Parse(asked[Revision.Merges.Length..]) is { } merged ? Revision.Merges + merged : null;
        if (asked.Split('/') is not [var part and ("incidents" or "figures"), var name])
            return null;
        if (part == "incidents" && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return Revision.SubjectOf(number);
        if (!Slug.TryParse(name, null, out var slug))
            return null;
        return part == "figures"
            ? Revision.SubjectOf(slug)
            : Revision.SubjectOf(await db.Incidents.Where(i => i.Slug == slug).Select(i => (int?)i.Number).FirstOrDefaultAsync(cancel)
                ?? await db.FormerSlugs.Where(f => f.Slug == slug).Select(f => (int?)f.Number).FirstOrDefaultAsync(cancel)
                ?? await db.MergedAddresses.Where(a => a.Slug == slug).Select(a => (int?)a.Number).FirstOrDefaultAsync(cancel)
                ?? await db.WithdrawnAddresses.Where(a => a.Slug == slug).Select(a => a.Number).FirstOrDefaultAsync(cancel));
    }
}
