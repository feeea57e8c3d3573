using System.Text.Json;

namespace IncidentArchive.Record.Tests.Dates;

/// <summary>The dates, comparisons and orderings that the archive's profile of EDTF is defined by.</summary>
internal sealed record EdtfVectors(EdtfCase[] Cases, Comparison[] Comparisons, OrderingCase[] Orderings)
{
    public static EdtfVectors All { get; } = Read("edtf.json");

    /// <summary>Further dates, worked out by hand from the profile's rules.</summary>
    public static IReadOnlyList<EdtfCase> ByHand { get; } = Read("edtf-by-hand.json").Cases;

    private static EdtfVectors Read(string file) => JsonSerializer.Deserialize<EdtfVectors>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "vectors", file)), JsonSerializerOptions.Web)!;
}

public sealed record EdtfCase(
    string Input, string? Zone, bool Valid, string? Level, string? Type,
    string? Earliest, string? Latest, string? EarliestIs, string? LatestIs, string? Label, string? Error)
{
    public override string ToString() => $"“{Input}” {Zone}";
}

public sealed record Comparison(string A, string B, string Certain, string? Allen);

public sealed record OrderingCase(string Id, OrderingEntry[] Entries, OrderingConstraint[] Constraints, OrderingExpectation Expected)
{
    public override string ToString() => Id;
}

public sealed record OrderingEntry(string Id, string Date);

public sealed record OrderingConstraint(string Before, string After, int? WithinMinutes);

public sealed record OrderingExpectation(
    string Result, string[]? Order, Dictionary<string, TightenedBounds>? Tightened, string? Reason, string[]? Entries, string? Severity);

public sealed record TightenedBounds(string? Earliest, string? Latest);
