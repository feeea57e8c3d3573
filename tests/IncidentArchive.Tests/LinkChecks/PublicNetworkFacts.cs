using System.Net;
using IncidentArchive.LinkChecks;

namespace IncidentArchive.Tests.LinkChecks;

public sealed class PublicNetworkFacts
{
    [Theory]
    [InlineData("1.1.1.1"), InlineData("8.8.8.8"), InlineData("93.184.215.14"), InlineData("100.63.255.255"), InlineData("100.128.0.0"), InlineData("172.15.255.255"), InlineData("172.32.0.0")]
    [InlineData("192.167.255.255"), InlineData("192.169.0.0"), InlineData("169.253.255.255"), InlineData("198.17.255.255"), InlineData("198.20.0.0"), InlineData("223.255.255.255"), InlineData("11.0.0.0")]
    [InlineData("2606:4700:4700::1111"), InlineData("2a00:1450:4001:80b::200e"), InlineData("2001:200::1"), InlineData("2003::1"), InlineData("3ffe::1")]
    public void A_public_address_may_be_asked(string address) => Assert.True(PublicNetwork.Holds(IPAddress.Parse(address)));

    [Theory]
    // Loopback, “this network”, private, link-local with the clouds’ metadata, carrier-grade NAT.
    [InlineData("127.0.0.1"), InlineData("127.255.255.254"), InlineData("0.0.0.0"), InlineData("0.1.2.3"), InlineData("10.0.0.1"), InlineData("10.255.255.255"), InlineData("172.16.0.1"), InlineData("172.31.255.255")]
    [InlineData("192.168.0.1"), InlineData("192.168.255.255"), InlineData("169.254.169.254"), InlineData("100.64.0.1"), InlineData("100.127.255.255")]
    // Protocol assignments, documentation, 6to4 relays, benchmarks, multicast, reserved, broadcast.
    [InlineData("192.0.0.1"), InlineData("192.0.2.1"), InlineData("198.51.100.1"), InlineData("203.0.113.1"), InlineData("192.88.99.1"), InlineData("198.18.0.1"), InlineData("198.19.255.255")]
    [InlineData("224.0.0.1"), InlineData("239.255.255.255"), InlineData("240.0.0.1"), InlineData("255.255.255.255")]
    // IPv6: unspecified, loopback, IPv4-compatible, IPv4-mapped, NAT64 (both prefixes), discard, Teredo, ORCHID, documentation, 6to4.
    [InlineData("::"), InlineData("::1"), InlineData("::8.8.8.8"), InlineData("::ffff:8.8.8.8"), InlineData("::ffff:10.0.0.1"), InlineData("64:ff9b::8.8.8.8"), InlineData("64:ff9b::7f00:1"), InlineData("64:ff9b:1::1")]
    [InlineData("100::1"), InlineData("2001::1"), InlineData("2001:0:4136:e378::1"), InlineData("2001:10::1"), InlineData("2001:20::1"), InlineData("2001:db8::1"), InlineData("2002:7f00:1::1"), InlineData("2002:808:808::1"), InlineData("3fff::1")]
    // Segment routing, unique local, link-local (with a zone too), site-local, multicast.
    [InlineData("5f00::1"), InlineData("fc00::1"), InlineData("fd12:3456:789a::1"), InlineData("fe80::1"), InlineData("fe80::1%1"), InlineData("fec0::1"), InlineData("ff02::1"), InlineData("ff0e::1")]
    public void Everything_else_is_not_asked(string address) => Assert.False(PublicNetwork.Holds(IPAddress.Parse(address)));
}
