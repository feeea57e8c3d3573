using IncidentArchive.Features.Shared;
using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.PostLinks;
using IncidentArchive.Record.Sources;
using IncidentArchive.Record.Timelines;

namespace IncidentArchive.Features.Incidents;

/// <summary>An entry on the page.</summary>
internal sealed record EntryView(IncidentView Page, TimelineEntry At)
{
    public Entry Entry => At.Entry;
    public string Key => At.Entry.Key;
    public string Kind => IncidentView.KindOf(Entry);

    /// <summary>The id of the heading. Keys have no underscore, so it can be no entry's own.</summary>
    public string HeadingId => $"{Key}_h";

    public Account? Account => Page.Names.AccountOf(Entry);
    public FigureName? Figure => Page.Names.FigureOf(Account);
    public string Speaker => Page.Names.NameOf(Account);

    /// <summary>Where it was said or stood: “Instagram”, “Fox News”.</summary>
    public string? Place => Naming.PlaceOf(Account);

    /// <summary>“on X (Twitter)”, “Fox News”: a platform is a place to be on, a venue stands by itself. Null where neither is known.</summary>
    public string? PlaceInPhrase => Place is null ? null : Account?.Platform is null ? Place : $"on {Place}";

    public string Classes
    {
        get
        {
            var lane = Entry is Reaction reaction ? $" from-{Page.Lanes.AnsweredBy(reaction)}" : "";
            var then = Then switch { Happened.NotYet => " is-later", Happened.NotKnown => " is-perhaps", _ => "" };
            return $"entry {Kind}{lane}{then}";
        }
    }

    /// <summary>Whether it had happened at the moment that is looked at; null where none is.</summary>
    public Happened? Then => Page.Then.Of(At);

    /// <summary>Whether the moment that is looked at is its own.</summary>
    public bool IsMoment => Page.Then.Moment?.Entry == At;

    public bool IsHidden => !Page.Shows(Kind);

    public Precision Precision => Entry.When.Date?.Precision ?? Precision.None;

    public string DateWords => Wording.Capital(Entry.When.Date?.ToEnglish() ?? "Date not known");

    /// <summary>“New York time”, where the date is one of a place; null otherwise.</summary>
    public string? ZoneWords => Entry.When.Zone is { } zone ? $"{zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ')} time" : null;

    /// <summary>“ within 60 minutes”, where a source says so.</summary>
    public string WithinWords => Entry.When.WithinMinutes switch
    {
        null => "",
        1 => ", within a minute",
        60 => ", within an hour",
        { } minutes when minutes % 60 == 0 => $", within {minutes / 60} hours",
        { } minutes => $", within {minutes} minutes",
    };

    /// <summary>The lifeline of a post.</summary>
    public Lifeline? Life => Page.LifeOf(Key);

    /// <summary>The redactions of what is said rather than of who says it.</summary>
    public IEnumerable<Redaction> RedactionsOfContent => SpeakerIsRedacted ? Entry.Redactions.Skip(1) : Entry.Redactions;

    /// <summary>Whether a black mark stands in the place of the speaker's name or handle.</summary>
    public bool SpeakerIsRedacted => Entry is Utterance && Figure is null && Entry.Redactions is [{ Part: "name" or "handle" }, ..];

    public WordsView? Words => Entry is Utterance said ? WordsView.Of(this, said.Text, said.Witnesses, said.Language) : null;

    /// <summary>What is said of a post's end: “Deleted. Up for less than 24 hours.”</summary>
    public (string Words, TimelineEntry? See, bool IsGone) End
    {
        get
        {
            if (Life is not { } life)
                return ("", null, false);
            if (life is { Absences: [], Edits: [.., var edit] })
                return ("Edited later; no deletion recorded.", edit, false);
            if (life.Absences is not [.., var last])
                return (life.Expiry is not null && Entry is Post { ExpiresAfterHours: { } hours } ? $"No deletion recorded. Its platform takes it down after {hours} hours." : "No deletion recorded.", null, false);
            var up = IncidentView.UpFor(life) is { } time and not "not known" ? $" Up for {time}." : " For how long it stood is not known.";
            return ($"{EndOf((Deletion)last.Gone.Entry)}{up}{(last.Back is null ? "" : " Public again later.")}", last.Gone, true);
        }
    }

    /// <summary>What the post's own address says of it; null where nothing.</summary>
    public LinkEvidence? Evidence => Entry is Utterance said ? LinkEvidence.Of(said, Account) : null;

    public static string Host(string? url) => CanonicalUrl.DomainOf(url) ?? "";

    private static string EndOf(Deletion gone) => gone.Cause switch
    {
        Cause.AuthorDeleted => "Deleted.",
        Cause.Unknown => "Gone.",
        Cause.PlatformRemoved => "Removed by the platform.",
        Cause.Expired => "Expired.",
        Cause.GeoWithheld => "Withheld in some countries.",
        Cause.MadePrivate => "Made private.",
        Cause.AccountSuspended or Cause.AccountDeactivated or Cause.AccountDeleted => "Gone with the account.",
        _ => "Gone.",
    };
}
