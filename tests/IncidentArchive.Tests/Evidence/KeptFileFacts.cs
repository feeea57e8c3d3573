using IncidentArchive.Commands;
using IncidentArchive.Commands.Verification;
using IncidentArchive.Holdings;
using IncidentArchive.Tests.Admin;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentArchive.Tests.Evidence;

/// <summary>What the commands say and write of files.</summary>
public sealed class KeptFileFacts
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Verification_reads_every_file_again()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        var sha256 = await editor.PutAsync(draft, Samples.Png(), "shot.png");
        await editor.PublishDraftAsync(draft);
        Assert.Empty(await FaultsAsync(archive));
        var original = archive.Services.GetRequiredService<EvidenceFolder>().Original(sha256);
        var bytes = await File.ReadAllBytesAsync(original, Cancel);
        bytes[60] ^= 1;
        await File.WriteAllBytesAsync(original, bytes, Cancel);
        Assert.Equal($"Evidence {sha256}: its bytes are not those that were received. Put the file back from a backup.", Assert.Single(await FaultsAsync(archive)));
        File.Delete(original);
        Assert.Equal($"Evidence {sha256}: the file is missing. Put it back from a backup.", Assert.Single(await FaultsAsync(archive)));
    }

    [Fact]
    public async Task An_export_carries_the_files_of_published_entries_and_no_others()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        var note = "What stood there."u8.ToArray();
        var published = await editor.PutAsync(draft, note, "note.txt");
        await editor.PublishDraftAsync(draft);
        await editor.PutAsync(await editor.EditAsync("vale-post-2021"), Samples.Png(), "shot.png");
        var folder = Path.Combine(archive.Folder, "export");
        await archive.LookAsync(async db =>
        {
            await EvidenceExport.WriteAsync(db, archive.Services.GetRequiredService<EvidenceFolder>(), folder, Cancel);
            return 0;
        });
        Assert.Equal([published], Directory.EnumerateFiles(Path.Combine(folder, "evidence")).Select(Path.GetFileName));
        Assert.Equal(note, await File.ReadAllBytesAsync(Path.Combine(folder, "evidence", published), Cancel));
    }

    private static async Task<IReadOnlyList<string>> FaultsAsync(ArchiveHost archive)
    {
        await using var scope = archive.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<ArchiveCheck>().RunAsync(null, Cancel)).Faults;
    }
}
