using System.Net;
using IncidentArchive.Publishing;
using IncidentArchive.Record;
using IncidentArchive.Tests.Admin;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentArchive.Tests.Merging;

public sealed class FigureMergeFacts
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Records_name_the_figure_that_is_kept_each_in_a_revision_with_the_reason()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishBothAsync();
        var administrator = await archive.NewAdministratorAsync();
        await administrator.MergedAsync("figures", "n-vale", "nora-vale");
        var rows = await archive.RowsOfAsync(2);
        Assert.Equal("nora-vale", rows.Accounts[0].Figure?.ToString());
        var reader = archive.NewVisitor();
        var history = await reader.OpenAsync("/incidents/vale-line-2021/history");
        Assert.Contains("2 revisions", history.Text(), StringComparison.Ordinal);
        Assert.Contains("They are one and the same", history.Text("#r2 .reason"), StringComparison.Ordinal);
        Assert.Contains("by Rosa Brandt", history.Text("#r2"), StringComparison.Ordinal);
        // The record that named the other all along is as it was.
        Assert.Contains("1 revision.", (await reader.OpenAsync("/incidents/vale-post-2021/history")).Text(), StringComparison.Ordinal);
        var log = await reader.OpenAsync("/log");
        Assert.Contains("Figure n-vale, merged into figure nora-vale", log.Text(".corrections li:first-child"), StringComparison.Ordinal);
        Assert.Contains("They are one and the same", log.Text(".corrections li:first-child"), StringComparison.Ordinal);
        // The document of the revision before still names the other, and can be read.
        Assert.Contains("N. Vale", (await reader.OpenAsync("/incidents/vale-line-2021?record=1")).Text(), StringComparison.Ordinal);
        await archive.ExpectSoundAsync();
    }

    [Fact]
    public async Task Its_address_leads_to_the_one_that_is_kept_for_good()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishBothAsync();
        await (await archive.NewAdministratorAsync()).MergedAsync("figures", "n-vale", "nora-vale");
        var reader = archive.NewVisitor();
        await reader.ExpectRedirectAsync("/figures/n-vale", "/figures/nora-vale");
        await reader.ExpectRedirectAsync("/incidents?figure=n-vale&sort=oldest", "/incidents?figure=nora-vale&sort=oldest");
        Assert.DoesNotContain("N. Vale", (await reader.OpenAsync("/figures")).Text(), StringComparison.Ordinal);
        Assert.Equal(2, (await reader.OpenAsync("/figures/nora-vale")).QuerySelectorAll(".results > li").Length);
    }

    [Fact]
    public async Task A_chain_of_merges_leads_on_in_one_step()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishBothAsync();
        await archive.PublishFigureAsync(MergedArchive.OtherFigure.Replace("n-vale", "vale", StringComparison.Ordinal));
        var administrator = await archive.NewAdministratorAsync();
        await administrator.MergedAsync("figures", "vale", "n-vale");
        await administrator.MergedAsync("figures", "n-vale", "nora-vale");
        var reader = archive.NewVisitor();
        await reader.ExpectRedirectAsync("/figures/vale", "/figures/nora-vale");
        await reader.ExpectRedirectAsync("/figures/n-vale", "/figures/nora-vale");
        await archive.ExpectSoundAsync();
    }

    [Fact]
    public async Task What_is_imported_under_the_former_name_names_the_one_that_is_kept()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishBothAsync();
        await (await archive.NewAdministratorAsync()).MergedAsync("figures", "n-vale", "nora-vale");
        var later = Documents.Read(MergedArchive.OtherIncident.Replace("slug: vale-line-2021", "slug: third", StringComparison.Ordinal));
        var result = await archive.PublishAsync(later);
        Assert.True(result.IsPublished);
        Assert.Contains(result.Problems, p => p is { IsWarning: true, Path: "accounts[0].figure" } && p.Message.Contains("“n-vale” was merged into “nora-vale”", StringComparison.Ordinal));
        Assert.Equal("nora-vale", (await archive.RowsOfAsync(3)).Accounts[0].Figure?.ToString());
        await using var scope = archive.Services.CreateAsyncScope();
        var again = await scope.ServiceProvider.GetRequiredService<Publication>().PublishAsync(Record.Documents.Document.ReadFigure(MergedArchive.OtherFigure).Value!, Documents.Signature, Cancel);
        Assert.Contains("was merged into “nora-vale”", Assert.Single(again.Problems).Message, StringComparison.Ordinal);
        await archive.ExpectSoundAsync();
    }

    [Fact]
    public async Task Open_drafts_go_along_and_can_be_published()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishBothAsync();
        var editor = await archive.NewEditorAsync();
        var draft = await editor.EditAsync("vale-line-2021");
        await editor.SaveAsync($"{draft}/entries/answer", ("entry.title", "An answer"));
        var administrator = await archive.NewAdministratorAsync();
        var preview = await administrator.OpenAsync("/admin/merge/figures?gone=n-vale&kept=nora-vale");
        Assert.Contains("1 record will name “Nora Vale” instead", preview.Text(".changes-ahead"), StringComparison.Ordinal);
        Assert.Contains("1 open draft will do so too", preview.Text(".changes-ahead"), StringComparison.Ordinal);
        await administrator.MergedAsync("figures", "n-vale", "nora-vale");
        using var published = await editor.SubmitAsync($"{draft}/publish", ("Reason", "A title for the answer"));
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        var rows = await archive.RowsOfAsync(2);
        Assert.Equal(("nora-vale", "An answer"), (rows.Accounts[0].Figure?.ToString(), rows.Entries[1].Title));
        await archive.ExpectSoundAsync();
    }

    [Fact]
    public async Task A_withdrawn_record_names_the_one_that_is_kept_when_it_comes_back()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishBothAsync();
        var administrator = await archive.NewAdministratorAsync();
        (await administrator.SubmitAsync("/admin/records/2/withdraw", ("Input.Reason", "Privacy"), ("Input.Policy", "As asked."))).Dispose();
        await administrator.MergedAsync("figures", "n-vale", "nora-vale");
        await archive.ExpectSoundAsync();
        (await administrator.SubmitAsync("/admin/records/2/restore", ("Input.Reason", "Asked for again."))).Dispose();
        Assert.Equal("nora-vale", (await archive.RowsOfAsync(2)).Accounts[0].Figure?.ToString());
        await archive.ExpectSoundAsync();
    }

    [Theory]
    [InlineData("nora-vale", "nora-vale", "cannot be merged with itself")]
    [InlineData("n-vale", "nora-vale", "was merged into the figure “nora-vale” already")]
    [InlineData("nora-vale", "n-vale", "would lead in a circle")]
    [InlineData("vale", "n-vale", "was itself merged into the figure “nora-vale”. Merge with that one.")]
    [InlineData("nobody", "nora-vale", "is not in the archive")]
    [InlineData("nora-vale", "nobody", "There is no figure “nobody” to keep")]
    [InlineData("<script>", "nora-vale", "There is no such figure")]
    [InlineData("", "nora-vale", "Say which figure")]
    [InlineData("🐈", "../../etc/passwd%00", "There is no such figure")]
    public async Task What_cannot_be_merged_is_refused_in_words(string gone, string kept, string said)
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishBothAsync();
        await archive.PublishFigureAsync(MergedArchive.OtherFigure.Replace("n-vale", "vale", StringComparison.Ordinal));
        var administrator = await archive.NewAdministratorAsync();
        await administrator.MergedAsync("figures", "n-vale", "nora-vale");
        var before = await archive.LookAsync(db => db.ChangeLog.CountAsync());
        var page = await administrator.OpenAsync($"/admin/merge/figures?gone={Uri.EscapeDataString(gone)}&kept={Uri.EscapeDataString(kept)}");
        Assert.Contains(said, page.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".merge-preview"));
        using var sent = await administrator.SendAsync("/admin/merge/figures", await administrator.OpenAsync("/admin/merge/figures?gone=vale&kept=nora-vale"), [("Gone", gone), ("Kept", kept), ("Reason", "Because")], ".merge-preview form");
        Assert.Contains(said, (await sent.PageAsync()).Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal(before, await archive.LookAsync(db => db.ChangeLog.CountAsync()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Without_a_reason_nothing_is_merged(string reason)
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishBothAsync();
        using var refused = await (await archive.NewAdministratorAsync()).MergeAsync("figures", "n-vale", "nora-vale", reason);
        Assert.Contains("Say why", (await refused.PageAsync()).Text(".error-summary"), StringComparison.Ordinal);
        Assert.Empty(await archive.LookAsync(db => db.Merges.ToListAsync()));
    }

    [Fact]
    public async Task A_figure_of_which_something_is_redacted_is_not_merged()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishBothAsync();
        var administrator = await archive.NewAdministratorAsync();
        (await administrator.SubmitAsync("/admin/figures/n-vale/redact", ("Input.Text", "singer"), ("Input.Reason", "As asked"))).Dispose();
        var page = await administrator.OpenAsync("/admin/merge/figures?gone=n-vale&kept=nora-vale");
        Assert.Contains("A text of the figure “n-vale” was redacted on 23 November 2026", page.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_is_changed_or_nothing_when_one_record_stands_in_the_way()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishBothAsync();
        var administrator = await archive.NewAdministratorAsync();
        // In the second record the name of the one that would be kept was redacted, so that it may not come in.
        await archive.LookAsync(async db =>
        {
            db.Add(RedactedText.Of(2, "Nora Vale", RedactedPart.Name, new Signature("Ada", "private"), archive.Time.GetUtcNow().UtcDateTime));
            return await db.SaveChangesAsync();
        });
        using var refused = await administrator.MergeAsync("figures", "n-vale", "nora-vale");
        Assert.Contains("Record 2 cannot be published as it would then be", (await refused.PageAsync()).Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal(("n-vale", 0), (await archive.LookAsync(async db => ((await db.Accounts.SingleAsync(a => a.Key == "vale" && EF.Property<int>(a, "IncidentNumber") == 2)).Figure!.Value.ToString(), await db.Merges.CountAsync()))));
        (await archive.NewVisitor().GetAsync("/figures/n-vale", Cancel)).EnsureSuccessStatusCode();
    }

    [Theory]
    [InlineData("Contributor")]
    [InlineData("Editor")]
    public async Task Only_administrators_merge(string role)
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishBothAsync();
        var editor = await archive.NewEditorAsync(role: role);
        foreach (var part in (string[])["", "/figures", "/sources", "/incidents"])
        {
            using var answer = await editor.GetAsync("/admin/merge" + part, Cancel);
            Assert.False(answer.IsSuccessStatusCode);
        }
        Assert.DoesNotContain("/admin/merge", (await editor.OpenAsync("/admin")).Source.Text, StringComparison.Ordinal);
        Assert.Equal(Slug.Parse("n-vale"), (await archive.RowsOfAsync(2)).Accounts[0].Figure);
    }
}
