using IncidentArchive.Record.Sources;

namespace IncidentArchive.Record.Tests.Sources;

public sealed class ArchivedCopyTests
{
    [Theory]
    [InlineData("https://web.archive.org/web/20250127153000/https://paper.example/line", "https://paper.example/line")]
    [InlineData("https://web.archive.org/web/20250127153000id_/http:/paper.example/line?a=1", "http://paper.example/line?a=1")]
    [InlineData("http://archive.org/web/20250127153000/paper.example/line", "https://paper.example/line")]
    [InlineData("https://archive.ph/2025.01.27-153000/https://paper.example/line", "https://paper.example/line")]
    [InlineData("https://archive.ph/AbCd1", null)]
    [InlineData("https://perma.cc/ABCD-1234", null)]
    [InlineData("https://webarchive.nationalarchives.gov.uk/ukgwa/20200101000000/https://paper.example/line", "https://paper.example/line")]
    [InlineData("https://arquivo.pt/wayback/20091218182537mp_/http://paper.example/line", "http://paper.example/line")]
    public void A_copy_says_of_which_page_it_is_where_its_address_does(string address, string? page)
    {
        var copy = ArchivedCopy.Of(address);
        Assert.True(copy.IsArchive);
        Assert.Equal(page, copy.Original);
        Assert.False(copy.IsSearch);
    }

    [Theory]
    [InlineData("https://web.archive.org/web/2*/https://paper.example/line")]
    [InlineData("https://web.archive.org/web/https://paper.example/line")]
    [InlineData("https://archive.ph/newest/https://paper.example/line")]
    [InlineData("https://archive.ph/https://paper.example/line")]
    public void A_search_for_copies_is_told_from_a_copy(string address) => Assert.True(ArchivedCopy.Of(address).IsSearch);

    [Theory]
    [InlineData("https://paper.example/line"), InlineData("https://web.archive.org.evil.example/web/20250127153000/https://paper.example/line")]
    [InlineData("nonsense"), InlineData(""), InlineData(null), InlineData("https://"), InlineData("javascript:alert(1)")]
    public void What_is_no_archive_is_called_none(string? address) => Assert.Equal(new ArchivedCopy(false, null, false), ArchivedCopy.Of(address));

    [Theory]
    [InlineData("https://web.archive.org/web/20250127153000/https://www.paper.example/line/?utm_source=x", "http://paper.example/line", false)]
    [InlineData("https://web.archive.org/web/20250127153000/https://paper.example/other", "https://paper.example/line", true)]
    [InlineData("https://archive.ph/AbCd1", "https://paper.example/line", false)]
    [InlineData("https://web.archive.org/web/20250127153000/https://paper.example/line", null, false)]
    public void A_copy_is_of_another_page_only_where_both_addresses_say_so(string copy, string? url, bool isOfAnother) =>
        Assert.Equal(isOfAnother, ArchivedCopy.Of(copy).IsOfAnother(url));
}
