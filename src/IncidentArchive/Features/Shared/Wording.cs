using System.Globalization;
using IncidentArchive.Record.Figures;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Sources;

namespace IncidentArchive.Features.Shared;

/// <summary>The words by which the pages call what the record's enumerations say.</summary>
internal static class Wording
{
    private static readonly string[] _numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public static string InWords(this Cause cause) => cause switch
    {
        Cause.AuthorDeleted => "Deleted by the account holder",
        Cause.PlatformRemoved => "Removed by the platform",
        Cause.AccountSuspended => "Account suspended by the platform",
        Cause.AccountDeactivated => "Account deactivated by its holder",
        Cause.AccountDeleted => "Account or page deleted",
        Cause.MadePrivate => "Made private by the account holder",
        Cause.GeoWithheld => "Withheld in some countries",
        Cause.Expired => "Expired, as the platform provides",
        _ => "Not known",
    };

    /// <summary>The cause in a word or two, for lists.</summary>
    public static string InBrief(this Cause cause) => cause switch
    {
        Cause.AuthorDeleted => "account holder",
        Cause.PlatformRemoved => "platform",
        Cause.AccountSuspended => "account suspended",
        Cause.AccountDeactivated => "account deactivated",
        Cause.AccountDeleted => "account deleted",
        Cause.MadePrivate => "made private",
        Cause.GeoWithheld => "withheld by country",
        Cause.Expired => "expired",
        _ => "not known",
    };

    public static string InWords(this Certainty certainty) => certainty switch
    {
        Certainty.Confirmed => "confirmed",
        Certainty.Reported => "reported",
        Certainty.Disputed => "disputed",
        _ => "unverified",
    };

    /// <summary>What a certainty means, for those who choose one and those who read it.</summary>
    public static string Meaning(this Certainty certainty) => certainty switch
    {
        Certainty.Confirmed => "several independent sources, or the original, bear it out",
        Certainty.Reported => "a source reports it, and nothing contradicts it",
        Certainty.Disputed => "sources contradict each other about it",
        _ => "it is said, but nobody vouches for it",
    };

    public static string InWords(this Medium medium) => medium switch
    {
        Medium.ProfileChange => "profile change",
        Medium.Live => "live broadcast",
        Medium.Mixed => "mixed media",
        _ => medium.ToString().ToLowerInvariant(),
    };

    public static string InWords(this ObservedState state) => state switch
    {
        ObservedState.Live => "seen live",
        ObservedState.Missing => "found missing",
        _ => "blocked from view",
    };

    public static string InWords(this SourceType type) => type switch
    {
        SourceType.Record => "official record",
        _ => type.ToString().ToLowerInvariant(),
    };

    /// <summary>What has become of a source, for those who meet its name.</summary>
    public static string InWords(this FateOfSource fate) => fate switch
    {
        FateOfSource.Retracted => "retracted by its publisher",
        FateOfSource.Edited => "edited since it was published",
        _ => "no longer at its address",
    };

    /// <summary>What has become of a source in a word or two, to stand beside its number.</summary>
    public static string InBrief(this FateOfSource fate) => fate switch
    {
        FateOfSource.Retracted => "retracted",
        FateOfSource.Edited => "edited",
        _ => "dead link",
    };

    public static string InWords(this FigureType type) => type == FigureType.Person ? "person" : "organisation";

    public static string InWords(this Authenticity authenticity) => authenticity switch
    {
        Authenticity.Disputed => "Disputed: sources disagree whether this was posted",
        Authenticity.Fabricated => "Fabricated: never posted by this account",
        _ => "Genuine",
    };

    /// <summary>Whether it is a post that was never posted by the account it is ascribed to. It is called so wherever it is named.</summary>
    public static bool IsFabricated(this Entry entry) => entry is Post { Authenticity: Authenticity.Fabricated };

    /// <summary>What kind of entry it is.</summary>
    public static string KindName(this Entry entry) => entry switch
    {
        Post => "Post",
        Edit => "Edit",
        Deletion => "Deletion",
        Restoration => "Restoration",
        Reaction => "Reaction",
        _ => "Context",
    };

    /// <summary>The language's English name; the tag itself where none is known.</summary>
    public static string LanguageName(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag) is { EnglishName: var name, LCID: not InvariantLcid } && !name.StartsWith("Unknown", StringComparison.Ordinal) ? name : tag;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }

    private const int InvariantLcid = 127;

    /// <summary>“1 source”, “2 sources”.</summary>
    public static string Count(this int number, string one, string? many = null) => $"{number:N0} {(number == 1 ? one : many ?? one + "s")}";

    /// <summary>The words in quotation marks; those within become single ones.</summary>
    public static string InQuotes(string words) => $"“{words.Replace('“', '‘').Replace('”', '’')}”";

    /// <summary>“One thing”, “Two things”: how much is to be put right in a form.</summary>
    public static string Things(int number)
    {
        string[] few = ["No", "One", "Two", "Three", "Four", "Five", "Six"];
        return $"{(number < few.Length ? few[number] : $"{number:N0}")} {(number == 1 ? "thing" : "things")}";
    }

    /// <summary>Numbers up to twelve in words.</summary>
    public static string InWords(this int number) => number is >= 0 and <= 12 ? _numbers[number] : $"{number:N0}";

    /// <summary>The words with a capital at their beginning.</summary>
    public static string Capital(string words) => words == "" ? "" : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>“a”, “a and b”, “a, b and c”.</summary>
    public static string Listed(this IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    /// <summary>Numbers beside a post: the source's own words where it has any, the figures otherwise.</summary>
    public static string InWords(this Counts counts) => counts.Words is { } words ? $"“{words}”" : new[]
    {
        (counts.Likes, "like", "likes"), (counts.Reposts, "repost", "reposts"), (counts.Comments, "comment", "comments"),
        (counts.Views, "view", "views"), (counts.Followers, "follower", "followers"),
    }.Where(c => c.Item1 is not null).Select(c => $"{c.Item1:N0} {(c.Item1 == 1 ? c.Item2 : c.Item3)}").Listed();

    /// <summary>An instant as a day in UTC: 27 January 2025.</summary>
    public static string Day(this DateTime instant) => $"{instant:d MMMM yyyy}";
}
