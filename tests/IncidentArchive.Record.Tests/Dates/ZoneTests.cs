using System.Globalization;
using IncidentArchive.Record.Dates;

namespace IncidentArchive.Record.Tests.Dates;

public sealed class ZoneTests
{
    [Theory]
    [InlineData("2021-03-14T02:30", "America/New_York", "skipped-time")]
    [InlineData("2021-03-14T02:30/2021-03-14T04:00", "America/New_York", "skipped-time")]
    [InlineData("2021-11-07T01:30", "America/New_York", "repeated-time")]
    [InlineData("2011-12-30", "Pacific/Apia", "skipped-time")]
    [InlineData("2011-12-30T12:00", "Pacific/Apia", "skipped-time")]
    [InlineData("2021-05-06T15:30Z/2021-05-06T16:10", "Asia/Tokyo", "interval-reversed")]
    [InlineData("[2021-05-06T15:30Z..2021-05-06T16:10]", "Asia/Tokyo", "range-reversed")]
    [InlineData("2021-11-07T01:30-04:00", "America/New_York", null)]
    [InlineData("2021-03-14T03:00", "America/New_York", null)]
    [InlineData("2021-11-07T00:59:59", "America/New_York", null)]
    [InlineData("2021-11-07", "America/New_York", null)]
    [InlineData("2018-11-04", "America/Sao_Paulo", null)]
    [InlineData("2011-12", "Pacific/Apia", null)]
    public void Finds_local_times_that_clocks_skipped_or_repeated(string text, string zone, string? code)
    {
        var problem = Edtf.Parse(text).ProblemIn(TimeZoneInfo.FindSystemTimeZoneById(zone));
        Assert.Equal(code, problem?.Code);
    }

    [Fact]
    public void Names_both_offsets_of_a_repeated_time() => Assert.Equal(
        "01:30 happened twice in America/New_York on 7 November 2021: clocks were put back. Add the offset: -04:00 for the first time, -05:00 for the second.",
        Edtf.Parse("2021-11-07T01:30").ProblemIn(TimeZoneInfo.FindSystemTimeZoneById("America/New_York"))!.Message);

    [Theory]
    [InlineData("2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00.000Z", "2018-11-05T01:59:59.999Z")] // midnight was skipped
    [InlineData("2018-02-17", "America/Sao_Paulo", "2018-02-17T02:00:00.000Z", "2018-02-18T02:59:59.999Z")] // 23:00 came twice
    [InlineData("2021-11-07T01:30", "America/New_York", "2021-11-07T05:30:00.000Z", "2021-11-07T06:30:59.999Z")]
    [InlineData("2021-03-14T02:30", "America/New_York", "2021-03-14T07:00:00.000Z", "2021-03-14T07:00:00.000Z")]
    [InlineData("2011-12", "Pacific/Apia", "2011-12-01T10:00:00.000Z", "2011-12-31T09:59:59.999Z")]
    [InlineData("2021-05-06T16:10Z", "Asia/Tokyo", "2021-05-06T16:10:00.000Z", "2021-05-06T16:10:59.999Z")]
    [InlineData("9999", "America/New_York", "9999-01-01T05:00:00.000Z", "9999-12-31T23:59:59.999Z")]
    public void Bounds_follow_the_clocks_of_the_zone(string text, string zone, string earliest, string latest)
    {
        var bounds = Edtf.Parse(text).BoundsIn(TimeZoneInfo.FindSystemTimeZoneById(zone));
        Assert.Equal((earliest, latest), (Text(bounds.Earliest), Text(bounds.Latest)));
    }

    private static string Text(DateTimeOffset? instant) =>
        instant!.Value.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
