using IncidentArchive.Data;
using IncidentArchive.Features.Incidents;
using IncidentArchive.Record;
using IncidentArchive.Record.Incidents;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Figures;

/// <summary>Who else held a figure's handles, at other times, as far as any incident records it.</summary>
internal sealed class OtherHolders
{
    private readonly Dictionary<Account, string> _names;
    private readonly IReadOnlyList<HandleHistory> _histories;

    private OtherHolders(Dictionary<Account, string> names) => (_names, _histories) = (names, HandleHistory.Of(names.Keys));

    public static async Task<OtherHolders> LoadAsync(ArchiveDbContext db, Slug figure, IReadOnlyList<FigureAccount> own, CancellationToken cancel)
    {
        var platforms = own.Where(a => a.Handles.Count > 0).Select(a => a.Platform).OfType<string>().Distinct().ToList();
        if (platforms.Count == 0)
            return new OtherHolders([]);
        var accounts = await (
            from account in db.Accounts.AsNoTracking()
            where account.Figure != figure && account.Platform != null && platforms.Contains(account.Platform)
            where account.Handle != null || account.Handles.Count > 0
            join holder in db.Figures on account.Figure equals (Slug?)holder.Slug into holders
            from holder in holders.DefaultIfEmpty()
            select new { Account = account, Name = holder == null ? null : holder.Name }).ToListAsync(cancel);
        return new OtherHolders(accounts.ToDictionary(a => a.Account, a => a.Name ?? a.Account.Description ?? "an account that is not named"));
    }

    /// <summary>“Ida Moor, from April 2021 onward”, for each that held the handle too; null where none did.</summary>
    public string? InWords(string platform, Tenure own) =>
        _histories.FirstOrDefault(h => h.Platform == platform && HandleHistory.NameOf(h.Handle) == HandleHistory.NameOf(own.Handle)) is not { } history ? null
        : string.Join("; ", history.Tenures.Select(t => $"{(own.IsBefore(t) ? "then " : t.IsBefore(own) ? "before that " : "")}{_names[t.Account]}, {HandlesInWords.When(t)}").Distinct());
}
