using System.Net;

namespace IncidentArchive.LinkChecks;

/// <summary>How far into the network a check may go. Not a setting: only tests go elsewhere than to the public web.</summary>
/// <param name="ResolveAsync">Finds the addresses of a host.</param>
/// <param name="IsOpen">Whether an address may be connected to.</param>
/// <param name="IsPort">Whether a port may be.</param>
internal sealed record Reach(Func<string, CancellationToken, Task<IPAddress[]>> ResolveAsync, Func<IPAddress, bool> IsOpen, Func<int, bool> IsPort)
{
    public static Reach PublicWeb { get; } = new(Dns.GetHostAddressesAsync, PublicNetwork.Holds, port => port is 80 or 443);
}
