using IncidentArchive.Record.Dates;

namespace IncidentArchive.Record.Tests.Dates;

public sealed class PrecisionTests
{
    // K known, E either, O open: year, month, day, hour, minute.
    [Theory]
    [InlineData("2021", "KOOOO", "known to the year")]
    [InlineData("2021-05", "KKOOO", "known to the month")]
    [InlineData("2021-05-XX", "KKOOO", "known to the month")]
    [InlineData("2021-05-06?", "KKKOO", "known to the day")]
    [InlineData("2021-05-06T16:10:31Z", "KKKKK", "known to the minute")]
    [InlineData("2021-05-06T16:00Z~", "KKKKO", "known to the hour")]
    [InlineData("2021-05-06T16:10Z~", "KKKKE", "minute is approximate")]
    [InlineData("2021-05-06~", "KKEOO", "day is approximate")]
    [InlineData("202X", "EOOOO", "year within a span")]
    [InlineData("2021-05-3X", "KKEOO", "day is one of two")]
    [InlineData("2021-05-1X", "KKEOO", "day within a span")]
    [InlineData("2021-X2", "KEOOO", "month is one of two")]
    [InlineData("[2025-01-27..2025-01-28]", "KKEOO", "day is one of two")]
    [InlineData("[2025-01-31..2025-02-01]", "KEEOO", "day is one of two")]
    [InlineData("[2025-01-27..2025-01-29]", "KKEOO", "day within a span")]
    [InlineData("[2025-01-27,2025-01-29,2025-01-30]", "KKEOO", "day is one of several")]
    [InlineData("[2025-01-01..2025-01-31]", "KKOOO", "known to the month")]
    [InlineData("[2021-05-06T16:10Z..2021-05-06T16:40Z]", "KKKKE", "minute within a span")]
    [InlineData("[2021-05-06T16:10Z,2021-05-06T18:40Z]", "KKKEE", "time is one of two")]
    [InlineData("[..2025-01-27]", "EOOOO", "only the latest is known")]
    [InlineData("[2025-01-27..]", "EOOOO", "only the earliest is known")]
    [InlineData("2021-05-06/2021-05-09", "KKKOO", "known to the day")]
    [InlineData("2021-05-06T16:10Z/2021-05", "KKOOO", "known to the month")]
    [InlineData("2021-05-06/..", "KKKOO", "known to the day")]
    [InlineData("{2021-05-06,2021-06}", "KKOOO", "known to the month")]
    public void Says_how_far_a_date_is_known(string text, string pips, string words)
    {
        var precision = Edtf.Parse(text).Precision;
        Assert.Equal(pips, string.Concat(precision.Pips.Select(p => p.ToString()[0])));
        Assert.Equal(words, precision.Words);
    }

    [Fact]
    public void Says_when_nothing_is_known() => Assert.Equal("not known", Precision.None.Words);
}
