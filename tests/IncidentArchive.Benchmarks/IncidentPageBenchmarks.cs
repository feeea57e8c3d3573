using BenchmarkDotNet.Attributes;
using IncidentArchive.Publishing;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;

namespace IncidentArchive.Benchmarks;

/// <summary>
/// The incident page with 12 entries, uncached, beside the barest page that shows the same rows: one query for each table
/// and a list of texts. What the page costs beyond that is what it does for readers.
/// </summary>
[MemoryDiagnoser, InProcess]
public class IncidentPageBenchmarks
{
    private static readonly Uri _incident = new("/incidents/trump-covfefe-tweet-2017", UriKind.Relative);
    private static readonly Uri _collated = new("/incidents/selena-gomez-instagram-story-2025", UriKind.Relative);
    private static readonly Uri _bare = new("/bare/2", UriKind.Relative);

    private readonly string _folder = Directory.CreateTempSubdirectory("benchmark-").FullName;
    private WebApplicationFactory<Program> _archive = null!;
    private WebApplication _bareApplication = null!;
    private HttpClient _archiveClient = null!;
    private HttpClient _bareClient = null!;

    [GlobalSetup]
    public async Task StartAsync()
    {
        _archive = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseSetting("Archive:DataFolder", _folder)
            .UseSetting("Archive:SeedFolder", Samples.Seeds)
            .UseSetting("Serilog:MinimumLevel:Default", "Fatal"));
        _archiveClient = _archive.CreateClient();
        await using (var scope = _archive.Services.CreateAsyncScope())
        {
            var twelve = Samples.TwelveEntries();
            await scope.ServiceProvider.GetRequiredService<Publication>().PublishAsync(twelve, [], new Signature("Benchmark", "A twelfth entry"), null, default);
        }
        _bareApplication = BuildBare();
        await _bareApplication.StartAsync();
        _bareClient = _bareApplication.GetTestClient();
    }

    [GlobalCleanup]
    public async Task StopAsync()
    {
        await _archive.DisposeAsync();
        await _bareApplication.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Baseline = true)]
    public Task<string> BarePage() => _bareClient.GetStringAsync(_bare);

    [Benchmark]
    public Task<string> IncidentPage() => _archiveClient.GetStringAsync(_incident);

    /// <summary>The largest record: twenty entries, eight transcriptions of one text.</summary>
    [Benchmark]
    public Task<string> CollatedIncidentPage() => _archiveClient.GetStringAsync(_collated);

    private WebApplication BuildBare()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Configuration["Archive:DataFolder"] = _folder;
        builder.Services.AddBareStore(Path.Combine(_folder, "archive.db"));
        builder.Services.AddRazorPages(pages => pages.RootDirectory = "/Bare").AddApplicationPart(typeof(IncidentPageBenchmarks).Assembly);
        var app = builder.Build();
        app.MapRazorPages();
        return app;
    }
}
