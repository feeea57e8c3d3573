using System.Text.Json;

namespace IncidentArchive.Record.History.Comparisons;

/// <summary>
/// How a comparison calls what documents say by a code or an address. Whoever shows it gives the words the pages use;
/// without them the documents' own stand.
/// </summary>
public sealed record ComparisonWords
{
    /// <summary>The words for a value of an enumeration: “author deleted”.</summary>
    public Func<Enum, string> OfValue { get; init; } = value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()).Replace('-', ' ');

    /// <summary>A figure's name.</summary>
    public Func<Slug, string> OfFigure { get; init; } = figure => figure.ToString();

    /// <summary>A platform's name.</summary>
    public Func<string, string> OfPlatform { get; init; } = platform => platform;
}
