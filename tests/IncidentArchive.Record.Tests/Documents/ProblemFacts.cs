using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Incidents;

namespace IncidentArchive.Record.Tests.Documents;

/// <summary>What is said of documents that are not as they must be.</summary>
public sealed class ProblemFacts
{
    [Fact]
    public void A_sound_document_has_no_problem()
    {
        var reading = Document.ReadIncident(Samples.Incident);
        Assert.Empty(reading.Problems);
        Assert.True(reading.IsValid);
        Assert.Equal(6, reading.Value.Entries.Count);
    }

    [Theory]
    [InlineData("title: A sample", "titel: A sample", "titel", "there is no field “titel” here", 4)]
    [InlineData("title: A sample", "title: ''", "title", "is empty", 4)]
    [InlineData("slug: sample-incident", "slug: Sample Incident", "slug", "use lower-case letters", 3)]
    [InlineData("number: 7", "number: seven", "number", "whole number", 2)]
    [InlineData("format: 1", "format: 2", "format", "reads format 1", 1)]
    [InlineData("language: en", "language: English please", "language", "not a language tag", 6)]
    [InlineData("topics: [samples]", "topics: samples", "topics", "expected a list", 5)]
    [InlineData("date: '2021-05-06T16:10Z'", "date: '2021-13'", "entries[0].when.date", "", 16)]
    [InlineData("certainty: confirmed\n    link", "certainty: sure\n    link", "entries[0].certainty", "“sure” is not one of confirmed, reported", 17)]
    [InlineData("kind: reaction", "kind: rant", "entries[1].kind", "expected one of post, edit, deletion", 26)]
    [InlineData("by: someone-x", "by: nobody", "entries[0].by", "there is no account “nobody”", 15)]
    [InlineData("cites:\n      - paper", "cites:\n      - papre", "entries[0].cites[0]", "there is no source “papre”", 25)]
    [InlineData("answers: [first]", "answers: [frist]", "entries[1].answers[0]", "there is no entry “frist”", 31)]
    [InlineData("answers: [first]", "answers: [answer]", "entries[1].answers[0]", "names itself", 31)]
    [InlineData("key: answer", "key: first", "entries[1].key", "another entry already has the key “first”", 27)]
    [InlineData("key: answer", "key: sources", "entries[1].key", "names a part of the page already", 27)]
    [InlineData("of: [gone]", "of: [first]", "entries[4].of[0]", "not the right kind of entry", 55)]
    [InlineData("link: https://x.example/1", "link: javascript:alert(1)", "entries[0].link", "not a web address", 18)]
    [InlineData("posted.[^paper]", "posted.[^book]", "summary", "cites [^book]", 7)]
    [InlineData("figure: someone,", "figure: someone, description: him,", "accounts[0]", "either to a figure", 9)]
    [InlineData("cause: author-deleted", "cause: ~", "entries[3].cause", "is missing", 48)]
    [InlineData("date: '2021-05-06', after", "date: [2021-05-06], after", "entries[1].when.date", "a date in quotation marks, such as '[2025-01-27..2025-01-28]'; here is a list", 29)]
    [InlineData("      - paper\n", "      - ~\n", "entries[0].cites[0]", "there is nothing here", 25)]
    [InlineData("likes: 12", "likes: 9007199254740992", "entries[0].counts[0].likes", "is too large a number; 9,007,199,254,740,991 is the most", 23)]
    [InlineData("likes: 12", "likes: 1e3", "entries[0].counts[0].likes", "whole number in digits only, such as 127507; here stands “1e3”", 23)]
    public void A_problem_names_its_place_and_its_cure(string sound, string broken, string path, string message, int line)
    {
        var yaml = Samples.Incident.Replace(sound, broken, StringComparison.Ordinal);
        Assert.NotEqual(Samples.Incident, yaml);
        var problem = Document.ReadIncident(yaml).Problems.First(p => p.Path == path);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(line, problem.Line);
        Assert.StartsWith($"sample.yaml:{line}: {path}: ", problem.In("sample.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_are_named_at_once()
    {
        var yaml = Samples.Incident.Replace("by: someone-x", "by: nobody", StringComparison.Ordinal).Replace("of: first", "of: none", StringComparison.Ordinal).Replace("[^paper] It went", "[^x] It went", StringComparison.Ordinal);
        Assert.Equal(["summary", "entries[0].by", "entries[2].of"], Document.ReadIncident(yaml).Problems.Select(p => p.Path));
        yaml = yaml.Replace("certainty: confirmed", "certainty: sure", StringComparison.Ordinal).Replace("title:", "tilte:", StringComparison.Ordinal);
        Assert.True(Document.ReadIncident(yaml).Problems.Count >= 6);
    }

    [Theory]
    [InlineData("kind: reaction", "kind: rant")]
    [InlineData("kind: reaction", "kind: [reaction]")]
    [InlineData("kind: reaction", "kind: ~")]
    public void Of_an_entry_without_a_kind_nothing_else_is_said(string sound, string broken) =>
        Assert.Equal("entries[1].kind", Assert.Single(Document.ReadIncident(Samples.Incident.Replace(sound, broken, StringComparison.Ordinal)).Problems).Path);

    [Fact]
    public void A_long_value_is_cut_short_in_its_message()
    {
        var problem = Assert.Single(Document.ReadIncident(new string('x', 100_000)).Problems);
        Assert.EndsWith("xxx…”.", problem.Message, StringComparison.Ordinal);
        Assert.InRange(problem.Message.Length, 1, 300);
    }

    [Fact]
    public void An_entry_without_a_source_cannot_be_published()
    {
        var yaml = Samples.Incident.Replace("    text: No\n    cites: [paper]\n", "    text: No\n", StringComparison.Ordinal);
        var problem = Assert.Single(Document.ReadIncident(yaml).Problems);
        Assert.Equal(("entries[1].cites", false), (problem.Path, problem.IsWarning));
    }

    [Fact]
    public void A_deletion_before_its_post_is_a_contradiction_that_names_both()
    {
        var yaml = Samples.Incident.Replace("'[2021-05-06T17:00Z..2021-05-06T18:00Z]'", "'2021-05-05'", StringComparison.Ordinal);
        var problem = Document.ReadIncident(yaml).Problems.First(p => !p.IsWarning);
        Assert.Contains("first", problem.Message, StringComparison.Ordinal);
        Assert.Contains("gone", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_circle_of_replies_and_stated_order_is_named_whole_in_the_terms_it_was_given_in()
    {
        var yaml = Samples.Incident.Replace("when: {date: '2021-05-06T16:10Z'", "when: {after: [gone]", StringComparison.Ordinal);
        var problem = Document.ReadIncident(yaml).Problems.First(p => p.Message.Contains("circle", StringComparison.Ordinal));
        Assert.Equal("The stated order runs in a circle: “gone” is the deletion of “first” and “first” comes after “gone”. Take out one of these.", problem.Message);
    }

    [Fact]
    public void A_post_seen_after_its_deletion_is_a_contradiction_at_the_deletion()
    {
        var yaml = Samples.Incident.Replace("{at: '2021-05-06T18:00Z', state: missing", "{at: '2021-05-07', state: live", StringComparison.Ordinal);
        var problem = Assert.Single(Document.ReadIncident(yaml).Problems);
        Assert.EndsWith(".when", problem.Path, StringComparison.Ordinal);
        Assert.Contains("“gone” comes after “gone, seen live (sighting 1, paper)”", problem.Message, StringComparison.Ordinal);
        Assert.False(problem.IsWarning);
    }

    [Theory]
    [InlineData("a: &x 1\nb: *x", "aliases")]
    [InlineData("a: !!str 1", "Tags")]
    [InlineData("a: 1\na: 2", "stands here twice")]
    [InlineData("a: 1\n---\nb: 2", "one document")]
    [InlineData("a: [1", "Brackets [ ] are not as they must be")]
    [InlineData("a: {b: {c: {d: {e: {f: {g: {h: {i: {j: {k: {l: {m: {n: 1}}}}}}}}}}}}}}", "levels deep")]
    [InlineData("? [a, b]\n: 1", "plain word")]
    [InlineData("", "empty")]
    public void YAML_that_is_not_plain_is_refused(string yaml, string message) =>
        Assert.Contains(message, Assert.Single(Document.ReadIncident(yaml).Problems).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("-\n[%\n\"")]
    [InlineData("a: b\nc: !![")]
    public void A_sign_that_begins_no_text_is_named_with_a_line_near_it(string yaml)
    {
        var problem = Assert.Single(Document.ReadIncident(yaml).Problems);
        Assert.InRange(problem.Line!.Value, 2, 3);
        Assert.Contains("quotation marks", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_alias_bomb_is_refused_at_its_first_alias()
    {
        var bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(0, 9).Select(i => $"{(char)('b' + i)}: &{(char)('b' + i)} [{string.Join(", ", Enumerable.Repeat($"*{(char)('a' + i)}", 9))}]\n"));
        Assert.Equal(1, Assert.Single(Document.ReadIncident(bomb).Problems).Line);
    }

    [Fact]
    public void A_document_over_the_size_limit_is_refused()
    {
        var yaml = Samples.Incident + "# " + new string('x', Limits.DocumentBytes);
        Assert.Contains("larger than 2 MiB", Assert.Single(Document.ReadIncident(yaml).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Characters_that_cannot_be_shown_are_refused()
    {
        var yaml = Samples.Incident.Replace("text: No", "text: \"No\\u0007\"", StringComparison.Ordinal);
        Assert.Contains("U+0007", Assert.Single(Document.ReadIncident(yaml).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_and_dates_written_bare_are_what_their_field_takes_them_for()
    {
        var incident = Document.ReadIncident(Samples.Incident.Replace("title: A sample", "title: 2021", StringComparison.Ordinal)).Value!;
        Assert.Equal("2021", incident.Title);
        Assert.Equal(12, incident.Entries.OfType<Post>().Single().Counts[0].Likes);
    }
}
