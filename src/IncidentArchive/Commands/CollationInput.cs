using System.Text.Json;
using System.Text.Json.Nodes;
using IncidentArchive.Record.Collation;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Incidents;

namespace IncidentArchive.Commands;

/// <summary>What a file brings to be collated, and what is wrong with it.</summary>
internal sealed record CollationInput(string File, IReadOnlyList<TextToCollate> Texts, IReadOnlyList<Problem> Problems)
{
    /// <summary>Reads JSON and YAML file by file; plain texts are the witnesses of one text together.</summary>
    /// <exception cref="FileNotFoundException">A path names no file.</exception>
    public static IEnumerable<CollationInput> ReadAll(IReadOnlyList<string> paths)
    {
        if (paths.FirstOrDefault(p => !System.IO.File.Exists(p)) is { } missing)
            throw new FileNotFoundException(Directory.Exists(missing) ? $"“{missing}” is a folder. Name the files in it." : $"There is no file “{missing}”.", missing);
        var plain = paths.Where(p => !IsJson(p) && !IsYaml(p)).ToList();
        IEnumerable<CollationInput> documents = [.. paths.Where(p => IsJson(p) || IsYaml(p)).Select(Read)];
        return plain.Count == 0 ? documents : documents.Append(ReadTexts(plain));
    }

    private static bool IsJson(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static bool IsYaml(string path) => Path.GetExtension(path).ToUpperInvariant() is ".YAML" or ".YML";

    private static CollationInput Read(string path)
    {
        var (text, problem) = DocumentFile.TextOf(path);
        if (text is null)
            return new CollationInput(path, [], [problem!]);
        if (IsJson(path))
            return ReadJson(path, text);
        var (tree, unreadable) = YamlReader.Read(text);
        return unreadable is not null ? new CollationInput(path, [], [unreadable])
            : CollationCases.IsIn(tree.Root) ? CollationCases.Read(path, tree)
            : ReadIncident(path, Document.ReadIncident(text));
    }

    private static CollationInput ReadJson(string path, string text)
    {
        try
        {
            return CollationCases.Read(path, new DocumentTree(JsonNode.Parse(text), new Dictionary<string, int>()));
        }
        catch (JsonException e)
        {
            return new CollationInput(path, [], [new Problem("", "This is not well-formed JSON. Look for a missing comma, quotation mark or bracket here.", (int?)e.LineNumber + 1)]);
        }
        catch (ArgumentException)
        {
            return new CollationInput(path, [], [new Problem("", "A field stands twice in one object. Keep one of them.")]);
        }
    }

    private static CollationInput ReadIncident(string path, Reading<Incident> reading)
    {
        if (reading.Value is not { } incident)
            return new CollationInput(path, [], [.. reading.Problems.Where(p => !p.IsWarning)]);
        var texts = from entry in incident.Entries
                    let witnesses = entry switch { Utterance said => said.Witnesses, Edit edit => edit.Witnesses, _ => [] }
                    where witnesses.Count > 1
                    select new TextToCollate($"{incident.Slug}#{entry.Key}", null, [.. witnesses.Select((w, i) => new WitnessText(Transcription.SiglumAt(i), w.Text, w.Source))]);
        return new CollationInput(path, [.. texts], []);
    }

    private static CollationInput ReadTexts(List<string> paths)
    {
        var read = paths.Select(p => (Path: p, DocumentFile.TextOf(p).Text, DocumentFile.TextOf(p).Problem)).ToList();
        var problems = read.Where(r => r.Problem is not null).Select(r => r.Problem!).ToList();
        if (read.Count == 1)
            problems.Add(new Problem("", "One text alone has nothing to be held against. Name another file beside it."));
        return problems.Count > 0
            ? new CollationInput(string.Join(", ", paths), [], problems)
            : new CollationInput(paths[0], [new TextToCollate(null, null, [.. read.Select((r, i) => new WitnessText(Transcription.SiglumAt(i), r.Text!, r.Path))])], []);
    }
}
