using System.Globalization;
using System.Text.Json;
using IncidentArchive.Record.Dates;

namespace IncidentArchive.Record.Tests.Dates;

public sealed class EdtfVectorTests
{
    public static TheoryData<EdtfCase> Readable { get; } = [.. EdtfVectors.All.Cases.Concat(EdtfVectors.ByHand).Where(c => c.Valid)];

    public static TheoryData<EdtfCase> Refused { get; } = [.. EdtfVectors.All.Cases.Concat(EdtfVectors.ByHand).Where(c => !c.Valid)];

    public static TheoryData<Comparison> Comparisons { get; } = [.. EdtfVectors.All.Comparisons];

    [Theory, MemberData(nameof(Readable))]
    public void Reads_every_vector_as_the_vectors_say(EdtfCase vector)
    {
        var value = Edtf.Parse(vector.Input);
        var bounds = value.BoundsIn(vector.Zone is null ? null : TimeZoneInfo.FindSystemTimeZoneById(vector.Zone));

        Assert.Equal(vector.Level, value.Level);
        Assert.Equal(vector.Type, value.Form.ToString());
        Assert.Equal(vector.Earliest, Text(bounds.Earliest));
        Assert.Equal(vector.Latest, Text(bounds.Latest));
        Assert.Equal(vector.EarliestIs ?? "known", Word(bounds.EarliestIs));
        Assert.Equal(vector.LatestIs ?? "known", Word(bounds.LatestIs));
        Assert.Equal(vector.Label, value.ToEnglish());
    }

    [Theory, MemberData(nameof(Refused))]
    public void Refuses_what_the_vectors_refuse_and_says_why(EdtfCase vector)
    {
        Assert.False(Edtf.TryParse(vector.Input, out var value, out var error));
        Assert.Null(value);
        Assert.Equal(vector.Error, error.Code);
        Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
        Assert.Equal(error.Message, Assert.Throws<FormatException>(() => Edtf.Parse(vector.Input)).Message);
    }

    [Theory, MemberData(nameof(Comparisons))]
    public void Compares_as_the_vectors_say(Comparison vector)
    {
        var (a, b) = (Edtf.Parse(vector.A).Bounds, Edtf.Parse(vector.B).Bounds);
        Assert.Equal(vector.Certain, Word(a.Compare(b)));
        Assert.Equal(vector.Allen, a.Allen(b) is { } relation ? Word(relation) : null);
    }

    private static string? Text(DateTimeOffset? instant) =>
        instant?.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    private static string Word<T>(T value) where T : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
