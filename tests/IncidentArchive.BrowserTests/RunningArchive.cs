using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace IncidentArchive.BrowserTests;

/// <summary>The program itself, in a process and on a folder of its own, as whoever hosts it runs it.</summary>
public sealed partial class RunningArchive : IAsyncDisposable
{
    private static readonly string _program = Path.Combine(AppContext.BaseDirectory, "IncidentArchive.dll");
    private static readonly string _seeds = Path.Combine(Root(AppContext.BaseDirectory), "seeds");

    private readonly StringBuilder _output = new();
    private readonly string _documents;
    private readonly string[] _settings;
    private Process _process = null!;

    private RunningArchive(string documents, string[] settings) => (_documents, _settings) = (documents, settings);

    /// <summary>Where the process stands; its data folder is made in it.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("archive-").FullName;

    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>The one-time link that the program printed.</summary>
    public string Invitation => LinkIn(Output);

    private string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>Starts the program in an empty folder, where it loads the founding collection or the documents of another folder.</summary>
    /// <param name="documents">The folder of the documents.</param>
    /// <param name="settings">Settings such as <c>--Archive:TwoPeople=true</c>.</param>
    public static async Task<RunningArchive> StartAsync(string? documents = null, params string[] settings)
    {
        var archive = new RunningArchive(documents ?? _seeds, settings);
        await archive.RunAsync();
        return archive;
    }

    /// <summary>Kills the process, as a power cut would, and starts another on the same folder and port.</summary>
    public async Task RestartAsync()
    {
        await KillAsync();
        await RunAsync();
    }

    /// <summary>A link that makes one more administrator, from the program's command.</summary>
    public async Task<string> NewInvitationAsync()
    {
        using var command = Process.Start(Command("admin-link", $"--urls={Address}"))!;
        var said = await command.StandardOutput.ReadToEndAsync();
        await command.WaitForExitAsync();
        return LinkIn(said);
    }

    /// <summary>Publishes another state of a founding incident, as whoever hosts the archive can.</summary>
    /// <param name="slug">The incident.</param>
    /// <param name="change">What is changed in its document.</param>
    public async Task PublishAsync(string slug, Func<string, string> change)
    {
        var path = Path.Combine(Folder, $"{slug}.yaml");
        await File.WriteAllTextAsync(path, change(await File.ReadAllTextAsync(Path.Combine(_seeds, "incidents", $"{slug}.yaml"))));
        using var command = Process.Start(Command("import", path, "--editor", "Ada Marlowe", "--reason", "Wording mended"))!;
        var said = await command.StandardOutput.ReadToEndAsync();
        await command.WaitForExitAsync();
        Assert.True(command.ExitCode == 0, said);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task RunAsync()
    {
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = new Process { StartInfo = Command([$"--urls={Address}", $"--Archive:SeedFolder={_documents}", "--Archive:SignInsPerAddress=10000", .. _settings]), EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data, listening);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data, listening);
        _process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The archive did not start:\n{Output}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Address = await listening.Task.WaitAsync(TimeSpan.FromMinutes(2));
    }

    private void Hear(string? line, TaskCompletionSource<Uri> listening)
    {
        lock (_output)
            _output.AppendLine(line);
        // By then the address has been printed, and the link.
        if (line?.Contains("Application started", StringComparison.Ordinal) is true)
            listening.TrySetResult(new Uri(Welcome().Match(Output).Groups[1].Value));
    }

    private async Task KillAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private ProcessStartInfo Command(params string[] arguments) => new("dotnet", [_program, .. arguments])
    {
        WorkingDirectory = Folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private static string LinkIn(string output) => Link().Match(output) is { Success: true } link ? link.Value : throw new InvalidOperationException($"No link was printed:\n{output}");

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "IncidentArchive.sln")) ? folder : Root(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);

    [GeneratedRegex(@"IncidentArchive is at (http:\S+)")]
    private static partial Regex Welcome();

    [GeneratedRegex(@"http://\S+/account/administrator\?token=\S+")]
    private static partial Regex Link();
}
