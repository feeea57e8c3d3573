using CsCheck;
using IncidentArchive.Record.Dates;

namespace IncidentArchive.Record.Tests.Dates;

public sealed class EdtfPropertyTests
{
    private static readonly TimeZoneInfo[] Zones =
        [.. new[] { "America/New_York", "Europe/London", "Pacific/Apia", "Pacific/Kiritimati", "Asia/Kolkata", "America/Sao_Paulo" }.Select(TimeZoneInfo.FindSystemTimeZoneById)];

    private static readonly Gen<string> Vectors = Gen.OneOf([.. EdtfVectors.All.Cases.Select(c => c.Input)]);

    private static readonly Gen<string> Pieces = Gen.OneOf(
        "2021", "0001", "9999", "202X", "20XX", "000X", "2020-02", "2021-XX", "2021-1X", "2021-05-06", "2020-02-29", "202X-02-29", "2021-05-3X",
        "2021-05-06T16:10Z", "2021-05-06T16:10:00.5+05:30", "0001-01-01T00:00+14:00", "9999-12-31T23:59-12:00", "2021-03-14T02:30", "2021-11-07T01:30",
        "2011-12-30", "..", "/", ",", "[", "]", "{", "}", "?", "~", "%", "-", "T", "X", "2021-13", "24:00", " ", "é", "\ud800");

    private static readonly Gen<string> Composed = Pieces.Array[1, 7].Select(string.Concat);

    private static readonly Gen<string> Mutated = Gen.Select(Vectors, Gen.Int[0, 60], Gen.Char["0123456789XTZ-+:./,[]{}?~% a"]).Select(
        (text, at, c) => at < text.Length ? text[..at] + c + text[(at + 1)..] : text + c);

    [Fact]
    public void Reads_or_refuses_any_text_without_throwing() =>
        Gen.OneOf<string>(Gen.String, Gen.String["0123456789XTZ-+:./,[]{}?~% "], Mutated, Composed).Sample(text =>
        {
            if (!Edtf.TryParse(text, out _, out var error))
                Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
            DateReading.Of(text);
        }, iter: 4_000);

    [Fact]
    public void Bounds_are_never_empty_in_any_zone() => Readable(value =>
    {
        foreach (var zone in Zones)
            AssertNotEmpty(value.BoundsIn(zone));
        AssertNotEmpty(value.Bounds);
        AssertNotEmpty(value.WidestBoundsIn(null));
    });

    [Fact]
    public void Widest_bounds_hold_the_bounds() => Readable(value =>
    {
        foreach (var zone in Zones.Append(null))
        {
            var (stated, widest) = (value.BoundsIn(zone), value.WidestBoundsIn(zone));
            Assert.False(widest.Earliest > stated.Earliest);
            Assert.False(widest.LatestExclusive < stated.LatestExclusive);
        }
    });

    [Fact]
    public void The_text_of_a_value_reads_as_the_same_value() => Readable(value =>
    {
        var again = Edtf.Parse(value.ToString());
        Assert.Equal(value, again);
        Assert.Equal(value.GetHashCode(), again.GetHashCode());
        Assert.Equal(value.Bounds, again.Bounds);
    });

    [Fact]
    public void Everything_readable_has_words_and_a_precision() => Readable(value =>
    {
        Assert.NotEmpty(value.ToEnglish());
        Assert.DoesNotContain("  ", value.ToEnglish(), StringComparison.Ordinal);
        Assert.NotEmpty(value.Precision.Words);
        Assert.Contains(value.Level, "012T", StringComparison.Ordinal);
    });

    [Fact]
    public void Certain_order_is_the_same_from_either_side() =>
        Gen.Select(Vectors, Vectors).Sample((one, other) =>
        {
            if (!Edtf.TryParse(one, out var a, out _) || !Edtf.TryParse(other, out var b, out _))
                return;
            Assert.Equal(a.Bounds.Compare(b.Bounds) == CertainOrder.Before, b.Bounds.Compare(a.Bounds) == CertainOrder.After);
            if (a.Bounds.Allen(b.Bounds) is { } relation)
                Assert.Equal(AllenRelation.PrecededBy - relation, (int)b.Bounds.Allen(a.Bounds)!.Value);
        });

    [Fact]
    public void Masks_end_on_the_first_and_last_day_that_fits_them()
    {
        var days = Enumerable.Range(new DateOnly(1900, 1, 1).DayNumber, 73_049).Select(d => $"{DateOnly.FromDayNumber(d):yyyy-MM-dd}").ToList();
        var digit = Gen.Char["0123456789XXXXX"];
        Gen.Select(Gen.OneOf("19XX", "20XX", "202X", "2021", "2020", "190X"), Gen.Char["01X"], digit, Gen.Char["0123X"], digit).Sample((year, m1, m2, d1, d2) =>
        {
            var mask = $"{year}-{m1}{m2}-{d1}{d2}";
            var fitting = days.Where(day => day.Zip(mask).All(pair => pair.Second == 'X' || pair.First == pair.Second)).ToList();
            Assert.Equal(fitting.Count > 0, Edtf.TryParse(mask, out var value, out var error));
            if (value is null)
                Assert.Equal("no-such-date", error!.Code);
            else
                Assert.Equal((fitting[0], fitting[^1]), ($"{value.Bounds.Earliest:yyyy-MM-dd}", $"{value.Bounds.Latest:yyyy-MM-dd}"));
        }, iter: 60);
    }

    [Fact]
    public void Local_times_become_the_instants_that_the_platform_says() =>
        Gen.Select(Gen.OneOf(Zones), Gen.Int[0, 30 * 366 * 24 * 2]).Sample((zone, halfHours) =>
        {
            var local = new DateTime(1995, 1, 1).AddMinutes(30 * halfHours);
            if (zone.IsInvalidTime(local) || zone.IsAmbiguousTime(local) || local.Date == new DateTime(2011, 12, 30))
                return;
            var value = Edtf.Parse($"{local:yyyy-MM-ddTHH:mm}");
            Assert.Null(value.ProblemIn(zone));
            Assert.Equal(TimeZoneInfo.ConvertTimeToUtc(local, zone), value.BoundsIn(zone).Earliest!.Value.UtcDateTime);
        }, iter: 4_000);

    private static void Readable(Action<Edtf> holds) =>
        Gen.OneOf<string>(Vectors, Mutated, Composed).Sample(text =>
        {
            if (Edtf.TryParse(text, out var value, out _))
                holds(value);
        }, iter: 4_000);

    private static void AssertNotEmpty(Bounds bounds)
    {
        Assert.True(bounds.Earliest is null || bounds.LatestExclusive is null || bounds.Earliest < bounds.LatestExclusive);
        Assert.False(bounds.Earliest > bounds.Latest);
    }
}
