using System.Net;
using IncidentArchive.Data;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Documents;
using IncidentArchive.Tests.Verification;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentArchive.Tests.ChangeLog;

/// <summary>The change log for readers.</summary>
public sealed class LogPageFacts : IAsyncLifetime
{
    private readonly VerifiedArchive _verified = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _verified.InitializeAsync();

    public ValueTask DisposeAsync() => _verified.DisposeAsync();

    [Fact]
    public async Task Lists_every_publication_newest_first_with_who_and_why()
    {
        using var visitor = _verified.Archive.NewVisitor();
        var page = await visitor.OpenAsync("/log");
        Assert.Equal(["l2", "l1", "l0"], page.QuerySelectorAll(".corrections > li").Select(l => l.Id));
        Assert.Equal("/incidents/vale-line-2021/history/2", page.QuerySelector("#l2 h3 a")?.GetAttribute("href"));
        Assert.Contains("Revision 2 Ada Marlowe Leaf ", page.Text("#l2"), StringComparison.Ordinal);
        Assert.Contains("First entry", page.Text("#l2"), StringComparison.Ordinal);
        Assert.Equal("2 · 23 November 2026, 10:30 UTC", page.Text("#l2 .date"));
        Assert.Equal("/figures/nora-vale", page.QuerySelector("#l0 h3 a")?.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/incidents/vale-line-2021/history/2", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Shows_the_checkpoint_and_the_key_that_it_gives_out()
    {
        using var visitor = _verified.Archive.NewVisitor();
        var page = await visitor.OpenAsync("/log");
        var given = await visitor.GetStringAsync("/log/checkpoint", Cancel);
        Assert.Equal(given.Trim(), page.QuerySelector("pre[aria-label='The current checkpoint']")!.TextContent.Trim());
        Assert.Equal((await visitor.GetStringAsync("/log/key", Cancel)).Trim(), page.QuerySelector("pre[aria-label='The verifier key']")!.TextContent);
        Assert.Equal(given, await visitor.GetStringAsync("/log/checkpoint", Cancel));
        Assert.Equal("text/plain; charset=utf-8", (await visitor.GetAsync("/log/checkpoint", Cancel)).Content.Headers.ContentType?.ToString());
        Assert.NotNull((await visitor.OpenAsync("/")).QuerySelector(".foot a[href='/log']"));
    }

    [Theory]
    [InlineData("?before=2", HttpStatusCode.OK, "l1 l0")]
    [InlineData("?before=0", HttpStatusCode.OK, "")]
    [InlineData("?before=999999", HttpStatusCode.OK, "l2 l1 l0")]
    [InlineData("?before=-1", HttpStatusCode.BadRequest, "")]
    [InlineData("?before=x", HttpStatusCode.BadRequest, "")]
    public async Task Goes_back_from_any_line(string query, HttpStatusCode status, string lines)
    {
        using var visitor = _verified.Archive.NewVisitor();
        using var answer = await visitor.GetAsync($"/log{query}", Cancel);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(lines, string.Join(' ', (await answer.PageAsync()).QuerySelectorAll(".corrections > li").Select(l => l.Id)));
    }

    [Fact]
    public async Task Shows_fifty_lines_at_a_time()
    {
        await using (var scope = _verified.Archive.Services.CreateAsyncScope())
            for (var i = 0; i < 60; i++)
            {
                var figure = Document.ReadFigure(Documents.Figure.Replace("role: singer", $"role: singer {i}", StringComparison.Ordinal)).Value!;
                await scope.ServiceProvider.GetRequiredService<Publication>().PublishAsync(figure, Documents.Signature, Cancel);
                scope.ServiceProvider.GetRequiredService<ArchiveDbContext>().ChangeTracker.Clear();
            }
        using var visitor = _verified.Archive.NewVisitor();
        var page = await visitor.OpenAsync("/log");
        Assert.Equal(50, page.QuerySelectorAll(".corrections > li").Length);
        var older = await visitor.OpenAsync(page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(13, older.QuerySelectorAll(".corrections > li").Length);
        Assert.Null(older.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task Keeps_the_line_of_a_withdrawn_record_and_tells_nothing_of_it()
    {
        await using (var scope = _verified.Archive.Services.CreateAsyncScope())
            Assert.Null(await scope.ServiceProvider.GetRequiredService<Publication>().WithdrawAsync(1, WithdrawalReason.Privacy, Documents.Signature, Requester.Editor, Cancel));
        using var visitor = _verified.Archive.NewVisitor();
        var page = await visitor.OpenAsync("/log");
        Assert.Contains("Record 1, withdrawn", page.Text("#l2"), StringComparison.Ordinal);
        Assert.DoesNotContain("Nora Vale", page.Text("#l2"), StringComparison.Ordinal);
        Assert.DoesNotContain("First entry", page.Text("#l2"), StringComparison.Ordinal);
        var revision = await visitor.GetStringAsync("/api/v1/log/revision?subject=incidents/1&number=2", Cancel);
        Assert.Contains("\"withheld\":\"withdrawn\",\"salt\":null,\"document\":null", revision, StringComparison.Ordinal);
        await _verified.ExpectSoundAsync();
    }

    [Fact]
    public async Task Says_without_scripts_how_to_verify()
    {
        using var visitor = _verified.Archive.NewVisitor();
        var page = await visitor.OpenAsync("/log/verify?subject=incidents/1&number=2");
        Assert.True(page.QuerySelector("#verifier")!.HasAttribute("hidden"));
        Assert.Equal("incidents/1", page.QuerySelector("#subject")!.GetAttribute("value"));
        Assert.Contains("verify --export FOLDER --checkpoint FILE", page.Text(), StringComparison.Ordinal);
        foreach (var address in page.QuerySelectorAll("#without-h ~ * code, section code").Select(c => c.TextContent).Distinct())
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(address, Cancel)).StatusCode);
    }
}
