using IncidentArchive.Record.Documents;

namespace IncidentArchive.Record.Tests.Documents;

/// <summary>What could harm a living person, and acts that are told in fields of their own.</summary>
public sealed class GateFacts
{
    [Theory]
    [InlineData("type: article", "[paper]", "confirmed", null)]
    [InlineData("type: record", "[paper]", "reported", null)]
    [InlineData("type: post", "[paper]", "confirmed", "cites: The Paper is a post")]
    [InlineData("type: article, relays: [AP]", "[paper]", "confirmed", "cites: The Paper relays AP")]
    [InlineData("type: post", "[paper, blog]", "confirmed", null)]
    [InlineData("type: post", "[paper, copy]", "confirmed", "cites: The Paper is a post")]
    [InlineData("type: article", "[paper]", "unverified", "certainty: nobody vouches for")]
    public void A_contentious_entry_needs_more_than_one_weak_source(string paper, string cites, string certainty, string? expected)
    {
        var yaml = Samples.Incident
            .Replace("    text: No\n    cites: [paper]", $"    text: No\n    contentious: alleges misconduct\n    cites: {cites}", StringComparison.Ordinal)
            .Replace("{key: paper, type: article,", $"{{key: paper, {paper},", StringComparison.Ordinal)
            + "\n  - {key: blog, type: webpage, publisher: A Blog}\n  - {key: copy, type: webpage, publisher: A Copy, relays: [The Paper]}\n";
        yaml = WithCertainty(yaml, certainty);
        var problems = LivingPersonGate.Check(Document.ReadIncident(yaml).Value!).ToList();
        if (expected is null)
            Assert.Empty(problems);
        else
        {
            var problem = Assert.Single(problems);
            Assert.Equal($"entries[1].{expected.Split(':')[0]}", problem.Path);
            Assert.Contains(expected.Split(": ")[1], problem.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_is_not_marked_passes() => Assert.Empty(LivingPersonGate.Check(Document.ReadIncident(Samples.Incident.Replace("type: article", "type: post", StringComparison.Ordinal)).Value!));

    [Theory]
    [InlineData("    authenticity: fabricated\n", "authenticityCites", "Cite the source that says so")]
    [InlineData("    authenticityCites: [paper]\n", "authenticityCites", "disputed or fabricated")]
    [InlineData("    medium: follow\n", "target", "a follow is of an account")]
    [InlineData("    target: nobody\n", "target", "there is no account “nobody”")]
    [InlineData("    replaces: An old name\n", "replaces", "only a change of profile")]
    public void An_act_says_what_it_needs(string fields, string field, string message)
    {
        var problem = Assert.Single(Document.ReadIncident(Samples.Incident.Replace("  - kind: post\n    key: first\n", $"  - kind: post\n    key: first\n{fields}", StringComparison.Ordinal)).Problems);
        Assert.EndsWith($".{field}", problem.Path, StringComparison.Ordinal);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("figure: a, platform: x, handle: '@same'", "figure: b, platform: x, handle: '@Same'", true)]
    [InlineData("figure: a, platform: x, handle: '@same'", "figure: a, platform: x, handle: '@same'", false)]
    [InlineData("figure: a, platform: x, handle: '@same'", "figure: b, platform: bluesky, handle: '@same'", false)]
    [InlineData("figure: a, platform: x, handles: [{handle: '@same', during: 2019/2020}]", "figure: b, platform: x, handles: [{handle: '@same', during: 2021/..}]", false)]
    [InlineData("figure: a, platform: x, handles: [{handle: '@same', during: 2019/2020}]", "figure: b, platform: x, handles: [{handle: '@same', during: 2020/..}]", true)]
    [InlineData("figure: a, platform: x, handles: [{handle: '@same', during: 2019/2020}]", "figure: b, platform: x, handle: '@same'", true)]
    public void A_handle_is_one_accounts_at_a_time(string one, string other, bool isProblem)
    {
        var yaml = Samples.Incident.Replace("accounts:\n", $"accounts:\n  - {{key: one, {one}}}\n  - {{key: other, {other}}}\n", StringComparison.Ordinal);
        Assert.Equal(isProblem, Document.ReadIncident(yaml).Problems.Any(p => p.Message.Contains("at the same time", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("figure: a, platform: x, handles: [{handle: '@same', during: 2019/2020}]", false)]
    [InlineData("figure: a, platform: bluesky, handles: [{handle: '@same', during: 2019/2020}]", true)]
    [InlineData("figure: a, platform: x, handle: '@another'", true)]
    public void Somebody_unnamed_has_no_handle_but_one_that_a_figure_gave_up(string one, bool isProblem)
    {
        var yaml = Samples.Incident.Replace("accounts:\n", $"accounts:\n  - {{key: one, {one}}}\n  - {{key: other, description: somebody, platform: x, handles: [{{handle: '@Same', during: 2021/..}}]}}\n", StringComparison.Ordinal);
        Assert.Equal(isProblem, Document.ReadIncident(yaml).Problems.Any(p => p is { Path: "accounts[1].handles[0]", IsWarning: false }));
    }

    private static string WithCertainty(string yaml, string certainty)
    {
        var entry = yaml.IndexOf("contentious", StringComparison.Ordinal);
        var at = yaml.LastIndexOf("certainty: ", entry, StringComparison.Ordinal) + "certainty: ".Length;
        return yaml[..at] + certainty + yaml[yaml.IndexOf('\n', at)..];
    }
}
