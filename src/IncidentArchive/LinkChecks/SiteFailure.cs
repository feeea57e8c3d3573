using System.Net.Sockets;
using System.Security.Authentication;

namespace IncidentArchive.LinkChecks;

/// <summary>What it means that a site could not be asked.</summary>
internal static class SiteFailure
{
    /// <summary>The result that an exception comes to; null where it is a fault of this program.</summary>
    public static LinkResult? Of(Exception failure) => failure switch
    {
        NotAskedException => LinkResult.NotAsked,
        OperationCanceledException or TimeoutException => LinkResult.TimedOut,
        AuthenticationException => LinkResult.CertificateNotValid,
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } => LinkResult.NoSuchHost,
        SocketException { SocketErrorCode: SocketError.TimedOut } => LinkResult.TimedOut,
        HttpRequestException { InnerException: { } inner } when Of(inner) is { } found => found,
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => LinkResult.CertificateNotValid,
        HttpRequestException or SocketException or IOException => LinkResult.NoConnection,
        // An address that the framework takes, and its own parts do not: “https://a..b/”.
        UriFormatException or ArgumentException or NotSupportedException => LinkResult.NotAsked,
        _ => null,
    };
}
