using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Timelines;

namespace IncidentArchive.Features.Incidents;

/// <summary>How a post, or a whole account, stood at the chosen moment.</summary>
internal sealed record LifeThen(IncidentView Page, Lifeline Life, Stood Stood)
{
    public string Name => Page.Names.TitleOf(Life);

    /// <summary>The post's entry, to link to; null for an account.</summary>
    public string? Key => Life.Post?.Entry.Key;

    public bool IsAbsent => Stood.Is is Standing.Gone or Standing.NotYet;

    /// <summary>What could be seen, as a sentence without its end.</summary>
    public string Words => Stood.IsProbable ? $"Probably {char.ToLowerInvariant(Certain[0])}{Certain[1..]}" : Certain;

    private string Certain => (Stood.Is, Stood.By?.Entry) switch
    {
        (Standing.NotYet, _) => "Not yet posted",
        (Standing.Visible, Restoration) => $"Visible again{Where}",
        (Standing.Visible, _) => $"Visible{Where}",
        (Standing.Gone, Deletion { Cause: Cause.Expired } or null) => "Gone: its time on the platform was over",
        (Standing.Gone, Deletion { Cause: Cause.MadePrivate }) => "Not public",
        (Standing.Gone, Deletion { Cause: Cause.GeoWithheld }) => "Withheld in some countries",
        (Standing.Gone, _) => "Gone",
        (_, Post) => "Not known: it is not recorded whether it had been posted by then",
        (_, Restoration) => "Not known: it may have been back by then",
        (_, Deletion) => "Not known: it may have gone by then",
        _ => "Not known: its time on the platform may have been over",
    };

    private string Where => Naming.PlaceOf(Life.Post is { } post ? Page.Names.AccountOf(post.Entry) : Page.Names.AccountOf(Life.Account)) is { } place ? $" on {place}" : "";
}

/// <summary>The entries of one kind that have no life of their own, by whether they had happened.</summary>
internal sealed record EntriesThen(IncidentView Page, Moment Moment, string Name, IReadOnlyList<TimelineEntry> Entries)
{
    public static readonly string[] Names = ["Other posts", "Fabricated posts", "Reactions", "Context"];

    public static string NameOf(Entry entry) => entry switch
    {
        Post { Authenticity: not Authenticity.Fabricated } => Names[0],
        Post => Names[1],
        Reaction => Names[2],
        _ => Names[3],
    };

    public bool IsAbsent => Entries.All(e => Moment.HadHappened(e) == Happened.NotYet);

    /// <summary>What there was by then, and what there may have been: words, and the entries they are about.</summary>
    public IEnumerable<(string Words, IReadOnlyList<string> Keys)> Groups =>
    [
        .. from entry in Entries
           group entry.Entry.Key by Moment.HadHappened(entry) into part
           orderby part.Key descending
           select (WordsOf(part.Key), (IReadOnlyList<string>)[.. part]),
    ];

    private static string WordsOf(Happened happened) => happened switch
    {
        Happened.Already => "By then",
        Happened.NotKnown => "Not known whether by then",
        _ => "Later",
    };
}
