using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Timelines;

namespace IncidentArchive.Record.PostLinks;

/// <summary>What a post's own address says of it, held against what the record says. It is kept beside the sources, and decides nothing.</summary>
/// <param name="Link">The reading of the address.</param>
/// <param name="Time">How the time that its id carries agrees with the entry's; null where the id carries none.</param>
/// <param name="Account">How the account it names agrees with the entry's; null where it names none, or the record has no handle.</param>
public sealed record LinkEvidence(PostLink Link, Agreement? Time, Agreement? Account)
{
    // Many sources cut times to whole seconds.
    private static readonly TimeSpan _tolerance = TimeSpan.FromSeconds(1);

    // The longest delay seen in documented posts between an upload's beginning, or a time near it, and publication: 664 s.
    private static readonly TimeSpan _near = TimeSpan.FromMinutes(12);

    /// <summary>Whether anything in it contradicts the record.</summary>
    public bool IsConflict => Time == Agreement.Conflicts || Account == Agreement.Conflicts;

    /// <summary>The evidence of an entry's link; null where it has none, or its platform is not known.</summary>
    /// <param name="said">The entry.</param>
    /// <param name="by">The account that said it; null where that is not known.</param>
    public static LinkEvidence? Of(Utterance said, Account? by) =>
        said.Link is null || PostLink.Read(said.Link) is not { Platform: not null } link ? null
        : new LinkEvidence(link, link.Time is null ? null : OfTime(link.Time, said.When), OfAccount(link, by));

    private static Agreement OfTime(IdTime time, When when)
    {
        if (when.Date is not { } date)
            return Agreement.Silent;
        var stated = date.WidestBoundsIn(IncidentChronology.ZoneOf(when));
        var (first, last) = time.Meaning switch
        {
            // An upload may be published at any time after it was begun.
            IdMeaning.LowerBound => (time.Instant, DateTimeOffset.MaxValue),
            IdMeaning.Near => (time.Instant - _near, time.Instant + _near),
            _ => (time.Instant - _tolerance, time.Instant + _tolerance),
        };
        return stated.LatestExclusive <= first || stated.Earliest > last ? Agreement.Conflicts : Agreement.Agrees;
    }

    private static Agreement? OfAccount(PostLink link, Account? by)
    {
        if (by?.Platform is not { } platform)
            return null;
        if (Plain(platform) != Plain(link.Platform!))
            return Agreement.Conflicts;
        var handles = by.Handles.Select(h => h.Handle).Append(by.Handle).OfType<string>().Select(Plain).ToList();
        return link.Account is null || handles.Count == 0 ? null : handles.Contains(Plain(link.Account)) ? Agreement.Agrees : Agreement.Conflicts;
    }

    private static string Plain(string name) => name.TrimStart('@').Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
}

/// <summary>Whether two accounts of one fact can both be true.</summary>
public enum Agreement
{
    /// <summary>They can.</summary>
    Agrees,

    /// <summary>They cannot.</summary>
    Conflicts,

    /// <summary>The record says nothing of it.</summary>
    Silent,
}
