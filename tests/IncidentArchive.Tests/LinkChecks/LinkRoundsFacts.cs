using System.Diagnostics;
using IncidentArchive.LinkChecks;
using IncidentArchive.Tests.Incidents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace IncidentArchive.Tests.LinkChecks;

/// <summary>The archive's own round from source to source.</summary>
public sealed class LinkRoundsFacts
{
    private static readonly (string, string) _on = ("Archive:LinkCheck:Enabled", "true");

    private static Task<OtherSite> SiteAsync() => OtherSite.StartAsync(_ => Task.CompletedTask);

    private static Task<List<LinkCheck>> ChecksAsync(ArchiveHost archive) => archive.LookAsync(db => db.LinkChecks.AsNoTracking().OrderBy(c => c.Id).ToListAsync());

    // Moves the clock on, step by step, until something is so; the round runs beside the test.
    private static async Task AdvanceUntilAsync(ArchiveHost archive, TimeSpan step, Func<Task<bool>> isSo)
    {
        for (var patience = Stopwatch.StartNew(); !await isSo();)
        {
            Assert.True(patience.Elapsed < TimeSpan.FromMinutes(2), "The round did not come to it.");
            archive.Time.Advance(step);
        }
    }

    [Fact]
    public async Task Each_work_is_looked_at_once_in_its_time_and_one_site_never_twice_within_its_pause()
    {
        await using var site = await SiteAsync();
        await using var archive = ArchiveHost.StartWith(site.Use, _on);
        await archive.PutAsync(Enumerable.Range(1, 4).Select(i => Shelf.Incident($"n-{i}", change: n => n.Sources[0].Url = site.Address($"/{i % 3}", i % 3 == 0 ? "other.example" : "paper.example"))));
        await AdvanceUntilAsync(archive, LinkRounds.Step, async () => (await ChecksAsync(archive)).Count >= 3);
        var first = await ChecksAsync(archive);
        Assert.Equal(3, first.DistinctBy(c => c.Work).Count());
        var onePaper = first.Where(c => c.Url.Contains("paper", StringComparison.Ordinal)).Select(c => c.At).ToList();
        Assert.True(onePaper[1] - onePaper[0] >= TimeSpan.FromMinutes(1));
        Assert.All(first, c => Assert.Equal((LinkResult.Answers, null, true), (c.Result, c.By, c.IsNewest)));
        // Then they are left alone for a week.
        await AdvanceUntilAsync(archive, TimeSpan.FromMinutes(30), async () => (await ChecksAsync(archive)).Count >= 6);
        Assert.All((await ChecksAsync(archive)).GroupBy(c => c.Work), work => Assert.True(work.Last().At - work.First().At >= TimeSpan.FromDays(7)));
        Assert.Equal(3, (await ChecksAsync(archive)).Count(c => c.IsNewest));
    }

    [Fact]
    public async Task What_goes_wrong_with_one_source_does_not_end_the_round_or_the_server()
    {
        await using var site = await SiteAsync();
        var reach = site.Reach;
        await using var archive = ArchiveHost.StartWith(services => services.AddSingleton(reach with
        {
            ResolveAsync = (host, cancel) => host == "broken.example" ? throw new InvalidTimeZoneException("Something nobody thought of") : reach.ResolveAsync(host, cancel),
        }), _on);
        await archive.PutAsync(Shelf.Incident("one", change: i => i.Sources[0].Url = site.Address("/a", "broken.example")), Shelf.Incident("two", change: i => i.Sources[0].Url = site.Address("/b")));
        await AdvanceUntilAsync(archive, LinkRounds.Step, async () => (await ChecksAsync(archive)).Exists(c => c.Result == LinkResult.Answers));
        await archive.NewVisitor().OpenAsync("/");
    }

    [Fact]
    public async Task Nobody_is_asked_unless_the_setting_says_so()
    {
        await using var site = await SiteAsync();
        await using var archive = ArchiveHost.StartWith(site.Use);
        await archive.PutAsync(Shelf.Incident("one", change: i => i.Sources[0].Url = site.Address("/a")));
        var rounds = archive.Services.GetServices<IHostedService>().OfType<LinkRounds>().Single();
        await rounds.ExecuteTask!;
        Assert.Empty(site.Asked);
    }

    [Fact]
    public async Task A_server_that_stops_in_the_middle_of_a_question_stops_at_once()
    {
        var asked = new TaskCompletionSource();
        await using var site = await OtherSite.StartAsync(async context =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        var archive = ArchiveHost.StartWith(site.Use, _on, ("Archive:LinkCheck:Timeout", "00:02:00"));
        await archive.PutAsync(Shelf.Incident("one", change: i => i.Sources[0].Url = site.Address("/a")));
        await AdvanceUntilAsync(archive, LinkRounds.Step, () => Task.FromResult(asked.Task.IsCompleted));
        var start = Stopwatch.StartNew();
        await archive.DisposeAsync();
        Assert.True(start.Elapsed < TimeSpan.FromSeconds(20));
    }
}
