using System.Text;
using System.Text.Json.Nodes;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Figures;
using IncidentArchive.Record.History;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Merges;

namespace IncidentArchive.Commands.Verification;

/// <summary>
/// Verifies a folder that <c>export</c> wrote, without the archive. Whoever wrote the folder could have written another: what
/// it proves beyond its own agreement, it proves against a checkpoint that came another way.
/// </summary>
internal sealed class ExportCheck
{
    private static readonly string[] _parts = ["figures", "incidents", "merges"];

    private readonly string _folder;
    private readonly Findings _findings = new();
    private readonly LogCheck _check;
    private readonly Dictionary<string, object?> _standing = [];
    private readonly Dictionary<DecisionSubject, JsonObject> _decisions = [];

    private ExportCheck(string folder) => (_folder, _check) = (folder, new LogCheck(_findings));

    /// <param name="folder">The folder of the export.</param>
    /// <param name="kept">A checkpoint that was kept earlier; null where there is none.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    public static async Task<Findings> RunAsync(string folder, byte[]? kept, CancellationToken cancel)
    {
        var check = new ExportCheck(folder);
        check.CheckLog();
        await check.CheckDocumentsAsync(cancel);
        await check.CheckCheckpointsAsync(kept, cancel);
        return check._findings;
    }

    private string File(string name) => Path.Combine(_folder, LogFiles.Folder, name);

    private void CheckLog()
    {
        var revisions = Lines<LoggedRevision>(LogFiles.Revisions);
        foreach (var (place, leaf) in Lines<LoggedLeaf>(LogFiles.Leaves).Index())
        {
            var entry = leaf is null ? null : _check.Check(leaf);
            var revision = revisions.ElementAtOrDefault(place);
            if (entry is not null && revision is not null)
                Keep(entry.Subject, revision, _check.Check(entry, revision) && revision.Document is not null ? DocumentCheck.Read(_findings, revision) : null);
        }
        if (revisions.Count != _check.Log.Size)
            _findings.Fault(File(LogFiles.Revisions), $"it has {revisions.Count:N0} lines, where the change log has {_check.Log.Size:N0} leaves.");
        foreach (var revision in revisions.OfType<LoggedRevision>().Where(r => r.Withheld is not null && !IsDecided(r)))
            _findings.Fault($"{File(LogFiles.Revisions)}, {revision}", $"it is given as {revision.Withheld}, but no decision in the change log says so.");
    }

    private void Keep(string subject, LoggedRevision revision, object? read)
    {
        if (!subject.StartsWith(Revision.Corrections, StringComparison.Ordinal))
            _standing[subject] = read;
        else if (read is JsonObject decision && DecisionSubject.Of(subject) is { } about)
            _decisions[about] = decision;
    }

    // What was said before a record was withdrawn is withheld with it; the newest decision that is given out still tells.
    private bool IsDecided(LoggedRevision revision) =>
        DecisionSubject.Of(revision.Subject) is { } about && _decisions.TryGetValue(about, out var decision) && revision.Withheld switch
        {
            LoggedRevision.Withdrawn => decision["withdrawn"] is not null,
            LoggedRevision.Erased => decision["erased"]?[$"{revision.Subject}/{revision.Number}"] is not null,
            _ => decision["redacted"]?[$"{revision.Subject}/{revision.Number}"] is not null,
        };

    private List<T?> Lines<T>(string name) where T : class
    {
        var lines = new List<T?>();
        try
        {
            lines.AddRange(LogFiles.Read<T>(File(name)));
        }
        catch (DecoderFallbackException)
        {
            lines.Add(null);
        }
        foreach (var (line, _) in lines.Index().Where(l => l.Item is null))
            _findings.Fault($"{File(name)}:{line + 1}", "the line is not as an export writes it.");
        return lines;
    }

    private async Task CheckDocumentsAsync(CancellationToken cancel)
    {
        // What was merged has a history, and no document that stands.
        foreach (var merge in _standing.Values.OfType<Merge>().ToList())
            _standing.Remove(merge.Merged);
        var written = _standing.Values.OfType<object>().Select(Written).ToDictionary(w => w.File, w => w.Yaml);
        foreach (var (file, yaml) in written)
            if (!System.IO.File.Exists(file))
                _findings.Fault(file, "the document is missing.");
            else if (!(await System.IO.File.ReadAllBytesAsync(file, cancel)).AsSpan().SequenceEqual(yaml))
                _findings.Fault(file, "the document is not the one of the revision that stands.");
        // Where a revision is withheld or damaged, it is not known what it would have given.
        if (_standing.ContainsValue(null))
            return;
        foreach (var part in _parts.Select(p => Path.Combine(_folder, p)).Where(Directory.Exists))
            foreach (var file in Directory.EnumerateFiles(part, "*.yaml").Where(f => !written.ContainsKey(f)))
                _findings.Fault(file, "no revision gives this document.");
    }

    private (string File, byte[] Yaml) Written(object document) => document is Merge merge
        ? (Path.Combine(_folder, "merges", ExportCommand.FileOf(merge)), Encoding.UTF8.GetBytes(YamlWriter.Write(merge)))
        : document is Incident incident
        ? (Path.Combine(_folder, "incidents", $"{incident.Slug}.yaml"), Encoding.UTF8.GetBytes(YamlWriter.Write(incident)))
        : (Path.Combine(_folder, "figures", $"{((Figure)document).Slug}.yaml"), Encoding.UTF8.GetBytes(YamlWriter.Write((Figure)document)));

    private async Task CheckCheckpointsAsync(byte[]? kept, CancellationToken cancel)
    {
        var text = await System.IO.File.ReadAllTextAsync(File(LogFiles.Key), cancel);
        VerifierKey key;
        try
        {
            key = VerifierKey.Parse(text.EndsWith('\n') ? text[..^1] : "");
        }
        catch (FormatException damaged)
        {
            _findings.Fault(File(LogFiles.Key), damaged.Message);
            return;
        }
        var own = await System.IO.File.ReadAllBytesAsync(File(LogFiles.Checkpoint), cancel);
        if (CheckpointCheck.Run(_findings, File(LogFiles.Checkpoint), own, key, _check.Log) is { } size && size != _check.Log.Size)
            _findings.Fault(File(LogFiles.Checkpoint), $"it covers {size:N0} leaves, but {File(LogFiles.Leaves)} has {_check.Log.Size:N0}.");
        if (kept is not null)
            CheckpointCheck.Run(_findings, "The checkpoint", kept, key, _check.Log);
    }
}
