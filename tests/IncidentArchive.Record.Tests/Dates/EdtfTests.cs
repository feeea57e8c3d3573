using System.Text.Json;
using IncidentArchive.Record.Dates;

namespace IncidentArchive.Record.Tests.Dates;

public sealed class EdtfTests
{
    [Theory]
    [InlineData("?2021-05-?06", "2", "6 May 2021 (year and day uncertain)")]
    [InlineData("~2021-05-06?", "2", "6 May 2021 (year uncertain and approximate; month and day uncertain)")]
    [InlineData("2021-05-~1X", "2", "between 10 and 19 May 2021 (day approximate)")]
    [InlineData("000X", "1", "between 1 and 9")]
    [InlineData("202X-05-XX", "2", "May of a year in the 2020s, day unknown")]
    [InlineData("2021-05-X5", "2", "5, 15 or 25 May 2021")]
    [InlineData("2021-04-3X", "2", "30 April 2021")]
    [InlineData("2021-X2-3X", "2", "30 or 31 December 2021")]
    [InlineData("2021-X2-06", "2", "day 6 of February or December 2021")]
    [InlineData("2021-1X-06", "2", "day 6 of a month between October and December 2021")]
    [InlineData("2021-1X-XX", "2", "between October and December 2021, day unknown")]
    [InlineData("202X-XX-06", "2", "day 6 of an unknown month of a year in the 2020s")]
    [InlineData("[2021]", "2", "2021")]
    [InlineData("[2021~..2023?]", "2", "some time between about 2021 and possibly 2023")]
    [InlineData("[..2021-05-06,2021-07..2021-08]", "2", "either some time up to 6 May 2021 or some time between July 2021 and August 2021")]
    [InlineData("{2021-05-06T16:10Z..2021-05-06T17:05Z}", "T", "6 May 2021, every moment from 16:10 to 17:05 UTC")]
    [InlineData("[2021-05-06T23:50..2021-05-07T00:20]", "T", "some time between 6 May 2021, 23:50 (zone not stated) and 7 May 2021, 00:20 (zone not stated)")]
    [InlineData("2021-05-06/2021-05-06T17:05Z", "T", "6 May 2021 to 6 May 2021, 17:05 UTC")]
    [InlineData("2021-05-06T16:10+01/2021-05-06T17:05+01:00", "T", "6 May 2021, 16:10 to 17:05 UTC+01:00")]
    [InlineData("20XX/2150", "1", "(between 2000 and 2099) to 2150")]
    public void Reads_what_the_vectors_do_not_show(string text, string level, string label)
    {
        var value = Edtf.Parse(text);
        Assert.Equal(level, value.Level);
        Assert.Equal(label, value.ToEnglish());
    }

    [Theory]
    [InlineData("202X-02-3X", "no-such-date")]
    [InlineData("2021-2X", "no-such-date")]
    [InlineData("2021-42", "no-such-date")]
    [InlineData("2021-21-05", "season")]
    [InlineData("10000-01-01", "year-range")]
    [InlineData("Y170000002", "year-range")]
    [InlineData("20X", "year-mask")]
    [InlineData("20X1", "year-mask")]
    [InlineData("2021/22", "century-or-decade-shorthand")]
    [InlineData("202105", "syntax")]
    [InlineData("2021-05-06T16Z", "syntax")]
    [InlineData("2021-05T16:10Z", "syntax")]
    [InlineData("?2021-05-06T16:10Z", "syntax")]
    [InlineData("2021-05-06T24:00Z", "no-such-time")]
    [InlineData("2021-05-06T16:10-00", "offset-range")]
    [InlineData("2021-05-06T16:10+14:01", "offset-range")]
    [InlineData("2021-05-06T16:10+01:60", "offset-range")]
    [InlineData("[2021,..2022]", "syntax")]
    [InlineData("[2021..,2022]", "syntax")]
    [InlineData("[2021]]", "syntax")]
    [InlineData("[..]", "no-information")]
    [InlineData("/", "no-information")]
    [InlineData("2021-12/2021-05", "interval-reversed")]
    [InlineData("{2021-05-06T16:10Z..2021-05-07}", "range-mixed")]
    [InlineData("２０２１", "syntax")]
    [InlineData("2021–05", "syntax")]
    public void Refuses_what_the_vectors_do_not_show(string text, string code)
    {
        Assert.False(Edtf.TryParse(text, out _, out var error));
        Assert.Equal(code, error.Code);
    }

    [Theory]
    [InlineData("[2021-05-06T16:10Z..2021-05-07]")]
    [InlineData("[2021-05-06..2021-05-07T16:10Z]")]
    public void A_range_of_a_date_and_a_time_is_refused_in_words_that_hold_either_way(string text)
    {
        Assert.False(Edtf.TryParse(text, out _, out var error));
        Assert.Contains("has a date at one end and a time of day at the other", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_text_of_more_than_2000_characters()
    {
        var longest = "{" + string.Join(',', Enumerable.Repeat("2021-05", 249)) + ",?2021?}";
        Assert.Equal(Edtf.MaxLength, longest.Length);
        Assert.True(Edtf.TryParse(longest, out _, out _));
        Assert.False(Edtf.TryParse(longest.Replace("?2021?", "2021-05", StringComparison.Ordinal), out _, out _));
        Assert.False(Edtf.TryParse("{" + string.Join(',', Enumerable.Repeat("2021", 100_000)) + "}", out _, out var error));
        Assert.Equal("syntax", error.Code);
    }

    [Theory]
    [InlineData("2021-05-06", false, false, false, false)]
    [InlineData("2021-05-06T16:10", true, false, false, false)]
    [InlineData("2021-05-06T16:10Z", true, true, false, false)]
    [InlineData("2021-05-06T16:10Z/2021-05-06T17:05", true, false, false, true)]
    [InlineData("[2021-05-06..2021-05-08]", false, false, true, false)]
    [InlineData("[2021-05-06,2021-05-08]", false, false, true, false)]
    [InlineData("{2021-05-06,2021-05-08}", false, false, false, false)]
    public void Knows_times_zones_windows_and_extents(string text, bool hasTime, bool zoneIsStated, bool isWindow, bool isExtent)
    {
        var value = Edtf.Parse(text);
        Assert.Equal((hasTime, zoneIsStated, isWindow, isExtent), (value.HasTimeOfDay, value.ZoneIsStated, value.IsWindow, value.IsExtent));
    }

    [Theory]
    [InlineData("2021-05-06", false, false)]
    [InlineData("2021-05-?06", true, false)]
    [InlineData("2021/2022~", false, true)]
    [InlineData("[2021-05-06T16:10Z%,2022]", true, true)]
    public void Knows_what_is_uncertain_and_what_approximate(string text, bool isUncertain, bool isApproximate) =>
        Assert.Equal((isUncertain, isApproximate), (Edtf.Parse(text).IsUncertain, Edtf.Parse(text).IsApproximate));

    [Fact]
    public void A_reading_is_written_with_its_nulls() => Assert.Equal(
        """{"input":"2021/..","valid":true,"level":"1","earliest":"2021-01-01T00:00:00.000Z","latest":null,"earliestIs":null,"latestIs":"open","label":"from 2021 (open end)","error":null}""",
        JsonSerializer.Serialize(DateReading.Of("2021/.."), DateReading.Json));

    [Fact]
    public void A_refusal_is_written_with_its_code_and_told_in_words()
    {
        var reading = DateReading.Of("2021-13");
        Assert.Equal("no-such-date", reading.Error);
        Assert.StartsWith("There is no day that fits “2021-13”.", reading.Message, StringComparison.Ordinal);
    }
}
