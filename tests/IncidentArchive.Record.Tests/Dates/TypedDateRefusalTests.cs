using IncidentArchive.Record.Dates;

namespace IncidentArchive.Record.Tests.Dates;

public sealed class TypedDateRefusalTests
{
    [Theory]
    [InlineData("midnight on 27 jan 2025", "Midnight of which day?")]
    [InlineData("03/04/2025", "Is that 3 April or 4 March 2025?")]
    [InlineData("27/01/25", "Which year is “25”?")]
    [InlineData("40/01/2025", "There is no day that fits “2025-01-40”.")]
    [InlineData("00/01/2025", "There is no day that fits “2025-01-00”.")]
    [InlineData("early 2010s", "“early” has no clear days.")]
    [InlineData("spring 2021", "“spring” falls into different months in different places.")]
    [InlineData("yesterday", "“yesterday” depends on the day it is read.")]
    [InlineData("last week", "“last” depends on the day it is read.")]
    [InlineData("Tuesday 27 Jan 2025", "27 January 2025 was a Monday, not a Tuesday.")]
    [InlineData("Tuesday", "Which Tuesday?")]
    [InlineData("Monday in January 2025", "Which Monday?")]
    [InlineData("27 Jan", "Which year?")]
    [InlineData("Jan", "Which year?")]
    [InlineData("3pm", "Which day?")]
    [InlineData("3pm jan 2025", "Which day?")]
    [InlineData("27", "“27” could be a century or decade, or a year cut short.")]
    [InlineData("27 28 jan 2025", "Which year is “28”?")]
    [InlineData("27 jan 25", "Which year is “25”?")]
    [InlineData("27 jan 2025 feb", "There are two for the month: January and February.")]
    [InlineData("31 april 2021", "There is no day that fits “2021-04-31”.")]
    [InlineData("29 feb 2021", "There is no day that fits “2021-02-29”.")]
    [InlineData("45 jan 2025", "There is no day 45.")]
    [InlineData("25:00 on 27 jan 2025", "There is no such time of day as “25:00”.")]
    [InlineData("15:04 pm 27 jan 2025", "15:04 is in the 24-hour clock already.")]
    [InlineData("0 pm 27 jan 2025", "There is no 0 pm.")]
    [InlineData("3pm IST 27 jan 2025", "IST is the name of several zones.")]
    [InlineData("3pm CST 27 jan 2025", "CST is the name of several zones.")]
    [InlineData("1:30 am ET on 7 nov 2021", "01:30 happened twice in America/New_York on 7 November 2021: clocks were put back.")]
    [InlineData("2:30 am ET on 14 march 2021", "02:30 did not happen in America/New_York on 14 March 2021: clocks were put forward past it.")]
    [InlineData("27 jan 2025 UTC", "A zone goes with a time of day.")]
    [InlineData("before 27 or 28 jan 2025", "That joins dates in a way that is not understood.")]
    [InlineData("between 27 jan 2025", "“between” takes two dates, such as between 27 and 29 January 2025.")]
    [InlineData("between 27 and 28 and 29 jan 2025", "That joins dates in a way that is not understood.")]
    [InlineData("27 or 28 and 29 jan 2025", "That joins dates in a way that is not understood.")]
    [InlineData("between 29 and 27 jan 2025", "“2025-01-29..2025-01-27” ends before it starts.")]
    [InlineData("from 9 to 6 may 2021", "“2021-05-09/2021-05-06” ends before it starts.")]
    [InlineData("31 december or 1 january 2022", "Which year is 31 December?")]
    [InlineData("31 december to 1 january 2022", "Which year is 31 December?")]
    [InlineData("27, 28 jan 2025", "Is it one of these, or all of them?")]
    [InlineData("between 27 jan 2025 and 28 jan 2025 3pm", "“2025-01-27..2025-01-28T15:00” runs from a date to a time of day.")]
    [InlineData("20250127", "“20250127” is not a date in this form.")]
    [InlineData("19th century", "Type a century as its years, such as 18XX for 1800 to 1899, or between 1801 and 1900.")]
    [InlineData("evening of 6 may 2021", "“evening” has no clear hours.")]
    [InlineData("end of may 2021", "“end” has no clear days.")]
    [InlineData("hello world", "“hello” is not understood.")]
    [InlineData("or", "A date is missing before “or”.")]
    [InlineData("27 or", "A date is missing at the end.")]
    [InlineData("and 28 jan 2025", "A date is missing before “and”.")]
    [InlineData("2021-13", "There is no day that fits “2021-13”.")]
    [InlineData("[2021..2020]", "“2021..2020” ends before it starts.")]
    [InlineData("2021-21", "“2021-21” names a season, and seasons differ from place to place.")]
    [InlineData("unknown", "Leave the field empty where the date is not known.")]
    [InlineData("christmas 2021", "Type the day on which “christmas” fell that year, such as 25 December 2021.")]
    [InlineData("15 o'clock 27 jan 2025", "Type the hour with am or pm, such as 3 pm, or in the 24-hour clock, such as 15:00.")]
    [InlineData("friday, 6 may 2021 16:10 cest", "6 May 2021 was a Thursday, not a Friday.")]
    [InlineData("from 27 jan to 28 jan 2025 or 29", "That joins dates in a way that is not understood.")]
    [InlineData("500 AD", "“500” is not understood.")]
    [InlineData("0000", "“0000” is outside the years that the archive holds.")]
    [InlineData("before 0001", "That has no date beside it.")]
    [InlineData("after 9999", "That has no date beside it.")]
    [InlineData("$%^&*", "“$” is not understood here.")]
    [InlineData("27 jan 2025 3pm 4pm", "There are two for the time: 15:00 and 16:00.")]
    [InlineData("may", "Which year?")]
    [InlineData("9/11/2001", "Is that 9 November or 11 September 2001?")]
    [InlineData("27 jan 2025 @ 3pm", "“@” is not understood here.")]
    [InlineData("27 Jan 2025 15h04", "There are two for the day: 27 and 15.")]
    [InlineData("week of 5 May 2021", "“week” has no clear days.")]
    [InlineData("not known", "Leave the field empty where the date is not known.")]
    [InlineData("T15:00", "“T15:00” has a time of day beside a date that is not whole.")]
    [InlineData("6 May 2021, 16:10 (zone not stated)", "“zone” is not understood.")]
    [InlineData("the 190s", "“190” is not understood.")]
    public void Refuses_what_could_mean_something_else_and_says_what_to_type(string typed, string opening)
    {
        Assert.False(TypedDate.TryRead(typed, out var value, out var error));
        Assert.Null(value);
        Assert.StartsWith(opening, error, StringComparison.Ordinal);
        Assert.EndsWith(".", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public void Asks_for_a_date_where_nothing_is_typed(string? typed)
    {
        Assert.False(TypedDate.TryRead(typed, out _, out var error));
        Assert.StartsWith("There is no date. Type a date such as 27 January 2025", error, StringComparison.Ordinal);
    }
}
