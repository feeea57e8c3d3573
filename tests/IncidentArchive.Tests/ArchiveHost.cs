using IncidentArchive.Features.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace IncidentArchive.Tests;

/// <summary>
/// The whole archive over HTTP: the real program with its own server, on a folder of its own and with a clock that stands
/// until it is moved. It begins empty.
/// </summary>
public sealed class ArchiveHost : WebApplicationFactory<Program>
{
    public const string Password = "correct horse battery";

    private readonly Dictionary<string, string> _settings;
    private readonly bool _keepsFolder;
    private Action<IServiceCollection>? _parts;

    private ArchiveHost(string folder, bool keepsFolder, FakeTimeProvider time, IEnumerable<(string Key, string Value)> settings)
    {
        (Folder, _keepsFolder, Time) = (folder, keepsFolder, time);
        _settings = new()
        {
            ["Archive:DataFolder"] = folder,
            ["Archive:SeedFolder"] = Path.Combine(folder, "no-seeds"),
            ["Serilog:MinimumLevel:Default"] = "Warning",
            ["Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime"] = "Warning",
        };
        foreach (var (key, value) in settings)
            _settings[key] = value;
    }

    /// <summary>The archive's data folder, deleted in the end.</summary>
    public string Folder { get; }

    public FakeTimeProvider Time { get; }

    /// <summary>Starts an archive with settings such as <c>("Archive:SeedFolder", "…")</c>.</summary>
    public static ArchiveHost Start(params IEnumerable<(string Key, string Value)> settings) =>
        Start(Directory.CreateTempSubdirectory("archive-").FullName, keepsFolder: false, new FakeTimeProvider(new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero)), settings);

    /// <summary>Starts an archive of which some parts are the test's own, such as how far into the network it may go.</summary>
    internal static ArchiveHost StartWith(Action<IServiceCollection> parts, params IEnumerable<(string Key, string Value)> settings) =>
        Start(Directory.CreateTempSubdirectory("archive-").FullName, keepsFolder: false, new FakeTimeProvider(new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero)), settings, parts);

    /// <summary>Starts an archive on a folder that another has left, or that is looked at afterwards; it is not deleted.</summary>
    public static ArchiveHost StartOn(string folder, params IEnumerable<(string Key, string Value)> settings) =>
        Start(folder, keepsFolder: true, new FakeTimeProvider(new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero)), settings);

    private static ArchiveHost Start(string folder, bool keepsFolder, FakeTimeProvider time, IEnumerable<(string Key, string Value)> settings, Action<IServiceCollection>? parts = null)
    {
        var host = new ArchiveHost(folder, keepsFolder, time, settings) { _parts = parts };
        host.UseKestrel(0);
        host.StartServer();
        return host;
    }

    /// <summary>A visitor with cookies of their own, who sees redirects rather than following them.</summary>
    public HttpClient NewVisitor(bool keepsCookies = true) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = keepsCookies }) { BaseAddress = ClientOptions.BaseAddress };

    /// <summary>Lets somebody work here. Passwords are <see cref="Password"/>.</summary>
    public async Task AddEditorAsync(string userName, string name = "Ada Marlowe", string role = "Editor")
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Editor>>();
        var editor = new Editor { UserName = userName, Name = name };
        Assert.True((await users.CreateAsync(editor, Password)).Succeeded);
        Assert.True((await users.AddToRoleAsync(editor, role)).Succeeded);
    }

    /// <summary>Somebody who has signed in through the form.</summary>
    public async Task<HttpClient> NewEditorAsync(string userName = "ada", string name = "Ada Marlowe", string role = "Editor")
    {
        await AddEditorAsync(userName, name, role);
        var editor = NewVisitor();
        using var signedIn = await editor.SignInAsync(userName);
        Assert.Equal("/admin", signedIn.Headers.Location?.OriginalString);
        return editor;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        foreach (var (key, value) in _settings)
            builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Time);
            // A strong hash is slow on purpose; one test looks at the real figure.
            services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000);
            _parts?.Invoke(services);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (!_keepsFolder)
            Directory.Delete(Folder, recursive: true);
    }
}
