using IncidentArchive.Features.Shared;
using IncidentArchive.Record.Dates;

namespace IncidentArchive.Tests.Incidents;

/// <summary>How long something lasted, and when it was, as the pages write it.</summary>
public sealed class DurationFacts
{
    [Theory]
    [InlineData("5:41:34", "5:46:35", "between 5 h 41 min and 5 h 47 min")]
    [InlineData(null, "1.00:00", "less than 24 hours")]
    [InlineData("0:00", "1.00:00", "less than 24 hours")]
    [InlineData("0:00", "2.00:00", "less than 2 days")]
    [InlineData("3.00:00", null, "at least 3 days")]
    [InlineData("3.00:00", "3.12:00", "between 3 days and 4 days")]
    [InlineData("0:15", "1:00", "between 15 minutes and 1 hour")]
    [InlineData("2:00", "2:00", "about 2 hours")]
    [InlineData("3:00", "2:00", "not known")]
    [InlineData(null, null, "not known")]
    public void A_duration_is_no_closer_than_its_bounds(string? least, string? most, string words) =>
        Assert.Equal(words, Durations.InWords(Span(least), Span(most)));

    [Fact]
    public void Approximate_ends_give_an_approximate_duration() =>
        Assert.Equal("about 5 h 42 min", Durations.InWords(new(5, 41, 34), new(5, 42, 35), isApproximate: true));

    [Theory]
    [InlineData("2021", "2021")]
    [InlineData("2021-05-06T16:10+05:30", "2021-05-06T16:10+05:30")]
    [InlineData("2021-05-06~", null)]
    [InlineData("[2021-05-06..2021-05-07]", null)]
    [InlineData("2021-05-XX", null)]
    public void Only_a_date_that_HTML_can_say_is_machine_readable(string date, string? machine) =>
        Assert.Equal(machine, HtmlDate.Of(Edtf.Parse(date)));

    private static TimeSpan? Span(string? text) => text is null ? null : TimeSpan.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
