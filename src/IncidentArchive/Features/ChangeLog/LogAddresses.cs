using System.Text;
using IncidentArchive.Publishing;

namespace IncidentArchive.Features.ChangeLog;

/// <summary>The log's checkpoint and key as plain text, as programs that watch logs read them.</summary>
internal static class LogAddresses
{
    private static readonly string[] _reading = ["GET", "HEAD"];

    public static void MapLogAddresses(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/log/checkpoint", _reading, async (PublicLog log, CancellationToken cancel) => Text((await log.CheckpointAsync(cancel)).Note.ToString())).AllowAnonymous();
        routes.MapMethods("/log/key", _reading, (PublicLog log) => Text($"{log.Key}\n")).AllowAnonymous();
    }

    private static IResult Text(string text) => Results.Text(text, "text/plain", Encoding.UTF8);
}
