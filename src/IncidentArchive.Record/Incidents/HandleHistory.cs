using IncidentArchive.Record.Dates;

namespace IncidentArchive.Record.Incidents;

/// <summary>A handle on a platform, and whose it was when: an account may change its handle, and another may take it up.</summary>
/// <param name="Platform">The platform, of the shape of a <see cref="Slug"/>.</param>
/// <param name="Handle">The handle as the first account that bore it writes it.</param>
/// <param name="Tenures">Who bore it, the earliest first, those of a time not recorded last; at least one.</param>
public sealed record HandleHistory(string Platform, string Handle, IReadOnlyList<Tenure> Tenures)
{
    /// <summary>Whether anything is recorded of when it was whose.</summary>
    public bool IsDated => Tenures.Any(t => t.During is not null);

    /// <summary>What is one and the same handle: platforms tell them apart neither by case nor by a leading @.</summary>
    public static string NameOf(string handle) => handle.TrimStart('@').ToLowerInvariant();

    /// <summary>The handles of accounts on platforms, in the order of the accounts.</summary>
    public static IReadOnlyList<HandleHistory> Of(IEnumerable<Account> accounts) =>
    [
        .. from account in accounts
           where account.Platform is not null
           from tenure in Tenure.Of(account)
           group tenure by (account.Platform, NameOf(tenure.Handle)) into same
           select new HandleHistory(same.Key.Platform!, same.First().Handle, [.. same.OrderBy(t => t.During is null).ThenBy(t => t.During?.Bounds.Earliest ?? DateTimeOffset.MinValue)]),
    ];
}

/// <summary>A time for which an account bore a handle.</summary>
/// <param name="Account">The account.</param>
/// <param name="Handle">The handle as it is written there.</param>
/// <param name="During">When; null where that is not recorded.</param>
public sealed record Tenure(Account Account, string Handle, Edtf? During)
{
    /// <summary>The handles of one account: that without a date first, then the dated ones as they stand.</summary>
    public static IEnumerable<Tenure> Of(Account account) =>
        [.. account.Handle is { } handle ? [new Tenure(account, handle, null)] : Array.Empty<Tenure>(), .. account.Handles.Select(h => new Tenure(account, h.Handle, h.During))];

    /// <summary>Whether it certainly ended before another began.</summary>
    public bool IsBefore(Tenure other) => During is { } during && other.During is { } later && during.Bounds.Compare(later.Bounds) == CertainOrder.Before;
}
