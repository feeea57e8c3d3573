using IncidentArchive.Record.Sources;

namespace IncidentArchive.Features.Sources;

/// <summary>A work, with every incident that cites it. Where incidents give its details differently, the fullest stands.</summary>
internal sealed class Work(IEnumerable<CitedSource> cited)
{
    /// <summary>As each incident gives it, by record number.</summary>
    public IReadOnlyList<CitedSource> Cited { get; } = [.. cited.OrderBy(c => c.Number).ThenBy(c => c.Source.Key, StringComparer.Ordinal)];

    /// <summary>The name in addresses; null where the work has no page.</summary>
    public string? Id => Cited[0].Work;

    public string Domain => Cited[0].Domain;

    public string? Title => Fullest(s => s.Title);

    /// <summary>The title, or that the record has none: a work without one is hardly ever untitled.</summary>
    public string Heading => Title ?? NoTitle;

    public const string NoTitle = "Title not recorded";

    public string Publisher => Fullest(s => s.Publisher)!;

    public string? Author => Fullest(s => s.Author);

    public SourceType Type => Cited[0].Source.Type;

    public string? Published => Cited.Select(c => c.Source.Published?.ToEnglish()).FirstOrDefault(p => p is not null);

    /// <summary>What has become of it, the gravest first, each with the records that say so.</summary>
    public IReadOnlyList<(Fate Fate, IReadOnlyList<CitedSource> Cited)> Fates =>
    [
        .. from cited in Cited
           where cited.Source.Fate is not null
           let fate = cited.Source.Fate
           group (fate, cited) by (fate.What, At: fate.At?.Text, fate.Note) into same
           orderby same.Key.What descending
           select (same.First().fate, (IReadOnlyList<CitedSource>)[.. same.Select(s => s.cited)]),
    ];

    public int IncidentCount => Cited.Select(c => c.Number).Distinct().Count();

    private string? Fullest(Func<Source, string?> field) => Cited.Select(c => field(c.Source)).OfType<string>().MaxBy(text => text.Length);

    /// <summary>Sources put together by the work they are.</summary>
    public static IEnumerable<Work> Of(IEnumerable<CitedSource> cited) => cited.GroupBy(c => c.Group).Select(g => new Work(g));
}
