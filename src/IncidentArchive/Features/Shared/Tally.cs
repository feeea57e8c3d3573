namespace IncidentArchive.Features.Shared;

/// <summary>A value with how often it occurs, and where its occurrences are listed.</summary>
internal sealed record Tally(string Label, string Address, int Count);

internal static class Tallies
{
    /// <summary>How long a bar is beside the longest, out of so many units: never so short that it cannot be seen.</summary>
    public static string Bar(this IReadOnlyList<Tally> all, Tally one, int units) =>
        FormattableString.Invariant($"{Math.Max(units / 25.0, (double)units * one.Count / Math.Max(1, all.Max(t => t.Count))):0.##}");
}
