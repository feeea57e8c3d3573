using System.Net;
using IncidentArchive.Web;

namespace IncidentArchive.Tests.Web;

public sealed class NetworkFacts
{
    [Theory]
    [InlineData("203.0.113.77", "203.0.113.77")]
    [InlineData("::ffff:203.0.113.77", "203.0.113.77")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2::9", "2001:db8:1:2::/64")]
    public void Whoever_has_one_address_has_its_network(string address, string network) => Assert.Equal(network, Network.Of(IPAddress.Parse(address)));
}
