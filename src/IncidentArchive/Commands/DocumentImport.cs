using IncidentArchive.Publishing;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Figures;
using IncidentArchive.Record.Merges;

namespace IncidentArchive.Commands;

/// <summary>Publishes documents from files, each wholly or not at all. The first load of an empty archive goes this way too.</summary>
internal sealed class DocumentImport(IServiceScopeFactory scopes)
{
    /// <summary>Publishes the files one after the other.</summary>
    /// <param name="files">What was read; files with problems are passed over and reported.</param>
    /// <param name="signature">Who imports, and why.</param>
    /// <param name="rehearse">Whether to find out what would happen and write nothing.</param>
    /// <param name="done">Told of each file as it is finished.</param>
    /// <param name="cancel">Stops before the next file.</param>
    public async Task<ImportReport> RunAsync(
        IReadOnlyList<DocumentFile> files, Signature signature, bool rehearse, Action<DocumentFile>? done, CancellationToken cancel)
    {
        var report = new ImportReport();
        // In a rehearsal nothing stays, so an incident takes the figures it needs along into its own transaction.
        var companions = rehearse ? files.Where(f => f.IsValid).Select(f => f.Figure).OfType<Figure>().ToList() : [];
        var comingAlong = rehearse ? files.Where(f => f.IsValid).Select(ThingIn).OfType<MergedThing>().Select(t => t.ToString()).ToHashSet() : [];
        foreach (var file in files)
        {
            cancel.ThrowIfCancellationRequested();
            report.Add(file, file.MayBePublishedUnder(signature) ? await PublishAsync(file, companions, comingAlong, signature, rehearse, cancel) : new PublicationResult(file.Problems));
            done?.Invoke(file);
        }
        return report;
    }

    private static MergedThing? ThingIn(DocumentFile file) =>
        file.Figure is { } figure ? MergedThing.Figure(figure.Slug) : file.Incident is { Number: > 0 } incident ? MergedThing.Incident(incident.Number) : null;

    private async Task<PublicationResult> PublishAsync(
        DocumentFile file, List<Figure> companions, HashSet<string> comingAlong, Signature signature, bool rehearse, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var publication = scope.ServiceProvider.GetRequiredService<Publication>();
        publication.IsRehearsal = rehearse;
        publication.ComingAlong = comingAlong;
        if (file.Merge is not null)
            return await publication.PublishAsync(file.Merge, signature, cancel);
        return file.Figure is not null
            ? await publication.PublishAsync(file.Figure, signature, cancel)
            : await publication.PublishAsync(file.Incident!, companions, signature, baseRevision: null, cancel);
    }
}

/// <summary>What became of each file.</summary>
internal sealed class ImportReport
{
    private readonly List<(DocumentFile File, PublicationResult Result)> _results = [];

    public int New => _results.Count(r => r.Result is { IsPublished: true, IsNew: true });
    public int Unchanged => _results.Count(r => r.Result is { IsPublished: true, IsNew: false });
    public int Refused => _results.Count(r => !r.Result.IsPublished);

    /// <summary>Everything that was wrong or doubtful, a line each, with file and line.</summary>
    public IEnumerable<string> Messages => _results.SelectMany(r => r.Result.Problems.Select(p => p.In(r.File.Path)));

    public void Add(DocumentFile file, PublicationResult result) => _results.Add((file, WithLines(file, result)));

    // What publication finds has a path but no line; the file's own reading knows the lines.
    private static PublicationResult WithLines(DocumentFile file, PublicationResult result) =>
        (file.Incident is not null || file.Figure is not null || file.Merge is not null) && result.Problems.Any(p => p.Line is null)
            ? result with { Problems = [.. result.Problems.Select(p => p.Line is null ? p with { Line = YamlReader.Read(File.ReadAllText(file.Path)).Tree.LineOf(p.Path) } : p)] }
            : result;
}
