using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace IncidentArchive.Tests.Incidents;

/// <summary>Counts the queries that one archive sends to its database while it is listened to.</summary>
internal sealed class CommandCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string _folder;
    private readonly List<IDisposable> _listening = [];
    private int _count;

    public CommandCount(ArchiveHost archive)
    {
        _folder = archive.Folder;
        _listening.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Count => _count;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory)
            _listening.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        // Other tests run at the same time, on archives of their own.
        if (value.Value is CommandExecutedEventData { Command: var command, ExecuteMethod: DbCommandMethod.ExecuteReader }
            && command.Connection?.ConnectionString.Contains(_folder, StringComparison.Ordinal) is true)
            Interlocked.Increment(ref _count);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => _listening.ForEach(l => l.Dispose());

    private const string DbLoggerCategory = "Microsoft.EntityFrameworkCore";
}
