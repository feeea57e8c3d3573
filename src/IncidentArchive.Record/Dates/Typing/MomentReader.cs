using System.Globalization;

namespace IncidentArchive.Record.Dates.Typing;

/// <summary>Adds what was typed to a date, one token at a time. Each method gives what is wrong, or null.</summary>
internal static class MomentReader
{
    public static string? Add(Moment moment, Token token) => token switch
    {
        IsoDate date => AddDate(moment, date.Year, date.Month, date.Day),
        NumericDate date => AddNumericDate(moment, date),
        Clock clock => AddClock(moment, clock),
        Decade decade => Set(moment.Year, decade.FirstThreeDigits + "X", year => moment.Year = year, "year"),
        Number number => AddNumber(moment, number),
        Offset offset => AddOffset(moment, offset.Text),
        Word word => AddWord(moment, word.Text),
        Mark { Sign: '?' or '~' or '%' } mark => Qualify(moment, QualifierWords.Of(mark.Sign)),
        Mark { Sign: ',' } => null,
        Mark { Sign: '/' } => "“/” could mean two things. Type “or” for one of the two, “and” for both, “to” for all from one to the other.",
        Mark { Sign: '+' } => "“+” is not understood here. Type an offset behind the time, from -12:00 to +14:00, or join dates with “and”.",
        Mark mark => $"“{mark.Sign}” is not understood here. Leave it out, or type the date in words, such as 27 January 2025.",
        _ => null,
    };

    /// <summary>What is said of a word that is in no list.</summary>
    public static string NotUnderstood(string word) =>
        $"“{word}” is not understood. Type a date such as 27 January 2025, 27 or 28 Jan 2025, or 3 pm UTC on 27 Jan 2025.";

    private static string? AddWord(Moment moment, string word)
    {
        if (Vocabulary.IsFiller(word))
            return null;
        if (Vocabulary.QualifierOf(word) is var qualifier and not Qualifier.None)
            return Qualify(moment, qualifier);
        if (Vocabulary.Month(word) is { } month)
            return Set(MonthName(moment.Month), DateWords.MonthName(month), _ => moment.Month = TwoDigits(month), "month");
        if (Vocabulary.Weekday(word) is { } weekday)
            return Set(moment.Weekday?.ToString(), weekday.ToString(), _ => moment.Weekday = weekday, "day of the week");
        if (word is "noon" or "midday")
            return AddClock(moment, new Clock(12, "00", null, null));
        return AddZone(moment, word);
    }

    private static string? AddZone(Moment moment, string word)
    {
        if (ZoneNames.Offset(word) is { } offset)
            return AddOffset(moment, offset);
        if (moment.Region is not null && ZoneNames.Offset(moment.Region, word) is { } named)
            (moment.Region, moment.Offset) = (null, named);
        else if (ZoneNames.Region(word) is { } region)
            return Set(moment.Offset ?? moment.Region, region, r => moment.Region = r, "zone");
        else
            return ZoneNames.Question(word) ?? RefusedWords.Reason(word) ?? NotUnderstood(word);
        return null;
    }

    // “UTC+1” is one offset, typed in two pieces.
    private static string? AddOffset(Moment moment, string offset) =>
        Set(moment.Offset == "Z" ? null : moment.Offset ?? moment.Region, offset, o => moment.Offset = o, "zone");

    private static string? AddNumber(Moment moment, Number number) => number.Digits.Length switch
    {
        4 when !number.IsOrdinal => Set(moment.Year, number.Digits, year => moment.Year = year, "year"),
        1 or 2 when moment.Day is null => AddDay(moment, number),
        2 when moment.Year is null && !number.IsOrdinal => $"Which year is “{number.Digits}”? Type all four digits, such as 20{number.Digits}.",
        1 or 2 => Twice("day", moment.Day!, number.Digits),
        _ => $"“{number.Digits}” is not understood. Type the year in four digits and the month in words, such as 27 January 2025.",
    };

    private static string? AddDay(Moment moment, Number number)
    {
        var day = int.Parse(number.Digits, CultureInfo.InvariantCulture);
        if (day is < 1 or > 31)
            return $"There is no day {number.Digits}. Days run from 1 to 31; a year is typed in four digits.";
        (moment.Day, moment.DayMayBeHour) = (TwoDigits(day), !number.IsOrdinal);
        return null;
    }

    private static string? AddDate(Moment moment, string year, string month, string? day) =>
        Set(moment.Year, year, y => moment.Year = y, "year")
        ?? Set(moment.Month, month.PadLeft(2, '0'), m => moment.Month = m, "month")
        ?? (day is null ? null : Set(moment.Day, day.PadLeft(2, '0'), d => moment.Day = d, "day"));

    private static string? AddNumericDate(Moment moment, NumericDate date)
    {
        if (date.Year.Length < 4)
            return $"Which year is “{date.Year}”? Type the date with the month in words and four digits for the year, such as 27 January 20{date.Year}.";
        var (first, second) = (int.Parse(date.First, CultureInfo.InvariantCulture), int.Parse(date.Second, CultureInfo.InvariantCulture));
        if (first is >= 1 and <= 12 && second is >= 1 and <= 12 && first != second)
            return $"Is that {first} {DateWords.MonthName(second)} or {second} {DateWords.MonthName(first)} {date.Year}? Type the month in words.";
        return second > 12 ? AddDate(moment, date.Year, date.First, date.Second) : AddDate(moment, date.Year, date.Second, date.First);
    }

    private static string? AddClock(Moment moment, Clock clock)
    {
        if (clock.Half is not null && clock.Hour > 12)
            return $"{clock.Hour}:{clock.Minute} is in the 24-hour clock already. Leave out “{clock.Half}m”.";
        if (clock is { Half: 'p', Hour: 0 })
            return "There is no 0 pm. Type 12 pm for noon, or 12 am for the moment a day begins.";
        return Set(moment.Clock is null ? null : ClockText.Of(moment.Clock), ClockText.Of(clock), _ => moment.Clock = clock, "time");
    }

    private static string? Qualify(Moment moment, Qualifier qualifier)
    {
        moment.Qualifier |= qualifier;
        return null;
    }

    private static string? Set(string? present, string value, Action<string> set, string name)
    {
        if (present is not null && present != value)
            return Twice(name, present, value);
        set(value);
        return null;
    }

    private static string Twice(string name, string one, string other) =>
        $"There are two for the {name}: {one} and {other}. Type one date, or join two with “or”, “and”, “to” or “between … and”.";

    private static string? MonthName(string? month) => int.TryParse(month, out var number) && number is >= 1 and <= 12 ? DateWords.MonthName(number) : month;

    private static string TwoDigits(int number) => number.ToString("00", CultureInfo.InvariantCulture);
}
