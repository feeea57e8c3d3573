using CsCheck;
using IncidentArchive.Record.Dates;

namespace IncidentArchive.Record.Tests.Dates;

public sealed class TypedDateTests
{
    [Theory]
    [InlineData("2025-01-27", "2025-01-27")]
    [InlineData("[2025-01-27..2025-01-28]", "[2025-01-27..2025-01-28]")]
    [InlineData("27 jan 2025", "2025-01-27")]
    [InlineData("27 January 2025", "2025-01-27")]
    [InlineData("27\u00a0jan\u2009 2025", "2025-01-27")]
    [InlineData("jan 27, 2025", "2025-01-27")]
    [InlineData("January 27th, 2025", "2025-01-27")]
    [InlineData("Jan. 27, 2025", "2025-01-27")]
    [InlineData("27th of January 2025", "2025-01-27")]
    [InlineData("the 27th of January, 2025", "2025-01-27")]
    [InlineData("January 2025", "2025-01")]
    [InlineData("Jan 2025", "2025-01")]
    [InlineData("2025", "2025")]
    [InlineData("in 2025", "2025")]
    [InlineData("about 27 jan 2025", "2025-01-27~")]
    [InlineData("c. 2025", "2025~")]
    [InlineData("ca 2025", "2025~")]
    [InlineData("circa 2025", "2025~")]
    [InlineData("possibly 27 Jan 2025", "2025-01-27?")]
    [InlineData("maybe about january 2025", "2025-01%")]
    [InlineData("27 jan 2025?", "2025-01-27?")]
    [InlineData("27 jan 2025 (?)", "2025-01-27?")]
    [InlineData("27 or 28 jan 2025", "[2025-01-27,2025-01-28]")]
    [InlineData("27 jan or 3 feb 2025", "[2025-01-27,2025-02-03]")]
    [InlineData("27, 28 or 29 jan 2025", "[2025-01-27,2025-01-28,2025-01-29]")]
    [InlineData("Jan 27 or 28, 2025", "[2025-01-27,2025-01-28]")]
    [InlineData("27 and 28 jan 2025", "{2025-01-27,2025-01-28}")]
    [InlineData("either 27 or 28 jan 2025", "[2025-01-27,2025-01-28]")]
    [InlineData("about 27 or 28 jan 2025", "[2025-01-27~,2025-01-28~]")]
    [InlineData("2025-01-27 or 28", "[2025-01-27,2025-01-28]")]
    [InlineData("between 27 and 29 jan 2025", "[2025-01-27..2025-01-29]")]
    [InlineData("between 27–29 jan 2025", "[2025-01-27..2025-01-29]")]
    [InlineData("between 27 jan and 3 feb 2025", "[2025-01-27..2025-02-03]")]
    [InlineData("some time between January 27 and January 29, 2025", "[2025-01-27..2025-01-29]")]
    [InlineData("sometime between may and july 2021", "[2021-05..2021-07]")]
    [InlineData("between 16:10 and 17:05 UTC on 6 may 2021", "[2021-05-06T16:10Z..2021-05-06T17:05Z]")]
    [InlineData("on 6 May 2021 between 16:10 and 17:05 UTC", "[2021-05-06T16:10Z..2021-05-06T17:05Z]")]
    [InlineData("between 3 and 4 pm on 6 may 2021", "[2021-05-06T15:00..2021-05-06T16:00]")]
    [InlineData("between 3:30 and 4 pm BST on 6 may 2021", "[2021-05-06T15:30+01:00..2021-05-06T16:00+01:00]")]
    [InlineData("between 11 pm on 6 May and 1 am on 7 May 2021 UTC", "[2021-05-06T23:00Z..2021-05-07T01:00Z]")]
    [InlineData("from 6 to 9 May 2021", "2021-05-06/2021-05-09")]
    [InlineData("6-9 may 2021", "2021-05-06/2021-05-09")]
    [InlineData("6–9 May 2021", "2021-05-06/2021-05-09")]
    [InlineData("6 May 2021 – 9 May 2021", "2021-05-06/2021-05-09")]
    [InlineData("6 may to 9 june 2021", "2021-05-06/2021-06-09")]
    [InlineData("2019-2021", "2019/2021")]
    [InlineData("2019 to 2021", "2019/2021")]
    [InlineData("from 2019", "2019/..")]
    [InlineData("from 6 May 2021", "2021-05-06/..")]
    [InlineData("from 16:10 to 17:05 UTC on 6 May 2021", "2021-05-06T16:10Z/2021-05-06T17:05Z")]
    [InlineData("16:10-17:05 UTC, 6 May 2021", "2021-05-06T16:10Z/2021-05-06T17:05Z")]
    [InlineData("6 May 2021, 16:10 to 17:05 UTC", "2021-05-06T16:10Z/2021-05-06T17:05Z")]
    [InlineData("before 27 jan 2025", "[..2025-01-26]")]
    [InlineData("before 1 january 2025", "[..2024-12-31]")]
    [InlineData("before May 2021", "[..2021-04]")]
    [InlineData("before 2019", "[..2018]")]
    [InlineData("before 3 pm UTC on 27 jan 2025", "[..2025-01-27T14:59Z]")]
    [InlineData("by 27 jan 2025", "[..2025-01-27]")]
    [InlineData("by 12:20pm EDT on 23 March 2018", "[..2018-03-23T12:20-04:00]")]
    [InlineData("on or before 27 jan 2025", "[..2025-01-27]")]
    [InlineData("until 27 jan 2025", "[..2025-01-27]")]
    [InlineData("up to 27 jan 2025", "[..2025-01-27]")]
    [InlineData("no later than 27 jan 2025", "[..2025-01-27]")]
    [InlineData("after 27 jan 2025", "[2025-01-28..]")]
    [InlineData("after 31 december 2024", "[2025-01-01..]")]
    [InlineData("after 15:00 UTC on 27 jan 2025", "[2025-01-27T15:00Z..]")]
    [InlineData("since 27 jan 2025", "[2025-01-27..]")]
    [InlineData("on or after 27 jan 2025", "[2025-01-27..]")]
    [InlineData("not before 27 jan 2025", "[2025-01-27..]")]
    [InlineData("27 jan 2025 3pm", "2025-01-27T15:00")]
    [InlineData("27 jan 2025 3 p.m.", "2025-01-27T15:00")]
    [InlineData("27 jan 2025 about 3pm PST", "2025-01-27T15:00-08:00~")]
    [InlineData("27 jan 2025 15:04:05 +01:00", "2025-01-27T15:04:05+01:00")]
    [InlineData("27 jan 2025 15:04:05+01:00", "2025-01-27T15:04:05+01:00")]
    [InlineData("27 jan 2025 16:10 -05:00", "2025-01-27T16:10-05:00")]
    [InlineData("27 jan 2025 16:10 −05:00", "2025-01-27T16:10-05:00")]
    [InlineData("27 jan 2025, 4pm UTC+1", "2025-01-27T16:00+01:00")]
    [InlineData("27 jan 2025, 4pm UTC-05:30", "2025-01-27T16:00-05:30")]
    [InlineData("27 jan 2025, 4pm GMT", "2025-01-27T16:00Z")]
    [InlineData("3.30 pm BST 6 May 2021", "2021-05-06T15:30+01:00")]
    [InlineData("12 am 27 jan 2025", "2025-01-27T00:00")]
    [InlineData("12:30 AM, 27 jan 2025", "2025-01-27T00:30")]
    [InlineData("12 pm on 27 jan 2025", "2025-01-27T12:00")]
    [InlineData("noon UTC on 27 jan 2025", "2025-01-27T12:00Z")]
    [InlineData("0:30 am 27 jan 2025", "2025-01-27T00:30")]
    [InlineData("2025-01-27 15:04", "2025-01-27T15:04")]
    [InlineData("2025-01-27 15:04 UTC", "2025-01-27T15:04Z")]
    [InlineData("2025-01-27T15:04Z or 2025-01-28", "[2025-01-27T15:04Z,2025-01-28]")]
    [InlineData("2025/01/27", "2025-01-27")]
    [InlineData("2025-1-5", "2025-01-05")]
    [InlineData("27/01/2025", "2025-01-27")]
    [InlineData("01/27/2025", "2025-01-27")]
    [InlineData("27.1.2025", "2025-01-27")]
    [InlineData("03/03/2025", "2025-03-03")]
    [InlineData("27-Jan-2025", "2025-01-27")]
    [InlineData("27jan2025", "2025-01-27")]
    [InlineData("the 2010s", "201X")]
    [InlineData("2010's", "201X")]
    [InlineData("Monday 27 Jan 2025", "2025-01-27")]
    [InlineData("Mon, 27 Jan 2025", "2025-01-27")]
    [InlineData("3pm ET on 27 jan 2025", "2025-01-27T15:00-05:00")]
    [InlineData("3pm ET on 27 july 2025", "2025-07-27T15:00-04:00")]
    [InlineData("11:45am Eastern time on 23 March 2018", "2018-03-23T11:45-04:00")]
    [InlineData("11:45am Eastern daylight time on 23 March 2018", "2018-03-23T11:45-04:00")]
    [InlineData("31 december 2021 or 1 january 2022", "[2021-12-31,2022-01-01]")]
    [InlineData("2021/05/06", "2021-05-06")]
    [InlineData("27  JANUARY   2025.", "2025-01-27")]
    [InlineData("on or about 27 jan 2025", "2025-01-27~")]
    [InlineData("around 4 pm on 6 may 2021, Pacific time", "2021-05-06T16:00-07:00~")]
    [InlineData("6 May 2021 at 4:10:31 pm", "2021-05-06T16:10:31")]
    [InlineData("9999", "9999")]
    [InlineData("before the 2010s", "[..2009]")]
    [InlineData("may 2021", "2021-05")]
    [InlineData("march 5 2021", "2021-03-05")]
    [InlineData("sept 5 2021", "2021-09-05")]
    [InlineData("5 sep 2021", "2021-09-05")]
    [InlineData("sunday 5 sep 2021", "2021-09-05")]
    [InlineData("the 1900s", "190X")]
    [InlineData("10:10-11:05 UTC 6 may 2021", "2021-05-06T10:10Z/2021-05-06T11:05Z")]
    [InlineData("10:10 - 11:05 UTC 6 may 2021", "2021-05-06T10:10Z/2021-05-06T11:05Z")]
    [InlineData("after the 2010s", "[2020..]")]
    [InlineData("2021, 2022 or 2023", "[2021,2022,2023]")]
    [InlineData("one of 2021, 2022 or 2023", "[2021,2022,2023]")]
    [InlineData("27 jan 2025, 28 jan 2025 or 3 feb 2025", "[2025-01-27,2025-01-28,2025-02-03]")]
    [InlineData("May 2021, July 2021 and September 2021", "{2021-05,2021-07,2021-09}")]
    [InlineData("6 May 2021, 3pm, 4pm or 5pm UTC", "[2021-05-06T15:00Z,2021-05-06T16:00Z,2021-05-06T17:00Z]")]
    [InlineData("some time from 6 May 2021 onward", "[2021-05-06..]")]
    [InlineData("from 2021 onwards", "2021/..")]
    [InlineData("11:45am us pacific standard time, 23 March 2018", "2018-03-23T11:45-08:00")]
    [InlineData("6 May until 9 May 2021", "2021-05-06/2021-05-09")]
    [InlineData("27 jan 2025 by 3pm", "[..2025-01-27T15:00]")]
    [InlineData("Thursday 6 May to Sunday 9 May 2021", "2021-05-06/2021-05-09")]
    [InlineData("between monday 27 and wednesday 29 jan 2025", "[2025-01-27..2025-01-29]")]
    [InlineData("2021-05-06T16:10 PST", "2021-05-06T16:10-08:00")]
    [InlineData("2021-05-06 16:10 +0100", "2021-05-06T16:10+01:00")]
    [InlineData("before 15:04:05 UTC 27 jan 2025", "[..2025-01-27T15:04:04Z]")]
    [InlineData("2 or 3 pm on 6 may 2021", "[2021-05-06T14:00,2021-05-06T15:00]")]
    [InlineData("about 2 or 3 pm UTC on 6 may 2021", "[2021-05-06T14:00Z~,2021-05-06T15:00Z~]")]
    [InlineData("6 may 2021, 2-3 pm", "2021-05-06T14:00/2021-05-06T15:00")]
    [InlineData("2–3 pm ET on 6 may 2021", "2021-05-06T14:00-04:00/2021-05-06T15:00-04:00")]
    [InlineData("6 may 2021, 2 or 3 pm", "[2021-05-06T14:00,2021-05-06T15:00]")]
    [InlineData("6 may 2021, 2, 3 or 4 pm UTC", "[2021-05-06T14:00Z,2021-05-06T15:00Z,2021-05-06T16:00Z]")]
    [InlineData("27, 28, 29 or 30 jan 2025", "[2025-01-27,2025-01-28,2025-01-29,2025-01-30]")]
    public void Reads_what_editors_type(string typed, string text)
    {
        Assert.True(TypedDate.TryRead(typed, out var value, out var error), error);
        Assert.Equal(text, value.Text);
        Assert.Equal("", error);
    }

