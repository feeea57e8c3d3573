using System.Text.RegularExpressions;

namespace IncidentArchive.Record.Intake;

/// <summary>Finds dates (“27 January 2025”), days (“Monday morning”) and relative times (“two hours later”) in an article.</summary>
internal static partial class TimeWords
{
    /// <summary>Those in a place outside quotations, in order.</summary>
    public static IEnumerable<Place> In(Article article, Place place) =>
        Pattern().EnumerateMatchesIn(article.Text, place).Where(p => !article.IsQuoted(p.Start));

    private const string Month = "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";
    private const string Day = "(?:[0-9]{1,2}(?:st|nd|rd|th)?)";
    private const string Year = "(?:(?:19|20)[0-9]{2})";
    private const string Weekday = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
    private const string PartOfDay = "(?:morning|afternoon|evening|night)";
    private const string Clock = "(?:(?:around|about|just[ ](?:before|after)|shortly[ ](?:before|after)|approximately)[ ])?[0-9]{1,2}(?:[:.][0-9]{2})?[ ]?(?:[ap]\\.?[ ]?m\\b\\.?)(?:[ ](?:[A-Z]{2,4}|local[ ]time|Eastern|Pacific))?";
    private const string Date = $"(?:{Day}[ ](?:of[ ])?{Month}(?:,?[ ]{Year})?|{Month}[ ]{Day}(?![0-9:])(?:,?[ ]{Year})?|{Month}[ ]{Year}|{Year}-[0-9]{{2}}-[0-9]{{2}})";
    private const string Number = "(?:a[ ]few|several|some|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[0-9]+|a[ ]couple[ ]of|many)";
    private const string Unit = "(?:(?<!\\ba[ ])seconds?|minutes?|hours?|days?|weeks?|months?|years?)";

    [GeneratedRegex($"""
        (?<!\w)(?:
        (?:{Clock}[ ](?:on[ ])?)?(?:(?:{Weekday},?[ ])?(?:the[ ])?{Date})(?:[ ]at[ ]{Clock})? | (?:{Weekday}[ ]at[ ])?{Clock}(?:[ ]on[ ]{Weekday})?
        | (?:(?:last|early|late|this)[ ])?{Weekday}(?:[ ]{PartOfDay})?
        | (?:(?:earlier|later)[ ])(?:that|this|the[ ]same|in[ ]the|on[ ]the)[ ](?:same[ ])?(?:day|week|month|year|morning|afternoon|evening|night)
        | (?:the[ ])?(?:next|following|previous|same)[ ](?:day|morning|afternoon|evening|night|week|month|year)
        | (?:less[ ]than[ ]|within[ ]|about[ ]|nearly[ ]|almost[ ]|more[ ]than[ ]|over[ ]|around[ ]|just[ ]|for[ ])+{Number}[ ]{Unit}(?![\w-])
        | (?:less[ ]than[ ]|about[ ]|nearly[ ]|almost[ ]|more[ ]than[ ]|over[ ]|around[ ]|just[ ])*{Number}[ ]{Unit}[ ](?:later|earlier|ago|after(?:wards?)?|before)
        | within[ ](?:minutes|hours|days|seconds|moments) | (?:seconds|minutes|hours|days|weeks|months|moments|shortly)[ ](?:later|earlier|after(?:wards?)?|before|thereafter) | soon[ ]after(?:wards?)?
        | yesterday(?:[ ]{PartOfDay})? | today | tonight | last[ ](?:night|week|month|year) | this[ ](?:morning|afternoon|evening|week|weekend|month|year) | (?:over|at)[ ]the[ ]weekend
        | earlier | later(?:[ ]on)? | afterwards? | has[ ]since | have[ ]since | (?:in|since)[ ]{Year} )(?!\w)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
