using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.PostLinks;
using IncidentArchive.Record.Tests.Documents;

namespace IncidentArchive.Record.Tests.PostLinks;

/// <summary>A post's own address held against what the record says.</summary>
public sealed class LinkEvidenceTests
{
    private const string Exact = "https://x.com/a/status/869766994899468288"; // 2017-05-31T04:06:25.730Z
    private const string Upload = "https://www.tiktok.com/@a/video/6718335390845095173"; // 2019-07-27, an upload's beginning

    [Theory]
    [InlineData(Exact, "2017-05-31T04:06:25Z", Agreement.Agrees)]
    [InlineData(Exact, "2017-05-31T04:06:26Z", Agreement.Agrees)]
    [InlineData(Exact, "2017-05-31T04:06:28Z", Agreement.Conflicts)]
    [InlineData(Exact, "2017-05-31T04:20Z~", Agreement.Agrees)]
    [InlineData(Exact, "2017-05-31T09:00", Agreement.Agrees)]
    [InlineData(Exact, "2017-05", Agreement.Agrees)]
    [InlineData(Exact, "2017-06", Agreement.Conflicts)]
    [InlineData(Exact, "[2017-05-30..2017-06-01]", Agreement.Agrees)]
    [InlineData(Upload, "2019-07-29", Agreement.Agrees)]
    [InlineData(Upload, "2019-07-01", Agreement.Conflicts)]
    public void Its_time_agrees_or_conflicts(string link, string date, Agreement expected)
    {
        var said = new Post { Key = "p", By = "a", When = new When { Date = Dates(date) }, Certainty = Certainty.Confirmed, Link = link };
        Assert.Equal(expected, LinkEvidence.Of(said, null)!.Time);
    }

    [Theory]
    [InlineData("x", "@a", Agreement.Agrees)]
    [InlineData("x", "A", Agreement.Agrees)]
    [InlineData("x", "@b", Agreement.Conflicts)]
    [InlineData("x", null, null)]
    [InlineData("bluesky", "@a", Agreement.Conflicts)]
    public void Its_account_agrees_or_conflicts(string platform, string? handle, Agreement? expected)
    {
        var said = new Post { Key = "p", By = "a", When = new When(), Certainty = Certainty.Confirmed, Link = Exact };
        Assert.Equal(expected, LinkEvidence.Of(said, new Account { Key = "a", Platform = platform, Handle = handle })!.Account);
    }

    [Fact]
    public void A_conflict_is_a_warning_at_the_link()
    {
        var yaml = Samples.Incident.Replace("link: https://x.example/1", $"link: {Exact}", StringComparison.Ordinal);
        var problems = Document.ReadIncident(yaml).Problems;
        Assert.All(problems, p => Assert.Equal(("entries[0].link", true), (p.Path, p.IsWarning)));
        Assert.Equal(2, problems.Count);
    }

    private static Record.Dates.Edtf Dates(string text) => Record.Dates.Edtf.Parse(text);
}
