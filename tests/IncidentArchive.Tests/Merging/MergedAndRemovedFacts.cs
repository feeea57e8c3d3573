using System.Net;
using IncidentArchive.Commands;
using IncidentArchive.Commands.Verification;
using IncidentArchive.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentArchive.Tests.Merging;

/// <summary>What is withdrawn or redacted reaches what was merged into it.</summary>
public sealed class MergedAndRemovedFacts : IDisposable
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly string _folder = Directory.CreateTempSubdirectory("merged-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_was_merged_into_a_record_is_withdrawn_with_it_and_comes_back_with_it()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishBothAsync();
        var administrator = await archive.NewAdministratorAsync();
        await administrator.MergeRecordsAsync("2", "1");
        (await administrator.SubmitAsync("/admin/records/1/withdraw", ("Input.Reason", "Privacy"), ("Input.Policy", "As asked."))).Dispose();
        var reader = archive.NewVisitor();
        foreach (var address in (string[])["/incidents/vale-line-2021", "/incidents/vale-line-2021/history", "/incidents/vale-line-2021/history/1", "/incidents/vale-line-2021?record=1", "/incidents/vale-post-2021"])
        {
            using var gone = await reader.GetAsync(address, Cancel);
            Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        }
        Assert.DoesNotContain("vale-line-2021", (await reader.OpenAsync("/log")).Source.Text, StringComparison.Ordinal);
        await archive.ExpectSoundAsync();
        Assert.Empty(await ExportedAsync(archive));
        Assert.DoesNotContain("vale-line-2021", await File.ReadAllTextAsync(Path.Combine(_folder, "log", "revisions.jsonl"), Cancel), StringComparison.Ordinal);
        var alone = await administrator.SubmitAsync("/admin/records/2/restore", ("Input.Reason", "Asked for again."));
        Assert.Contains("Put that one back", (await alone.PageAsync()).Text(".error-summary"), StringComparison.Ordinal);
        (await administrator.SubmitAsync("/admin/records/1/restore", ("Input.Reason", "Asked for again."))).Dispose();
        await reader.ExpectRedirectAsync("/incidents/vale-line-2021", "/incidents/vale-post-2021");
        await reader.OpenAsync("/incidents/vale-line-2021/history");
        await archive.ExpectSoundAsync();
        Assert.Empty(await ExportedAsync(archive));
    }

    [Fact]
    public async Task A_text_is_redacted_in_what_was_merged_too_and_may_not_come_back()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishBothAsync();
        var administrator = await archive.NewAdministratorAsync();
        await administrator.MergeRecordsAsync("2", "1", "Both tell of Every word");
        (await administrator.SubmitAsync("/admin/records/1/redact", ("Input.Text", "Every word"), ("Input.Part", "Passage"), ("Input.Reason", "private"))).Dispose();
        var reader = archive.NewVisitor();
        foreach (var address in (string[])["/incidents/vale-post-2021", "/incidents/vale-line-2021?record=1", "/incidents/vale-line-2021/history", "/incidents/vale-post-2021/history", "/log"])
            Assert.DoesNotContain("Every word", (await reader.OpenAsync(address)).Source.Text, StringComparison.Ordinal);
        await archive.ExpectSoundAsync();
        Assert.Empty(await ExportedAsync(archive));
    }

    [Fact]
    public async Task A_redacted_name_in_a_former_address_is_left_out_of_what_the_log_says()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishBothAsync();
        var administrator = await archive.NewAdministratorAsync();
        await administrator.MergeRecordsAsync("2", "1");
        (await administrator.SubmitAsync("/admin/records/2/redact", ("Input.Text", "vale-line"), ("Input.Part", "Name"), ("Input.Reason", "private"))).Dispose();
        var reader = archive.NewVisitor();
        using var gone = await reader.GetAsync("/incidents/vale-line-2021", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.DoesNotContain("vale-line", (await reader.OpenAsync("/log")).Source.Text, StringComparison.Ordinal);
        await archive.ExpectSoundAsync();
        Assert.Empty(await ExportedAsync(archive));
    }

    [Fact]
    public async Task A_merge_that_was_tampered_with_is_found()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishBothAsync();
        await archive.PublishFigureAsync(MergedArchive.OtherFigure.Replace("n-vale", "vale", StringComparison.Ordinal));
        var administrator = await archive.NewAdministratorAsync();
        await administrator.MergedAsync("figures", "n-vale", "nora-vale");
        await administrator.MergeRecordsAsync("2", "1");
        await archive.LookAsync(db => db.Merges.Where(m => m.Merged == "figures/n-vale").ExecuteUpdateAsync(set => set.SetProperty(m => m.Into, "figures/vale")));
        await archive.LookAsync(db => db.MergedAddresses.ExecuteDeleteAsync());
        await using var scope = archive.Services.CreateAsyncScope();
        var faults = (await scope.ServiceProvider.GetRequiredService<ArchiveCheck>().RunAsync(null, Cancel)).Faults;
        Assert.Contains("Merges, row Merged figures/n-vale: Into is not what the revisions give.", faults);
        Assert.Contains("MergedAddresses, row Slug vale-line-2021: the row is missing, or its key was changed.", faults);
    }

    private async Task<IReadOnlyList<string>> ExportedAsync(ArchiveHost archive)
    {
        Directory.Delete(_folder, recursive: true);
        await archive.LookAsync(db => ExportCommand.ExportAsync(db, archive.Services.GetRequiredService<LogKey>(), _folder, Cancel));
        return (await ExportCheck.RunAsync(_folder, null, Cancel)).Faults;
    }
}
