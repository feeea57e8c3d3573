using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Incidents;

namespace IncidentArchive.Record.Documents;

/// <summary>A handle is one account's at a time. Where it changed hands, each account says when it bore it.</summary>
internal static class HandleRules
{
    public static IEnumerable<Problem> Check(IReadOnlyList<Account> accounts)
    {
        var borne = accounts.Index().Where(a => a.Item.Platform is not null).SelectMany(a => HandlesOf(a.Item, a.Index)).ToList();
        foreach (var problem in CheckUnnamed(borne))
            yield return problem;
        foreach (var (one, other) in borne.SelectMany((one, i) => borne.Skip(i + 1).Select(other => (one, other))))
            if (one.Name == other.Name && one.Account.Platform == other.Account.Platform && one.Account.Figure != other.Account.Figure && MayOverlap(one.During, other.During))
                yield return new Problem(other.Path,
                    $"“{one.Account.Key}” and “{other.Account.Key}” are accounts of different holders with the handle {other.Handle} at the same time. Correct one of them, or say in “handles” when each bore it, with dates that do not overlap.");
    }

    // Somebody unnamed has no handle here, but for one that a named account bore at another time: who took it up is to be told.
    private static IEnumerable<Problem> CheckUnnamed(List<Borne> borne) =>
        from taken in borne
        where taken.Account.Description is not null && taken.During is not null
            && !borne.Exists(b => b.Name == taken.Name && b.Account.Platform == taken.Account.Platform && b.Account.Figure is not null)
        select new Problem(taken.Path, "somebody unnamed has no handle here; a handle is a name. It may stand only where a figure’s account had the same handle at another time. Leave it out.");

    private sealed record Borne(Account Account, string Handle, Edtf? During, string Path)
    {
        public string Name { get; } = HandleHistory.NameOf(Handle);
    }

    private static IEnumerable<Borne> HandlesOf(Account account, int place) =>
    [
        .. account.Handle is { } handle ? [new Borne(account, handle, null, $"accounts[{place}].handle")] : Array.Empty<Borne>(),
        .. account.Handles.Index().Select(h => new Borne(account, h.Item.Handle, h.Item.During, $"accounts[{place}].handles[{h.Index}]")),
    ];

    private static bool MayOverlap(Edtf? one, Edtf? other) =>
        one is null || other is null || one.Bounds.Compare(other.Bounds) == CertainOrder.Indeterminate;
}
