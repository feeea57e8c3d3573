[assembly: AssemblyFixture(typeof(IncidentArchive.BrowserTests.Chromium))]

namespace IncidentArchive.BrowserTests;

/// <summary>One browser for all tests, Debian's own; each visitor is a profile of their own in it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] _quiet =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright _playwright = null!;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(15_000);
        _playwright = await Playwright.CreateAsync();
        // Without its sandbox, which needs rights that root and containers lack; it opens nothing but the archive.
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", ChromiumSandbox = false, Args = _quiet });
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
    }
}
