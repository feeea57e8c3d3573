using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Incidents;

namespace IncidentArchive.Record.Timelines;

/// <summary>
/// The life of a post, or of an account that went as a whole: from its posting to its deletion, and back where it was
/// restored. What the sources leave open stays open.
/// </summary>
public sealed class Lifeline
{
    private readonly Timeline _timeline;
    private int? _lastVisible;

    private Lifeline(Timeline timeline, TimelineEntry? post, string? account, IReadOnlyList<Absence> absences)
    {
        _timeline = timeline;
        (Post, Account, Absences) = (post, account, absences);
        Edits = post is null ? [] : [.. timeline.Entries.Where(e => e.Entry is Edit edit && edit.Of == post.Entry.Key)];
    }

    /// <summary>The post; null where the life is an account's.</summary>
    public TimelineEntry? Post { get; }

    /// <summary>The key of the account; null where the life is a post's.</summary>
    public string? Account { get; }

    /// <summary>The times it was away, in order.</summary>
    public IReadOnlyList<Absence> Absences { get; }

    /// <summary>The changes its author made to it, in order.</summary>
    public IReadOnlyList<TimelineEntry> Edits { get; }

    /// <summary>Whether anything is recorded of it beyond its posting: a deletion, an edit, or that its platform takes it down.</summary>
    public bool HasStory => Absences.Count > 0 || Edits.Count > 0 || Expiry is not null;

    /// <summary>When its platform takes it down by itself, at the earliest and the latest; null where it does not.</summary>
    public Bounds? Expiry => Post?.Entry is Post { ExpiresAfterHours: { } hours } && Post.Bounds is { Earliest: not null } or { LatestExclusive: not null }
        ? new Bounds(Post!.Bounds.Earliest?.AddHours(hours), Post.Bounds.LatestExclusive?.AddHours(hours))
        : null;

    /// <summary>The shortest and longest time it stood before it first went; null where there is no bound, or it never went.</summary>
    public TimeSpan? UpAtLeast => Absences is [var first, ..] && Post is not null && first.Gone.Bounds.Earliest - Post.Bounds.LatestExclusive is { } up
        ? (up > TimeSpan.Zero ? up : TimeSpan.Zero)
        : null;

    /// <inheritdoc cref="UpAtLeast"/>
    public TimeSpan? UpAtMost => IsUpAtMostByExpiry ? OwnLife : UpByDates;

    /// <summary>Whether the longest time is the life its platform gives it: what was taken down before it expired stood for less.</summary>
    public bool IsUpAtMostByExpiry => Absences is [{ Gone.Entry: Deletion { Cause: not Cause.Expired } }, ..] && OwnLife is { } own && !(UpByDates <= own);

    private TimeSpan? UpByDates => Absences is [var first, ..] && Post is not null ? first.Gone.Bounds.LatestExclusive - Post.Bounds.Earliest : null;

    private TimeSpan? OwnLife => Post?.Entry is Post { ExpiresAfterHours: { } hours } ? TimeSpan.FromHours(hours) : null;

    /// <summary>Whether an entry is part of it: the posting, an edit, a deletion or a restoration.</summary>
    public bool Holds(string key) =>
        Post?.Entry.Key == key || Edits.Any(e => e.Entry.Key == key)
        || Absences.Any(a => a.Gone.Entry.Key == key || a.Back?.Entry.Key == key);

    /// <summary>Whether it could be seen when an entry happened.</summary>
    public Standing At(TimelineEntry entry) => At(_timeline.MomentOf(entry)).Is;

    /// <summary>How it stood at a moment. What the sources leave open stays not known.</summary>
    public Stood At(Moment moment) => Stood.Of(this, moment);

    /// <summary>
    /// The standing when an entry happened, where the order in which the timeline shows its entries is taken for granted: nothing stands before its own
    /// place, and what is certainly visible further on, or goes nowhere further on, is visible. The rest stays not known.
    /// </summary>
    public Standing AtPlaceOf(TimelineEntry moment)
    {
        if (moment.Index < Post?.Index)
            return Standing.NotYet;
        var standing = At(moment);
        if (standing != Standing.NotKnown || IsAwayAtPlaceOf(moment))
            return standing;
        var staysUp = Expiry is null && Absences.All(a => a.Gone.Index < moment.Index);
        return staysUp || moment.Index < LastVisibleBeforeGoing ? Standing.Visible : standing;
    }

    /// <summary>Whether the timeline shows an entry after a deletion and before it was undone.</summary>
    public bool IsAwayAtPlaceOf(TimelineEntry moment) =>
        Absences.Any(a => a.Gone.Index < moment.Index && !(a.Back?.Index <= moment.Index));

    private int LastVisibleBeforeGoing => _lastVisible ??= _timeline.Entries
        .TakeWhile(e => !Absences.Any(a => a.Gone == e)).Where(e => At(e) == Standing.Visible).Select(e => e.Index).DefaultIfEmpty(-1).Last();

    internal static IReadOnlyList<Lifeline> Of(Timeline timeline)
    {
        // What was never posted never stood.
        var posts = timeline.Entries.Where(e => e.Entry is Post { Authenticity: not Authenticity.Fabricated }).Select(post => new Lifeline(timeline, post, null, AbsencesOf(timeline, post)));
        var accounts = timeline.Entries.Select(e => (e.Entry as Deletion)?.Account).OfType<string>().Distinct()
            .Where(account => !timeline.Entries.Any(e => e.Entry is Post post && post.By == account))
            .Select(account => new Lifeline(timeline, null, account, Absence.Of(timeline, d => d.Account == account)));
        return [.. posts, .. accounts];
    }

    // A post goes by its own deletion, or with its account where that went after the post was there.
    private static IReadOnlyList<Absence> AbsencesOf(Timeline timeline, TimelineEntry post) => Absence.Of(timeline, d =>
        d.Of.Contains(post.Entry.Key) || (d.Account is not null && d.Account == ((Post)post.Entry).By),
        gone => !timeline.Precedence.IsBefore(gone.Position, post.Position));
}

/// <summary>A time during which a post could not be seen.</summary>
/// <param name="Gone">The deletion.</param>
/// <param name="Back">The restoration; null where none is recorded.</param>
public sealed record Absence(TimelineEntry Gone, TimelineEntry? Back)
{
    internal static IReadOnlyList<Absence> Of(Timeline timeline, Func<Deletion, bool> concerns, Func<TimelineEntry, bool>? counts = null) =>
    [
        .. timeline.Entries.Where(e => e.Entry is Deletion deletion && concerns(deletion) && counts?.Invoke(e) is not false)
            .Select(gone => new Absence(gone, timeline.Entries.FirstOrDefault(e => e.Entry is Restoration back && back.Of.Contains(gone.Entry.Key)))),
    ];
}
