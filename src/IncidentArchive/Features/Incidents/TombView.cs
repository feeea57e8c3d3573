using IncidentArchive.Features.Shared;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Sources;
using IncidentArchive.Record.Timelines;

namespace IncidentArchive.Features.Incidents;

/// <summary>What a tombstone says of a deletion.</summary>
internal sealed record TombView(EntryView Entry, Deletion Deletion)
{
    /// <summary>What it is called: a story that ran out was not deleted, nor was an account that is suspended.</summary>
    public string Name => Deletion.Cause switch
    {
        Cause.Expired => "Expiry",
        Cause.AccountSuspended => "Suspension",
        Cause.AccountDeactivated => "Deactivation",
        _ => "Deletion",
    };

    /// <summary>What became of it, said before the struck-out heading to those who do not see the stroke.</summary>
    public string Became => Deletion.Cause switch
    {
        Cause.AuthorDeleted or Cause.AccountDeleted => "Deleted",
        Cause.PlatformRemoved => "Removed",
        Cause.Expired => "Expired",
        Cause.MadePrivate => "Made private",
        Cause.GeoWithheld => "Withheld in some countries",
        _ => "Gone",
    };

    /// <summary>Who says why it is gone; the deletion's own sources where nobody is named apart.</summary>
    public IEnumerable<Citation> CauseCites => Deletion.CauseCites.Count > 0 ? Deletion.CauseCites : Deletion.Cites;

    /// <summary>How sure the cause is, where it is less than confirmed.</summary>
    public string? CauseDoubt => (Deletion.CauseCertainty ?? Deletion.Certainty) is var certainty and not Certainty.Confirmed && Deletion.Cause != Cause.Unknown
        ? certainty.InWords() : null;

    /// <summary>How long the posts stood: their labels, where there are several, and the words.</summary>
    public IReadOnlyList<(string? Labels, string Words)> UpFor =>
    [
        .. from life in Lives
           group life.Post!.Label by IncidentView.UpFor(life) ?? "not known" into alike
           select (Lives.Count > 1 ? alike.Listed() : null, alike.Count() > 1 ? $"each {alike.Key}" : alike.Key),
    ];

    /// <summary>From when to when each post stood, where that is known to the hour.</summary>
    public IReadOnlyList<(string? Label, string Words)> Stood =>
    [
        .. from life in Lives
           let words = StoodFromTo.Of(life, Entry.Page.View(life.Post!).Evidence)
           where words is not null
           select (Lives.Count > 1 ? life.Post!.Label : null, words),
    ];

    private IReadOnlyList<Lifeline> Lives { get; } =
        [.. Entry.Page.Timeline.Lifelines.Where(l => l.Post is not null && l.Absences is [var first, ..] && first.Gone == Entry.At)];

    /// <summary>Whether the time it stood follows only from how long its platform keeps it.</summary>
    public bool IsUpInferred => Entry.Page.Timeline.Lifelines.Any(l => l.Post is not null && l.IsUpAtMostByExpiry && l.Absences[0].Gone == Entry.At);

    /// <summary>
    /// The sightings by what was found, those that bracket the moment closest first: the last that saw it, the first that
    /// missed it.
    /// </summary>
    public IEnumerable<(string Term, IReadOnlyList<Observation> Sightings)> Sightings =>
    [
        ("Last seen live", [.. Seen(ObservedState.Live).OrderByDescending(o => o.At.Bounds.Earliest)]),
        ("First found missing", [.. Seen(ObservedState.Missing).OrderBy(o => o.At.Bounds.LatestExclusive)]),
        ("Blocked from view", [.. Seen(ObservedState.Blocked).OrderBy(o => o.At.Bounds.Earliest)]),
    ];

    private IEnumerable<Observation> Seen(ObservedState state) => Deletion.Observations.Where(o => o.State == state);
}