    [Fact]
    public void Takes_every_vector_unchanged()
    {
        foreach (var vector in EdtfVectors.All.Cases.Where(c => c.Valid))
        {
            Assert.True(TypedDate.TryRead(vector.Input, out var value, out _));
            Assert.Equal(vector.Input, value.Text);
        }
    }

    [Fact]
    public void Reads_the_English_of_any_day_back() =>
        Gen.DateOnly[new DateOnly(1000, 1, 1), new DateOnly(9999, 12, 31)].Sample(day =>
        {
            var written = Edtf.Parse($"{day:yyyy-MM-dd}");
            Assert.True(TypedDate.TryRead(written.ToEnglish(), out var read, out var error), error);
            Assert.Equal(written, read);
        });

    [Fact]
    public void Reads_or_refuses_any_text_without_throwing()
    {
        var words = Gen.OneOf(
            "27", "28th", "2025", "jan", "may", "monday", "or", "and", "to", "-", "–", "between", "from", "before", "after", "by", "until", "since", ",",
            "3pm", "16:10", "12 am", "UTC", "ET", "+01:00", "about", "possibly", "?", "noon", "2010s", "201X", "9999", "0001", "27/01/2025", "2025-01-27",
            "on", "daylight", "spring", "é", "\ud800", "999999999999", "(", "[", "{");
        Gen.OneOf<string>(words.Array[0, 9].Select(w => string.Join(' ', w)), words.Array[0, 9].Select(string.Concat), Gen.String).Sample(typed =>
        {
            var isRead = TypedDate.TryRead(typed, out var value, out var error);
            Assert.Equal(isRead, value is not null);
            Assert.Equal(isRead, error == "");
            Assert.True(isRead || error.EndsWith('.'));
        }, iter: 4_000);
    }
}
