using IncidentArchive.Data;
using IncidentArchive.Data.Configurations;
using IncidentArchive.Record;
using IncidentArchive.Record.Incidents;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Figures;

/// <summary>What a figure has to do with an incident, by one of the accounts in its record.</summary>
internal sealed class FigurePart
{
    public required Slug Figure { get; init; }

    /// <summary>The record's number.</summary>
    public required int Number { get; init; }

    /// <summary>Whether the account posted, or went as a whole; otherwise the figure answered, or is only named.</summary>
    public required bool HasPosted { get; init; }
}

internal static class FigureParts
{
    /// <summary>Every figure's part in every incident, one row for each account.</summary>
    public static IQueryable<FigurePart> Parts(this ArchiveDbContext db) =>
        from account in db.Accounts
        where account.Figure != null
        let number = EF.Property<int>(account, IncidentConfiguration.Number)
        select new FigurePart
        {
            Figure = account.Figure!.Value,
            Number = number,
            HasPosted = db.Entries.OfType<Post>().Any(p => EF.Property<int>(p, IncidentConfiguration.Number) == number && p.By == account.Key && p.Authenticity != Authenticity.Fabricated)
                || db.Entries.OfType<Deletion>().Any(d => EF.Property<int>(d, IncidentConfiguration.Number) == number && d.Account == account.Key),
        };
}
