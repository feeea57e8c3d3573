using System.Net;
using System.Net.Sockets;

namespace IncidentArchive.LinkChecks;

/// <summary>
/// Connects to a site. The very address that was checked is the one that is connected to: a name that is looked up twice
/// may lead elsewhere the second time.
/// </summary>
internal sealed class SiteConnection(Reach reach)
{
    public async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await AddressesOfAsync(host, cancel);
        var open = addresses.Where(reach.IsOpen).ToList();
        if (open.Count == 0 || !reach.IsPort(port))
            throw new NotAskedException();
        foreach (var (i, address) in open.Index())
            try
            {
                return await ConnectAsync(new IPEndPoint(address, port), cancel);
            }
            catch (SocketException) when (i < open.Count - 1)
            {
                // A host of several addresses is there if one of them answers.
            }
        throw new SocketException((int)SocketError.HostUnreachable);
    }

    private async Task<IPAddress[]> AddressesOfAsync(string host, CancellationToken cancel)
    {
        if (IPAddress.TryParse(host.Trim('[', ']'), out var literal))
            return [literal];
        var addresses = await reach.ResolveAsync(host, cancel);
        return addresses.Length > 0 ? addresses : throw new SocketException((int)SocketError.HostNotFound);
    }

    private static async Task<NetworkStream> ConnectAsync(IPEndPoint place, CancellationToken cancel)
    {
        var socket = new Socket(place.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(place, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>An address leads where the archive does not go.</summary>
internal sealed class NotAskedException() : IOException("The address does not lead to the public web.");
