using System.Net;
using System.Net.Sockets;

namespace IncidentArchive.LinkChecks;

/// <summary>
/// Which addresses belong to the public internet. Everything that IANA's special-purpose registries set aside is refused:
/// https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry. So are the forms of IPv6
/// that carry an IPv4 address inside, whatever that is: no website needs to be reached by them.
/// </summary>
internal static class PublicNetwork
{
    private static readonly IPNetwork[] _kept = [.. new[]
    {
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24",
        "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        // Within what IPv6 has given out: protocol assignments with Teredo and ORCHID, documentation, 6to4, AS112.
        "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20",
    }.Select(n => IPNetwork.Parse(n))];

    public static bool Holds(IPAddress address) =>
        (address.AddressFamily == AddressFamily.InterNetwork || IsGlobalUnicast(address)) && !Array.Exists(_kept, network => network.Contains(address));

    // 2000::/3. Loopback, IPv4-mapped, NAT64, unique local, link-local and multicast all lie outside. IPNetwork of .NET 10.0 says
    // yes to IPv4-mapped addresses in it.
    private static bool IsGlobalUnicast(IPAddress address) => address.GetAddressBytes()[0] >> 5 == 1;
}
