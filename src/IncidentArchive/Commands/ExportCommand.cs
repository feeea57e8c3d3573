using System.CommandLine;
using IncidentArchive.Data;
using IncidentArchive.Holdings;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Figures;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Merges;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Commands;

/// <summary><c>export FOLDER</c>: writes every incident, figure and merge as it stands, one YAML file each, and the change log beside them.</summary>
internal static class ExportCommand
{
    public static Command Create(string[] settings)
    {
        var folder = PathArguments.Folder("Where to write figures/, incidents/, merges/, evidence/ and log/; files of the same name are replaced");
        var command = new Command("export", "Write every document as it stands, one YAML file each, and the change log") { folder };
        command.SetAction(async (parse, cancel) =>
        {
            await using var archive = await OpenArchive.OpenExistingAsync(settings, cancel);
            var written = await ExportAsync(archive.Store, archive.Services.GetRequiredService<LogKey>(), parse.GetRequiredValue(folder), cancel);
            await EvidenceExport.WriteAsync(archive.Store, archive.Services.GetRequiredService<EvidenceFolder>(), parse.GetRequiredValue(folder), cancel);
            Console.WriteLine($"{written} documents and the change log written to {parse.GetRequiredValue(folder)}.");
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Writes the documents of the revisions that stand, and says how many; and the change log, with which they can be verified.</summary>
    public static async Task<int> ExportAsync(ArchiveDbContext db, LogKey key, string folder, CancellationToken cancel)
    {
        await using var reading = await db.BeginReadAsync(cancel);
        var incidents = await db.Incidents.AsNoTracking().Select(i => i.Number).ToListAsync(cancel);
        var figures = await db.Figures.AsNoTracking().Select(f => f.Slug).ToListAsync(cancel);
        foreach (var number in incidents)
        {
            var incident = await StandingAsync<Incident>(db, Revision.SubjectOf(number), cancel);
            await WriteAsync(Path.Combine(folder, "incidents"), $"{incident.Slug}.yaml", YamlWriter.Write(incident), cancel);
        }
        foreach (var slug in figures)
        {
            var figure = await StandingAsync<Figure>(db, Revision.SubjectOf(slug), cancel);
            await WriteAsync(Path.Combine(folder, "figures"), $"{slug}.yaml", YamlWriter.Write(figure), cancel);
        }
        var merges = await MergesAsync(db, cancel);
        foreach (var merge in merges)
            await WriteAsync(Path.Combine(folder, "merges"), FileOf(merge), YamlWriter.Write(merge), cancel);
        await LogExport.WriteAsync(db, key.Get(), folder, cancel);
        return incidents.Count + figures.Count + merges.Count;
    }

    private static async Task<T> StandingAsync<T>(ArchiveDbContext db, string subject, CancellationToken cancel) where T : class =>
        Document.FromCanonical<T>(await db.Revisions.Of(subject).Select(r => r.Shown).FirstAsync(cancel));

    // Of a record that is withdrawn together with the one it was merged into, nothing is given out.
    private static Task<List<Merge>> MergesAsync(ArchiveDbContext db, CancellationToken cancel) =>
        db.Merges.AsNoTracking().Where(m => !db.Withdrawals.Any(w => m.Merged == "incidents/" + w.Number.ToString())).OrderBy(m => m.Merged).ToListAsync(cancel);

    /// <summary>The name of the file of a merge: <c>figures-nora-vale.yaml</c>.</summary>
    public static string FileOf(Merge merge) => $"{merge.Merged.Replace('/', '-')}.yaml";

    private static Task WriteAsync(string folder, string file, string yaml, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        return File.WriteAllTextAsync(Path.Combine(folder, file), yaml, cancel);
    }
}
