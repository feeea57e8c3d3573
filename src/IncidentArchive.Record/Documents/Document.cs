using System.Text.Json;
using System.Text.Json.Nodes;
using IncidentArchive.Record.Figures;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Merges;

namespace IncidentArchive.Record.Documents;

/// <summary>Reads incidents, figures and merges from YAML, JSON or a draft, and says everything that is wrong with them.</summary>
public static class Document
{
    /// <summary>Reads an incident from YAML.</summary>
    public static Reading<Incident> ReadIncident(string yaml) => Read<Incident>(yaml, IncidentRules.Check);

    /// <summary>Reads an incident from a tree of texts, such as a draft's.</summary>
    public static Reading<Incident> ReadIncident(JsonNode? tree) => Read<Incident>(new DocumentTree(tree, _noLines), IncidentRules.Check);

    /// <summary>Reads a figure from YAML.</summary>
    public static Reading<Figure> ReadFigure(string yaml) => Read<Figure>(yaml, FigureRules.Check);

    /// <summary>Reads a figure from a tree of texts.</summary>
    public static Reading<Figure> ReadFigure(JsonNode? tree) => Read<Figure>(new DocumentTree(tree, _noLines), FigureRules.Check);

    /// <summary>Reads a merge from YAML.</summary>
    public static Reading<Merge> ReadMerge(string yaml) => Read<Merge>(yaml, MergeRules.Check);

    /// <summary>Reads a merge from a tree of texts.</summary>
    public static Reading<Merge> ReadMerge(JsonNode? tree) => Read<Merge>(new DocumentTree(tree, _noLines), MergeRules.Check);

    /// <summary>The document that canonical bytes hold; they were checked when they were published.</summary>
    public static T FromCanonical<T>(ReadOnlySpan<byte> bytes) where T : class =>
        JsonSerializer.Deserialize<T>(bytes, RecordJson.Options)!;

    private static readonly Dictionary<string, int> _noLines = [];

    private static Reading<T> Read<T>(string yaml, Func<T, IEnumerable<Problem>> rules) where T : class
    {
        var (tree, problem) = YamlReader.Read(yaml);
        return problem is null ? Read(tree, rules) : new Reading<T>(null, [problem]);
    }

    private static Reading<T> Read<T>(DocumentTree tree, Func<T, IEnumerable<Problem>> rules) where T : class
    {
        if (tree.Root is null)
            return new Reading<T>(null, [new Problem("", "The document is empty.")]);
        var (fitting, misfits) = DocumentShape.Fit(tree.Root, typeof(T));
        var document = fitting?.Deserialize<T>(RecordJson.Options);
        var broken = document is null ? [] : rules(document).Where(p => !misfits.Any(m => Overlaps(m.Path, p.Path)));
        return new Reading<T>(misfits.Count == 0 ? document : null, [.. misfits.Concat(broken).Select(p => p with { Line = tree.LineOf(p.Path) })]);
    }

    // Where something did not fit, what the rules make of its stand-in says nothing. Without its kind no entry fits at all.
    private static bool Overlaps(string misfit, string path)
    {
        var whole = misfit.EndsWith("].kind", StringComparison.Ordinal) ? misfit[..^".kind".Length] : misfit;
        return path == whole || IsBelow(path, whole) || IsBelow(whole, path);
    }

    private static bool IsBelow(string path, string other) =>
        path.Length > other.Length && path.StartsWith(other, StringComparison.Ordinal) && (other == "" || path[other.Length] is '.' or '[');
}
