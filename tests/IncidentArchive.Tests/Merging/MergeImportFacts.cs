using IncidentArchive.Commands;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Sources;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentArchive.Tests.Merging;

/// <summary>Merges go out with an export, and come back with an import.</summary>
public sealed class MergeImportFacts : IDisposable
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly string _folder = Directory.CreateTempSubdirectory("merged-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task An_export_taken_into_an_empty_archive_gives_the_redirects_again()
    {
        var (gone, kept) = (CanonicalUrl.IdOf("https://agency.example/story"), CanonicalUrl.IdOf("https://paper.example/line"));
        await using (var archive = ArchiveHost.Start())
        {
            await archive.PublishBothAsync();
            await archive.PublishFigureAsync(MergedArchive.OtherFigure.Replace("n-vale", "vale", StringComparison.Ordinal));
            var administrator = await archive.NewAdministratorAsync();
            await administrator.MergedAsync("figures", "vale", "n-vale");
            await administrator.MergedAsync("figures", "n-vale", "nora-vale");
            await administrator.MergedAsync("sources", gone!, kept!);
            await administrator.MergeRecordsAsync("2", "1");
            await archive.LookAsync(db => ExportCommand.ExportAsync(db, archive.Services.GetRequiredService<LogKey>(), _folder, Cancel));
        }
        Assert.Equal(["figures-n-vale.yaml", "figures-vale.yaml", "incidents-2.yaml", $"sources-{gone}.yaml"], Directory.GetFiles(Path.Combine(_folder, "merges")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("format: 1\nmerged: incidents/2\ninto: incidents/1\naddresses: [vale-line-2021]\n", await File.ReadAllTextAsync(Path.Combine(_folder, "merges", "incidents-2.yaml"), Cancel));
        Directory.Delete(Path.Combine(_folder, "log"), recursive: true);

        await using var other = ArchiveHost.Start();
        Assert.Equal((0, ""), await ImportAsync(other, rehearse: true));
        Assert.Equal((0, ""), await ImportAsync(other));
        var reader = other.NewVisitor();
        await reader.ExpectRedirectAsync("/figures/vale", "/figures/nora-vale");
        await reader.ExpectRedirectAsync("/figures/n-vale", "/figures/nora-vale");
        await reader.ExpectRedirectAsync($"/sources/{gone}", $"/sources/{kept}");
        await reader.ExpectRedirectAsync("/incidents/vale-line-2021", "/incidents/vale-post-2021");
        // What was never here has no history here; the kept record says what was merged into it.
        Assert.Contains("Merged into this record", (await reader.OpenAsync("/incidents/vale-post-2021/history")).Text(), StringComparison.Ordinal);
        await other.ExpectSoundAsync();
        // Once more changes nothing, and the number is not given again.
        Assert.Equal((0, ""), await ImportAsync(other));
        Assert.Equal(3, (await other.PublishAsync(Documents.Incident.Replace("slug: vale-post-2021", "slug: third", StringComparison.Ordinal))).Number);
        await other.ExpectSoundAsync();
    }

    [Theory]
    [InlineData("merged: figures/n-vale\ninto: figures/n-vale", "is the same as “merged”. Nothing is merged with itself.")]
    [InlineData("merged: figures/n-vale\ninto: incidents/1", "is not of the kind of “figures/n-vale”")]
    [InlineData("merged: nonsense\ninto: figures/nora-vale", "“nonsense” names nothing that can be merged.")]
    [InlineData("merged: figures/nobody\ninto: figures/no-one", "There is no figure “no-one” to keep.")]
    [InlineData("merged: incidents/2\ninto: incidents/1\naddresses: [elsewhere]", "record 2 is published here. Merge it at the desk")]
    [InlineData("merged: incidents/9\ninto: incidents/1\naddresses: [vale-line-2021]", "“vale-line-2021” is, or once was, the address of another record here.")]
    [InlineData("merged: incidents/9\ninto: incidents/1\naddresses: ['Not an address']", "“Not an address” is no address of incidents/9.")]
    [InlineData("merged: figures/n-vale", "is missing. It must be given.")]
    [InlineData("merged: figures/n-vale\ninto: figures/nora-vale\nwhy: because", "why")]
    public async Task A_document_that_cannot_be_is_refused_in_words(string yaml, string said)
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishBothAsync();
        Directory.CreateDirectory(_folder);
        await File.WriteAllTextAsync(Path.Combine(_folder, "merge.yaml"), $"format: 1\n{yaml}\n", Cancel);
        var (refused, words) = await ImportAsync(archive);
        Assert.Equal(1, refused);
        Assert.Contains(said, words, StringComparison.Ordinal);
        await archive.ExpectSoundAsync();
    }

    private async Task<(int Refused, string Words)> ImportAsync(ArchiveHost archive, bool rehearse = false)
    {
        var import = archive.Services.GetRequiredService<DocumentImport>();
        var report = await import.RunAsync(DocumentFile.ReadAll([_folder]), Documents.Signature, rehearse, null, Cancel);
        return (report.Refused, string.Join('\n', report.Messages));
    }
}
