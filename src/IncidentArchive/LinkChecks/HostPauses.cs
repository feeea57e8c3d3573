using IncidentArchive.Record.Sources;
using IncidentArchive.Web;
using Microsoft.Extensions.Options;

namespace IncidentArchive.LinkChecks;

/// <summary>Sees to it that no site is asked too often, by whomever.</summary>
internal sealed class HostPauses(TimeProvider time, IOptions<ArchiveOptions> options)
{
    private const int MostKept = 2_000;

    private readonly Dictionary<string, DateTimeOffset> _asked = [];
    private readonly Lock _lock = new();

    /// <summary>Whether the site of an address may be asked now.</summary>
    public bool IsFree(string url)
    {
        lock (_lock)
            return !_asked.TryGetValue(CanonicalUrl.DomainOf(url) ?? "", out var last) || time.GetUtcNow() - last >= options.Value.LinkCheck.PausePerHost;
    }

    /// <summary>Takes the turn at a site.</summary>
    /// <returns>Zero where it may be asked now; else how long to wait.</returns>
    public TimeSpan Take(string host)
    {
        var (now, pause) = (time.GetUtcNow(), options.Value.LinkCheck.PausePerHost);
        lock (_lock)
        {
            if (_asked.TryGetValue(host, out var last) && now - last < pause)
                return pause - (now - last);
            if (_asked.Count >= MostKept)
                foreach (var past in _asked.Where(a => now - a.Value >= pause).Select(a => a.Key).ToList())
                    _asked.Remove(past);
            _asked[host] = now;
            return TimeSpan.Zero;
        }
    }
}
