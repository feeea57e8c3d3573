using IncidentArchive.Record.Sources;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Tests.Merging;

public sealed class SourceMergeFacts
{
    private const string Gone = "https://agency.example/story";
    private const string Kept = "https://paper.example/line";
    private static readonly string _gone = CanonicalUrl.IdOf(Gone)!;
    private static readonly string _kept = CanonicalUrl.IdOf(Kept)!;

    [Fact]
    public async Task One_work_at_two_addresses_has_one_page_that_shows_both()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishBothAsync();
        await (await archive.NewAdministratorAsync()).MergedAsync("sources", Gone, $"/sources/{_kept}");
        var reader = archive.NewVisitor();
        await reader.ExpectRedirectAsync($"/sources/{_gone}", $"/sources/{_kept}");
        var page = await reader.OpenAsync($"/sources/{_kept}");
        Assert.Contains(Gone, page.Text(".facts"), StringComparison.Ordinal);
        Assert.Contains(Kept, page.Text(".facts"), StringComparison.Ordinal);
        Assert.Contains("2 incidents", page.Text(".facts"), StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll(".citing").Length);
        var list = await reader.OpenAsync("/sources");
        Assert.Single(list.QuerySelectorAll($"a[href='/sources/{_kept}']"));
        Assert.DoesNotContain(_gone, list.Source.Text, StringComparison.Ordinal);
        await archive.ExpectSoundAsync();
    }

    [Fact]
    public async Task Records_keep_the_address_that_was_read_and_get_no_revision()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishBothAsync();
        await (await archive.NewAdministratorAsync()).MergedAsync("sources", _gone, _kept);
        Assert.Equal(Gone, (await archive.RowsOfAsync(2)).Sources[0].Url);
        Assert.Equal(1, await archive.LookAsync(db => db.Revisions.CountAsync(r => r.Subject == "incidents/2")));
        Assert.Contains($"Source {_gone}, merged into source {_kept}", (await archive.NewVisitor().OpenAsync("/log")).Text(".corrections li:first-child"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_published_later_under_the_other_address_belongs_to_the_work()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishBothAsync();
        await (await archive.NewAdministratorAsync()).MergedAsync("sources", _gone, _kept);
        Assert.True((await archive.PublishAsync(MergedArchive.OtherIncident.Replace("slug: vale-line-2021", "slug: third", StringComparison.Ordinal))).IsPublished);
        Assert.Contains("3 incidents", (await archive.NewVisitor().OpenAsync($"/sources/{_kept}")).Text(".facts"), StringComparison.Ordinal);
        await archive.ExpectSoundAsync();
    }

    [Fact]
    public async Task A_chain_of_merges_leads_on_in_one_step()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishBothAsync();
        const string Third = "https://copy.example/a";
        Assert.True((await archive.PublishAsync(MergedArchive.OtherIncident.Replace("slug: vale-line-2021", "slug: third", StringComparison.Ordinal).Replace(Gone, Third, StringComparison.Ordinal))).IsPublished);
        var administrator = await archive.NewAdministratorAsync();
        await administrator.MergedAsync("sources", Third, _gone);
        await administrator.MergedAsync("sources", _gone, _kept);
        var reader = archive.NewVisitor();
        await reader.ExpectRedirectAsync($"/sources/{CanonicalUrl.IdOf(Third)}", $"/sources/{_kept}");
        await reader.ExpectRedirectAsync($"/sources/{_gone}", $"/sources/{_kept}");
        Assert.Contains("3 incidents", (await reader.OpenAsync($"/sources/{_kept}")).Text(".facts"), StringComparison.Ordinal);
        await archive.ExpectSoundAsync();
    }

    [Theory]
    [InlineData("nonsense", Kept, "neither the address of a source’s page nor a web address")]
    [InlineData("https://nowhere.example/", Kept, "is not in the archive")]
    [InlineData(Kept, "https://www.paper.example/line/?utm_source=x", "cannot be merged with itself")]
    [InlineData("javascript:alert(1)", Kept, "neither the address")]
    public async Task What_cannot_be_merged_is_refused_in_words(string gone, string kept, string said)
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishBothAsync();
        var page = await (await archive.NewAdministratorAsync()).OpenAsync($"/admin/merge/sources?gone={Uri.EscapeDataString(gone)}&kept={Uri.EscapeDataString(kept)}");
        Assert.Contains(said, page.Text(".error-summary"), StringComparison.Ordinal);
    }
}
