using IncidentArchive.Data;
using IncidentArchive.Data.Configurations;
using IncidentArchive.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IncidentArchive.LinkChecks;

/// <summary>
/// Goes from source to source, one every few seconds at most, and looks whether it is still there. What goes wrong is
/// logged, and the round goes on: the archive must not stand or fall with other people's servers.
/// </summary>
internal sealed class LinkRounds(IServiceScopeFactory scopes, HostPauses pauses, TimeProvider time, IOptions<ArchiveOptions> options, ILogger<LinkRounds> log) : BackgroundService
{
    /// <summary>The time between two looks, whatever the sites.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromSeconds(10);

    /// <summary>How long it is not looked again whether something is due, where nothing was.</summary>
    private static readonly TimeSpan _rest = TimeSpan.FromMinutes(10);

    /// <summary>How long the checks of a work are kept that no record cites.</summary>
    private static readonly TimeSpan _keptUncited = TimeSpan.FromDays(30);

    private const int MostDue = 200;

    private readonly List<(string Work, string Url)> _due = [];
    private DateTimeOffset _restsUntil;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.LinkCheck.Enabled)
            return;
        using var timer = new PeriodicTimer(Step, time);
        do
            try
            {
                await StepAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning("A link could not be checked: {Message}", e.Message);
            }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task StepAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (_due.Count == 0)
            await FindDueAsync(scope.ServiceProvider.GetRequiredService<ArchiveDbContext>(), cancel);
        // The first whose site may be asked; the others wait for their turn.
        var next = _due.FindIndex(d => pauses.IsFree(d.Url));
        if (next < 0)
            return;
        var (_, url) = _due[next];
        _due.RemoveAt(next);
        await scope.ServiceProvider.GetRequiredService<LinkLooks>().LookAsync(url, by: null, cancel);
    }

    private async Task FindDueAsync(ArchiveDbContext db, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (now < _restsUntil)
            return;
        await ForgetUncitedAsync(db, now.UtcDateTime - _keptUncited, cancel);
        var before = now.UtcDateTime - options.Value.LinkCheck.Every;
        var cited = db.Sources.Where(s => EF.Property<string?>(s, SourceConfiguration.Work) != null)
            .GroupBy(s => EF.Property<string>(s, SourceConfiguration.Work)).Select(g => new { Work = g.Key, Url = g.Min(s => s.Url)! });
        var due = await (
            from source in cited
            join check in db.LinkChecks.Where(c => c.IsNewest) on source.Work equals check.Work into checks
            from check in checks.DefaultIfEmpty()
            where check == null || check.At < before
            orderby check != null, check!.At, source.Work
            select source).Take(MostDue).ToListAsync(cancel);
        _due.AddRange(due.Select(d => (d.Work, d.Url)));
        if (_due.Count == 0)
            _restsUntil = now + _rest;
    }

    private static Task<int> ForgetUncitedAsync(ArchiveDbContext db, DateTime before, CancellationToken cancel) =>
        db.LinkChecks.Where(c => c.At < before && !db.Sources.Any(s => EF.Property<string?>(s, SourceConfiguration.Work) == c.Work)).ExecuteDeleteAsync(cancel);
}
