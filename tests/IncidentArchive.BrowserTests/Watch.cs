using System.Collections.Concurrent;

namespace IncidentArchive.BrowserTests;

/// <summary>Notes what no page of the archive may do: complain in the console, fail, or ask anything of another site.</summary>
internal sealed class Watch
{
    private const string NoConnection = "net::ERR_INTERNET_DISCONNECTED";

    private readonly ConcurrentQueue<string> _complaints = [];
    private readonly ConcurrentDictionary<int, bool> _allowed = [];

    public Watch(IBrowserContext context, Uri archive)
    {
        context.Console += (_, message) => Note(!IsAllowed(message.Text), $"console {message.Type}: {message.Text} at {message.Location}");
        context.WebError += (_, failure) => Note(true, $"error on {failure.Page?.Url}: {failure.Error}");
        context.Request += (_, request) => Note(IsElsewhere(request.Url, archive), $"left the site: {request.Url}");
        context.RequestFailed += (_, request) => Note(!IsAbandoned(request) && !(AllowsNoConnection && request.Failure == NoConnection), $"failed: {request.Method} {request.Url}: {request.Failure}");
        context.Response += (_, response) => Note(response.Status >= 500, $"status {response.Status}: {response.Request.Method} {response.Url}");
    }

    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>Lets the browser say in its console that a page was answered with this status.</summary>
    public void Allow(int status) => _allowed[status] = true;

    /// <summary>Whether a connection may be missing.</summary>
    public bool AllowsNoConnection { get; set; }

    private void Note(bool isAmiss, string what)
    {
        if (isAmiss)
            _complaints.Enqueue(what);
    }

    private bool IsAllowed(string message) => (AllowsNoConnection && message.Contains(NoConnection, StringComparison.Ordinal)) || _allowed.Keys.Any(s => message.StartsWith($"Failed to load resource: the server responded with a status of {s} ", StringComparison.Ordinal));

    private static bool IsElsewhere(string url, Uri archive) =>
        new Uri(url) is { Scheme: not ("data" or "about" or "blob") } address && !archive.IsBaseOf(address);

    // What a script had asked for when its page was left.
    private static bool IsAbandoned(IRequest request) => request is { ResourceType: "fetch", Failure: "net::ERR_ABORTED" };
}
