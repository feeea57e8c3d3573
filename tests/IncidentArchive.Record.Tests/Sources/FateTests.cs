using System.Text;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Sources;
using IncidentArchive.Record.Tests.Documents;

namespace IncidentArchive.Record.Tests.Sources;

public sealed class FateTests
{
    private const string Plain = "{key: paper, type: article, publisher: The Paper, url: 'https://paper.example/a'}";

    private static Reading<Record.Incidents.Incident> With(string source) => Document.ReadIncident(Samples.Incident.Replace(Plain, source, StringComparison.Ordinal));

    [Fact]
    public void A_document_without_a_mark_has_the_bytes_it_had_before_there_were_marks() =>
        Assert.Contains("""{"key":"paper","publisher":"The Paper","type":"article","url":"https://paper.example/a"}""",
            Encoding.UTF8.GetString(CanonicalJson.Of(Document.ReadIncident(Samples.Incident).Value!)), StringComparison.Ordinal);

    [Fact]
    public void A_mark_survives_being_written_and_read()
    {
        var read = With("{key: paper, type: article, publisher: The Paper, url: 'https://paper.example/a', fate: {what: retracted, at: '2021-06~', note: the publisher says so}}");
        Assert.Empty(read.Problems);
        var again = Document.ReadIncident(YamlWriter.Write(read.Value!)).Value!.Sources[0].Fate!;
        Assert.Equal((FateOfSource.Retracted, "2021-06~", "the publisher says so"), (again.What, again.At!.Text, again.Note));
    }

    [Theory]
    [InlineData("fate: {at: '2021'}", "sources[0].fate.what")]
    [InlineData("fate: {what: deleted}", "sources[0].fate.what")]
    [InlineData("fate: {what: edited, at: yesterday}", "sources[0].fate.at")]
    [InlineData("published: '2021-06-02', fate: {what: edited, at: '2021-06-01'}", "sources[0].fate.at")]
    [InlineData("fate: dead", "sources[0].fate")]
    public void A_mark_that_cannot_be_is_told_where_it_stands(string fields, string path)
    {
        var problem = Assert.Single(With($"{{key: paper, type: article, publisher: The Paper, url: 'https://paper.example/a', {fields}}}").Problems, p => !p.IsWarning);
        Assert.Equal(path, problem.Path);
    }

    [Theory]
    [InlineData("archived: 'https://web.archive.org/web/20250127153000/https://paper.example/a'", null)]
    [InlineData("archived: 'https://paper.example/kept/a'", "no web archive")]
    [InlineData("archived: 'https://keeper.example/a'", "no web archive that is known here")]
    [InlineData("archived: 'https://web.archive.org/web/20250127153000/https://paper.example/b'", "the copy of another page: https://paper.example/b")]
    [InlineData("archived: 'https://web.archive.org/web/2*/https://paper.example/a'", "is none itself")]
    [InlineData("fate: {what: dead}", "no longer at its address")]
    [InlineData("fate: {what: retracted}", null)]
    public void What_is_doubtful_about_a_copy_is_told_and_stops_nothing(string fields, string? words)
    {
        var read = With($"{{key: paper, type: article, publisher: The Paper, url: 'https://paper.example/a', {fields}}}");
        Assert.True(read.IsValid);
        if (words is null)
            Assert.Empty(read.Problems);
        else
            Assert.Contains(words, Assert.Single(read.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_retracted_source_carries_nothing_contentious()
    {
        var contentious = Samples.Incident.Replace("text: Hello\n", "text: Hello\n    contentious: alleges misconduct\n", StringComparison.Ordinal);
        Assert.Empty(Document.ReadIncident(contentious).Problems);
        var gate = Assert.Single(Document.ReadIncident(contentious.Replace("publisher: The Paper,", "publisher: The Paper, fate: {what: retracted},", StringComparison.Ordinal)).Problems);
        Assert.True(gate.IsGate);
        Assert.Contains("it has been retracted", gate.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A", "A", Reliance.Alone)]
    [InlineData("A", "A B", Reliance.WithOthers)]
    [InlineData("A", "B", Reliance.InPart)]
    [InlineData("A", "A C", Reliance.WithRepeats)]
    [InlineData("A", "A R", Reliance.WithRepeats)]
    [InlineData("A", "A B R", Reliance.WithOthers)]
    [InlineData("R", "R A", Reliance.WithOthers)]
    public void How_far_something_leans_on_a_source_is_worked_out_from_what_is_cited_beside_it(string work, string cited, Reliance expected)
    {
        // C relays A; R has been retracted.
        var sources = cited.Split(' ').Select(k => new Source
        {
            Key = k,
            Type = SourceType.Article,
            Publisher = k,
            Relays = k == "C" ? ["A"] : [],
            Fate = k == "R" ? new Fate { What = FateOfSource.Retracted } : null,
        }).ToList();
        Assert.Equal(expected, Reliances.On(sources, s => s.Key == work));
    }
}
