using System.Globalization;

namespace IncidentArchive.Record.Dates.Typing;

/// <summary>The words a typed date may hold.</summary>
internal static class Vocabulary
{
    private static readonly string[] Months = Names(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames);
    // Sources are in French and German too.
    private static readonly string[] French = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
    private static readonly string[] German = ["januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"];

    private static readonly string[] Days = Names(CultureInfo.InvariantCulture.DateTimeFormat.DayNames);

    /// <summary>Words that say nothing about the date.</summary>
    private static readonly HashSet<string> Fillers =
        ["on", "at", "the", "a", "an", "of", "in", "during", "exactly", "precisely", "most", "some", "sometime", "time", "year", "month", "either", "us", "local", "both", "one", "onward", "onwards"];

    private static readonly HashSet<string> Approximately =
        ["about", "around", "circa", "c", "ca", "approximately", "approx", "roughly", "near", "ish"];

    private static readonly HashSet<string> Possibly =
        ["possibly", "perhaps", "maybe", "probably", "apparently", "likely", "presumably"];

    public static bool IsFiller(string word) => Fillers.Contains(word);

    public static Qualifier QualifierOf(string word) =>
        Approximately.Contains(word) ? Qualifier.Approximate
        : Possibly.Contains(word) ? Qualifier.Uncertain
        : Qualifier.None;

    /// <summary>The number of a month, from 1, by its English name or the first three letters of it, or its French or German name; null for other words.</summary>
    public static int? Month(string word) =>
        word == "sept" ? 9 : (Index(Months, word, 3) ?? Index(French, word, int.MaxValue) ?? Index(German, word, int.MaxValue)) + 1;

    /// <summary>A day of the week by its name, or two or more letters of it as usual; null for other words.</summary>
    public static DayOfWeek? Weekday(string word) => word switch
    {
        "tues" => DayOfWeek.Tuesday,
        "weds" => DayOfWeek.Wednesday,
        "thur" or "thurs" => DayOfWeek.Thursday,
        _ => (DayOfWeek?)Index(Days, word, 3),
    };

    private static int? Index(string[] names, string word, int shortLength)
    {
        var index = Array.FindIndex(names, name => word == name || (word.Length == shortLength && name.StartsWith(word, StringComparison.Ordinal)));
        return index < 0 ? null : index;
    }

    private static string[] Names(string[] names) => [.. names.Where(n => n != "").Select(n => n.ToLowerInvariant())];
}
