using System.Collections.Concurrent;

[assembly: AssemblyFixture(typeof(IncidentArchive.BrowserTests.ReadersArchive))]
[assembly: AssemblyFixture(typeof(IncidentArchive.BrowserTests.EditorsArchive))]
[assembly: AssemblyFixture(typeof(IncidentArchive.BrowserTests.RevisedArchive))]

namespace IncidentArchive.BrowserTests;

/// <summary>The founding collection as it is, for tests that only read.</summary>
public sealed class ReadersArchive : IAsyncLifetime
{
    public RunningArchive Archive { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Archive = await RunningArchive.StartAsync();

    public ValueTask DisposeAsync() => Archive.DisposeAsync();
}

/// <summary>The founding collection for tests that edit it; each works on an incident that no other touches.</summary>
public sealed class EditorsArchive : IAsyncLifetime
{
    public const string Password = "correct horse battery";

    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _sessions = [];

    public RunningArchive Archive { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Archive = await RunningArchive.StartAsync();

    /// <summary>The cookies of somebody who is signed in under this name; they are enrolled when first asked for.</summary>
    public Task<string> SessionOfAsync(string name, IBrowser browser) =>
        _sessions.GetOrAdd(name, _ => new(() => EnrolAsync(name, browser))).Value;

    private async Task<string> EnrolAsync(string name, IBrowser browser)
    {
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(await Archive.NewInvitationAsync());
        await page.EnrolAsync(name);
        return await context.StorageStateAsync();
    }

    public ValueTask DisposeAsync() => Archive.DisposeAsync();
}

/// <summary>The founding collection after one of its records was published again.</summary>
public sealed class RevisedArchive : IAsyncLifetime
{
    public const string Record = "/incidents/trump-covfefe-tweet-2017";

    public RunningArchive Archive { get; private set; } = null!;

    /// <summary>The checkpoint that somebody kept before.</summary>
    public string KeptCheckpoint { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Archive = await RunningArchive.StartAsync();
        using (var client = new HttpClient { BaseAddress = Archive.Address })
            KeptCheckpoint = await client.GetStringAsync(new Uri("/log/checkpoint", UriKind.Relative));
        await Archive.PublishAsync("trump-covfefe-tweet-2017", document => document.Replace("An unfinished sentence ending in", "A sentence that broke off at", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => Archive.DisposeAsync();
}
