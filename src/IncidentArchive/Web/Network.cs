using System.Net;
using System.Net.Sockets;

namespace IncidentArchive.Web;

/// <summary>Where a request comes from, as far as the archive tells visitors apart.</summary>
internal static class Network
{
    /// <summary>What is counted as one visitor: an IPv4 address, or the IPv6 network of 64 bits that whoever has one address has all of.</summary>
    public static string Of(IPAddress? address) => Plain(address) switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6 } six => $"{Cut(six, 64)}/64",
        var four => four.ToString(),
    };

    private static IPAddress? Plain(IPAddress? address) => address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;

    private static IPAddress Cut(IPAddress address, int bits)
    {
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(bits / 8).Clear();
        return new IPAddress(bytes);
    }
}
