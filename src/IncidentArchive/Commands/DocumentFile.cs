using System.Text;
using System.Text.Json.Nodes;
using IncidentArchive.Publishing;
using IncidentArchive.Record;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Figures;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Merges;

namespace IncidentArchive.Commands;

/// <summary>A YAML file with what was read from it: an incident, a figure or a merge, and every problem found.</summary>
internal sealed record DocumentFile(string Path, Incident? Incident, Figure? Figure, IReadOnlyList<Problem> Problems, Merge? Merge = null)
{
    public bool IsValid => (Incident is not null || Figure is not null || Merge is not null) && Problems.All(p => p.IsWarning);

    /// <summary>Whether it may be published under a signature, which may open the living-person gate.</summary>
    public bool MayBePublishedUnder(Signature signature) =>
        IsValid || (signature.Override is not null && Incident is not null && Problems.All(p => p.IsWarning || p.IsGate));

    /// <summary>The YAML files that the paths name, folders with all that is below them; figures first, since incidents name them, and merges last, since they name both.</summary>
    /// <exception cref="FileNotFoundException">A path names neither a file nor a folder.</exception>
    public static IReadOnlyList<DocumentFile> ReadAll(IEnumerable<string> paths) =>
        [.. paths.SelectMany(FilesAt).DistinctBy(System.IO.Path.GetFullPath).Select(Read).OrderBy(f => f.Merge is not null).ThenBy(f => f.Figure is null).ThenBy(f => f.Incident?.Number).ThenBy(f => f.Path, StringComparer.Ordinal)];

    /// <summary>As <see cref="ReadAll"/>, where somebody expects there to be files.</summary>
    /// <exception cref="FileNotFoundException">A path names neither a file nor a folder, or no folder has a YAML file.</exception>
    public static IReadOnlyList<DocumentFile> ReadSome(IReadOnlyCollection<string> paths) => ReadAll(paths) is { Count: > 0 } files
        ? files
        : throw new FileNotFoundException($"There is no YAML file (.yaml, .yml) in {string.Join(", ", paths.Select(p => $"“{p}”"))}.");

    private static IEnumerable<string> FilesAt(string path)
    {
        if (File.Exists(path))
            return [path];
        if (Directory.Exists(path))
            return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(IsYaml);
        throw new FileNotFoundException($"There is no file or folder “{path}”.", path);
    }

    private static bool IsYaml(string path) => System.IO.Path.GetExtension(path).ToLowerInvariant() is ".yaml" or ".yml";

    private static DocumentFile Read(string path)
    {
        var (text, problem) = TextOf(path);
        return text is null ? new DocumentFile(path, null, null, [problem!]) : Read(path, text);
    }

    /// <summary>A file's text, or what keeps it from being read.</summary>
    public static (string? Text, Problem? Problem) TextOf(string path)
    {
        try
        {
            if (new FileInfo(path).Length > Limits.DocumentBytes)
                return (null, new Problem("", $"The file is larger than {Limits.DocumentBytes / 1024 / 1024} MiB. Split the incident or shorten its texts."));
            return (File.ReadAllText(path, new UTF8Encoding(false, throwOnInvalidBytes: true)), null);
        }
        catch (Exception e) when (e is DecoderFallbackException or IOException or UnauthorizedAccessException)
        {
            return (null, new Problem("", e is DecoderFallbackException ? "The file is not UTF-8. Save it as UTF-8." : $"The file cannot be read: {e.Message}"));
        }
    }

    // A figure has a name, an incident a title, a merge says what was merged; what has neither is read as an incident and told what it lacks.
    private static DocumentFile Read(string path, string yaml)
    {
        var root = YamlReader.Read(yaml).Tree.Root as JsonObject;
        if (root is not null && root.ContainsKey("merged") && !root.ContainsKey("title"))
        {
            var merge = Document.ReadMerge(yaml);
            return new DocumentFile(path, null, null, merge.Problems, merge.Value);
        }
        if (root is not null && root.ContainsKey("name") && !root.ContainsKey("title"))
        {
            var figure = Document.ReadFigure(yaml);
            return new DocumentFile(path, null, figure.Value, figure.Problems);
        }
        var incident = Document.ReadIncident(yaml);
        return new DocumentFile(path, incident.Value, null, incident.Problems);
    }
}
