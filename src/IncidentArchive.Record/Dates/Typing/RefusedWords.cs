namespace IncidentArchive.Record.Dates.Typing;

/// <summary>Words that people use for times and that name none by themselves, with what to type instead.</summary>
internal static class RefusedWords
{
    /// <summary>Why a word is refused; null where the word is not one of these.</summary>
    public static string? Reason(string word) => word switch
    {
        "yesterday" or "today" or "tomorrow" or "tonight" or "now" or "ago" or "last" or "next" or "this" or "recently" or "earlier" or "later" or "weeks" or "days" or "months" or "years" =>
            $"“{word}” depends on the day it is read. Type the date itself, such as 27 January 2025; an order without a date goes into “after” or “before”.",
        "hour" or "hours" or "minute" or "minutes" or "moments" or "within" or "shortly" or "soon" or "just" or "immediately" or "same" or "following" or "previous" or "few" or "couple" or "then" or "afterwards" or "afterward" or "subsequently" or "simultaneously" =>
            $"“{word}” sets one time against another. Type the date or time itself, such as 3 pm on 27 January 2025; an order without a date goes into “after” or “before”.",
        "day" => "“day” is not understood beside a date. Leave out what is not known, as in January 2025; an order without a date goes into “after” or “before”.",
        "present" or "ongoing" or "date" => "Type “from 2024” for something that has not ended.",
        "latest" or "earliest" or "least" or "as" => "Type by 27 January 2025 for that day or earlier, since 27 January 2025 for that day or later.",
        "half" or "quarter" or "past" or "q" => "Type times in digits, such as 15:30, and a part of a year as its months, such as between January and March 2021.",
        "europe" or "european" or "america" or "asia" or "africa" or "australia" or "london" or "paris" or "berlin" or "moscow" or "beijing" or "tokyo" or "seoul" or "sydney" or "york" or "angeles" or "washington" =>
            "Type the offset behind the time, such as 15:00 +01:00. A zone such as Europe/London has a field of its own.",
        "spring" or "summer" or "autumn" or "fall" or "winter" =>
            $"“{word}” falls into different months in different places. Type the months, such as between March and May 2021.",
        "morning" or "afternoon" or "evening" or "night" or "overnight" or "dawn" or "dusk" or "daytime" =>
            $"“{word}” has no clear hours. Type the hours that the source supports, such as between 18:00 and 23:59 on 6 May 2021, or the day alone.",
        "early" or "late" =>
            $"“{word}” has no clear days or hours. Type the span that the source supports, such as between 20 and 31 May 2021, or between 05:00 and 08:00 on 6 May 2021.",
        "mid" or "middle" or "end" or "beginning" or "start" or "week" or "weekend" =>
            $"“{word}” has no clear days. Type the span that the source supports, such as between 20 and 31 May 2021.",
        "century" or "centuries" or "decade" => "Type a century as its years, such as 18XX for 1800 to 1899, or between 1801 and 1900.",
        "midnight" =>
            "Midnight of which day? Type 00:00 on 27 January 2025 for the moment that day begins, and 00:00 on 28 January 2025 for the moment it ends.",
        "unknown" or "undated" or "unclear" or "not" or "never" or "n" or "tbd" or "tba" or "tbc" => "Leave the field empty where the date is not known.",
        "christmas" or "easter" or "halloween" or "thanksgiving" or "ramadan" or "hanukkah" or "diwali" =>
            $"Type the day on which “{word}” fell that year, such as 25 December 2021.",
        "o'clock" => "Type the hour with am or pm, such as 3 pm, or in the 24-hour clock, such as 15:00.",
        "bc" or "bce" => "The archive holds the years 1 to 9999 only.",
        _ => null,
    };
}
