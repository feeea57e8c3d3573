namespace IncidentArchive.BrowserTests;

/// <summary>A test that opens pages as visitors do. Every page is watched, and what was amiss on any fails the test.</summary>
public abstract class BrowserTest(Chromium chromium) : IAsyncLifetime
{
    private readonly List<(IBrowserContext Context, Watch Watch)> _visits = [];

    /// <summary>Somebody new, with a window of the size of a desk's and nothing remembered.</summary>
    /// <param name="archive">Where they are; addresses are relative to it.</param>
    /// <param name="scripts">Whether their browser runs scripts.</param>
    /// <param name="session">The cookies of an editor who is signed in.</param>
    /// <param name="address">Another address of the same archive, such as localhost instead of the number.</param>
    protected async Task<IPage> VisitAsync(RunningArchive archive, bool scripts = true, string? session = null, Uri? address = null)
    {
        ArgumentNullException.ThrowIfNull(archive);
        address ??= archive.Address;
        var context = await chromium.Browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            JavaScriptEnabled = scripts,
            StorageState = session,
            ViewportSize = new() { Width = 1280, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-GB",
        });
        _visits.Add((context, new Watch(context, address)));
        context.SetDefaultTimeout(15_000);
        return await context.NewPageAsync();
    }

    /// <summary>Somebody who is signed in under a name, at the desk.</summary>
    protected async Task<IPage> VisitAsEditorAsync(EditorsArchive editors, string name = "Ada Marlowe", bool scripts = true)
    {
        ArgumentNullException.ThrowIfNull(editors);
        var page = await VisitAsync(editors.Archive, scripts, await editors.SessionOfAsync(name, chromium.Browser));
        await page.GotoAsync("/admin");
        return page;
    }

    /// <summary>Somebody who signs in now, and may sign out without putting anybody else out.</summary>
    protected async Task<IPage> VisitAndSignInAsync(EditorsArchive editors, string name, bool scripts)
    {
        ArgumentNullException.ThrowIfNull(editors);
        await editors.SessionOfAsync(name, chromium.Browser);
        var page = await VisitAsync(editors.Archive, scripts);
        await page.SignInAsync(name);
        return page;
    }

    /// <summary>Allows answers with this status, which the browser mentions in its console.</summary>
    protected void AllowStatus(int status) => _visits.ForEach(v => v.Watch.Allow(status));

    /// <summary>Allows that a connection is missing, as the test has it.</summary>
    protected void AllowNoConnection() => _visits.ForEach(v => v.Watch.AllowsNoConnection = true);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
            await PictureAsync();
        foreach (var (context, _) in _visits)
            await context.DisposeAsync();
        Assert.Empty(_visits.SelectMany(v => v.Watch.Complaints));
    }

    // What the visitors saw last, beside the results.
    private async Task PictureAsync()
    {
        foreach (var (i, page) in _visits.SelectMany(v => v.Context.Pages).Index())
            await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(AppContext.BaseDirectory, "failures", $"{TestContext.Current.Test!.UniqueID[..12]}-{i}.png") });
    }
}
