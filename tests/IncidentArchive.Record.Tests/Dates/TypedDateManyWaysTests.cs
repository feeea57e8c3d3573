using IncidentArchive.Record.Dates;

namespace IncidentArchive.Record.Tests.Dates;

/// <summary>The ways in which platforms, newspapers and other languages write what the archive writes in one.</summary>
public sealed class TypedDateManyWaysTests
{
    [Theory]
    [InlineData("3:04 PM · Jan 27, 2025", "2025-01-27T15:04")]
    [InlineData("Jan 27, 2025 · 3:04 PM UTC", "2025-01-27T15:04Z")]
    [InlineData("3:04 PM - 27 Jan 2025", "2025-01-27T15:04")]
    [InlineData("3:04 PM – Jan 27, 2025", "2025-01-27T15:04")]
    [InlineData("27 Jan 2025 - 15:04 PST", "2025-01-27T15:04-08:00")]
    [InlineData("about 3 pm - 27 Jan 2025", "2025-01-27T15:00~")]
    [InlineData("27 jan 2025 @ 3pm", "2025-01-27T15:00")]
    [InlineData("6 May 2021, 16:10 (zone not stated)", "2021-05-06T16:10")]
    [InlineData("2025.01.27", "2025-01-27")]
    [InlineData("2025-Jan-27", "2025-01-27")]
    [InlineData("27. Januar 2025", "2025-01-27")]
    [InlineData("3. März 2025", "2025-03-03")]
    [InlineData("6. Mai 2021, 15 Uhr", "2021-05-06T15:00")]
    [InlineData("6. Mai 2021, 15.30 Uhr", "2021-05-06T15:30")]
    [InlineData("1er août 2024", "2024-08-01")]
    [InlineData("27 février 2025 15h30", "2025-02-27T15:30")]
    [InlineData("15h 27 Jan 2025", "2025-01-27T15:00")]
    [InlineData("1504 hrs GMT, 27 Jan 2025", "2025-01-27T15:04Z")]
    [InlineData("15:04 hours on 27 Jan 2025", "2025-01-27T15:04")]
    [InlineData("12 noon on 27 Jan 2025", "2025-01-27T12:00")]
    [InlineData("11 to 1 pm on 27 Jan 2025", "2025-01-27T11:00/2025-01-27T13:00")]
    [InlineData("between 11:30 and 12:30 pm on 27 Jan 2025", "[2025-01-27T11:30..2025-01-27T12:30]")]
    [InlineData("9:00-3 pm on 27 Jan 2025", "2025-01-27T09:00/2025-01-27T15:00")]
    [InlineData("11pm on 26 Jan to 1am on 27 Jan 2025", "2025-01-26T23:00/2025-01-27T01:00")]
    [InlineData("27 Jan 2025 onwards", "2025-01-27/..")]
    [InlineData("27 Jan 2025 or later", "[2025-01-27..]")]
    [InlineData("27 Jan 2025 or earlier", "[..2025-01-27]")]
    [InlineData("27 Jan 2025 or before", "[..2025-01-27]")]
    [InlineData("27 Jan 2025 or after", "[2025-01-27..]")]
    [InlineData("3pm or later on 27 Jan 2025", "[2025-01-27T15:00..]")]
    [InlineData("27 Jan 2025 or so", "2025-01-27~")]
    [InlineData("2010ish", "2010~")]
    [InlineData("in or about 2025", "2025~")]
    [InlineData("most likely 27 Jan 2025", "2025-01-27?")]
    [InlineData("prior to 27 Jan 2025", "[..2025-01-26]")]
    [InlineData("later than 27 Jan 2025", "[2025-01-28..]")]
    [InlineData("during the month of January 2025", "2025-01")]
    [InlineData("exactly 3pm UTC on 27 Jan 2025", "2025-01-27T15:00Z")]
    [InlineData("[2025-01-27, 2025-01-28]", "[2025-01-27,2025-01-28]")]
    [InlineData("[ 2025-01-27..2025-01-28 ]", "[2025-01-27..2025-01-28]")]
    [InlineData("2024 / 2025", "2024/2025")]
    public void Reads_what_others_write(string typed, string text)
    {
        Assert.True(TypedDate.TryRead(typed, out var value, out var error), error);
        Assert.Equal(text, value.Text);
    }
}
