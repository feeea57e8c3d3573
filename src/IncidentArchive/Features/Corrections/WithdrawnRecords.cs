using IncidentArchive.Data;
using IncidentArchive.Features.Errors;
using IncidentArchive.Features.Shared;
using IncidentArchive.Record;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Corrections;

/// <summary>
/// Answers for a withdrawn record at its address and every address below it. Its rows are gone, so every page there
/// finds nothing; what was not found is looked up here, and nothing else pays for it.
/// </summary>
internal static class WithdrawnRecords
{
    public static void UseWithdrawnRecords(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (context.Response is not { StatusCode: StatusCodes.Status404NotFound, HasStarted: false } || SlugIn(context.Request.Path) is not { } slug)
            return;
        var db = context.RequestServices.GetRequiredService<ArchiveDbContext>();
        var withdrawal = await db.WithdrawnAddresses.Where(a => a.Slug == slug)
            .Join(db.Withdrawals, a => a.Number, w => w.Number, (_, w) => w).AsNoTracking().SingleOrDefaultAsync(context.RequestAborted);
        if (withdrawal is null)
            return;
        context.Response.StatusCode = withdrawal.Status;
        new Explanation(withdrawal.Status, "This record has been withdrawn",
        [
            $"The archive took record {withdrawal.Number} down on {withdrawal.At.Day()}. The reason: {withdrawal.Reason.InWords()}.",
            withdrawal.Policy,
            "Its text is not shown anywhere in the archive any more. That it was withdrawn stays on the public list of corrections.",
        ])
        { See = ("/corrections", "Corrections and withdrawals") }.Give(context);
    });

    /// <summary>The slug in <c>/incidents/{slug}</c>, with whatever stands before and behind: <c>/embed/incidents/{slug}.json</c>.</summary>
    private static Slug? SlugIn(PathString path)
    {
        var steps = (path.Value ?? "").Split('/');
        var at = Array.IndexOf(steps, "incidents") + 1;
        return at > 0 && at < steps.Length && Slug.TryParse(steps[at].Split('.')[0], null, out var slug) ? slug : null;
    }
}
