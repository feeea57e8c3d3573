namespace IncidentArchive.Record.Dates;

/// <summary>Every refusal of a text: code, and what to write instead.</summary>
internal static class EdtfErrors
{
    private const int ShownLength = 40;

    public static EdtfError Empty { get; } = new("empty", "There is no date. Write one such as 2021-05-06, or leave the field out.");

    public static EdtfError TooLong { get; } =
        Syntax($"The date is longer than {Edtf.MaxLength:N0} characters. Write one date, or one span of dates.");

    public static EdtfError NoInformation { get; } =
        new("no-information", "Both ends are open or unknown. Give at least one, as in 2021-05/.. or ../2021-05.");

    public static EdtfError Syntax(string message) => new("syntax", message);

    public static EdtfError Shape(string piece) => Syntax(
        $"{Quote(piece)} is not a date in this form. Write 2021, 2021-05, 2021-05-06 or 2021-05-06T16:10Z, with two digits for months, days and hours.");

    public static EdtfError TimeShape(string piece) => Syntax(
        $"{Quote(piece)} is not a time of day in this form. Write hours and minutes after a whole date, as in 2021-05-06T16:10, then Z or an offset such as +01:00 where it is known.");

    public static EdtfError QualifiedTwice(string piece) => Syntax(
        $"{Quote(piece)} has two marks in one place. Write ? for uncertain, ~ for approximate, or % for both.");

    public static EdtfError NoSuchDate(string piece) =>
        new("no-such-date", $"There is no day that fits {Quote(piece)}. Check month and day: months run from 01 to 12, and not every month has 29, 30 or 31 days.");

    public static EdtfError NoSuchTime(string piece) =>
        new("no-such-time", $"There is no such time of day as {Quote(piece)}. Hours run from 00 to 23, minutes and seconds from 00 to 59; midnight is 00:00 of the day that begins.");

    public static EdtfError OffsetRange(string piece) =>
        new("offset-range", $"{Quote(piece)} is not an offset in use. Offsets run from -12:00 to +14:00; write Z or +00:00 for UTC.");

    public static EdtfError YearRange(string piece) =>
        new("year-range", $"{Quote(piece)} is outside the years that the archive holds. Write a year from 0001 to 9999, in four digits.");

    public static EdtfError YearMask(string piece) =>
        new("year-mask", $"{Quote(piece)} leaves too much of the year open. Only the last digit or the last two may be X, as in 202X or 20XX.");

    public static EdtfError Shorthand(string piece) =>
        new("century-or-decade-shorthand", $"{Quote(piece)} could be a century or decade, or a year cut short. Write all four digits, with X for those not known: 202X, 20XX.");

    public static EdtfError Season(string piece) =>
        new("season", $"{Quote(piece)} names a season, and seasons differ from place to place. Write the months: [2021-03..2021-05] for one time within them, 2021-03/2021-05 for all of them.");

    public static EdtfError IntervalReversed(string piece) =>
        new("interval-reversed", $"{Quote(piece)} ends before it starts. Write the earlier date first.");

    public static EdtfError RangeReversed(string piece) =>
        new("range-reversed", $"{Quote(piece)} ends before it starts. Write the earlier date first.");

    public static EdtfError RangeMixed(string piece) =>
        new("range-mixed", $"{Quote(piece)} has a date at one end and a time of day at the other. Write both ends as dates, or both with a time.");

    public static EdtfError ReversedIn(string text, string zone, bool isInterval) =>
        new(isInterval ? "interval-reversed" : "range-reversed", $"In {zone}, {Quote(text)} ends before it starts. Add the offset to both ends.");

    /// <summary>A piece of the text as a message shows it: cut short where it is long.</summary>
    public static string Quote(string piece) =>
        piece.Length <= ShownLength ? $"“{piece}”" : $"“{piece[..ShownLength]}…”";
}
