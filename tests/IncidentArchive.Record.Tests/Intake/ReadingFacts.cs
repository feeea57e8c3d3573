using System.Diagnostics;
using System.Text.Json;
using CsCheck;
using IncidentArchive.Record.Intake;

namespace IncidentArchive.Record.Tests.Intake;

/// <summary>What holds for the reading of every article.</summary>
public sealed class ReadingFacts
{
    private static readonly Gen<string> _articles = Gen.OneOf(new[]
    {
        "Mara Voss ", "Gomez", "she ", "another user ", "said", " wrote, ", "tweeted ", "“", "”", "\"", "‘", "’", "'", "«", ". ", "? ", ", ", "\n", "\n\n", ": ", "@handle ", "deleted ", "the post ",
        "was ", "by ", "on X ", "Instagram ", "27 January 2025 ", "Monday ", "two hours later ", "😀", "\u0301", "according to ", "U.S. ", "(", ")", "　", "the ", "’s ", "apologised ", "…", "- ",
    }.Select(Gen.Const).ToArray()).Array[0, 60].Select(string.Concat);

    [Fact]
    public void Every_place_lies_in_the_text_and_holds_the_words_it_gives() => _articles.Sample(text =>
        ArticleReader.Read(text, new DateOnly(2025, 1, 28)).All(p =>
            p.Offsets.Count > 0
            && p.Offsets.All(o => o.Start >= 0 && o.Start <= o.End && o.End <= text.Length)
            && (p.Kind != ProposalKind.Quotation || p.Quotation == string.Join(" / ", p.Offsets.Select(o => Joined(text[o.Start..o.End]))))));

    [Fact]
    public void Quotations_never_overlap() => _articles.Sample(text =>
    {
        var places = ArticleReader.Read(text).Where(p => p.Kind == ProposalKind.Quotation).SelectMany(p => p.Offsets).ToList();
        return places.Zip(places.Skip(1)).All(pair => pair.First.End <= pair.Second.Start);
    });

    [Fact]
    public void A_text_of_nothing_but_marks_takes_no_longer_than_its_length_warrants()
    {
        // Twice the text may take four times as long where everything is counted against the same 1,000 quotations.
        ArticleReader.Read(Repeated(1_000));
        Assert.InRange(TimeOf(Repeated(ArticleReader.LongestText)) / TimeOf(Repeated(ArticleReader.LongestText / 2)), 0, 8);
    }

    [Fact]
    public void A_longer_text_is_refused_with_what_to_do()
    {
        var refusal = Assert.Throws<ArgumentException>(() => ArticleReader.Read(new string('a', ArticleReader.LongestText + 1)));
        Assert.StartsWith("The article has 200,001 characters. Paste the part that tells of the incident, up to 200,000 characters.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_written_as_json_with_the_fields_an_editors_tool_reads()
    {
        var json = JsonSerializer.SerializeToElement(ArticleReader.Read("“No,” said Mara Voss.")[0], Proposal.Json);
        Assert.Equal(["kind", "quotation", "speaker", "isNamed", "speakerWords", "handle", "platform", "platformIsStated", "verb", "hedge", "when", "cause", "passage", "offsets"], json.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("quotation", 1, 4), (json.GetProperty("kind").GetString(), json.GetProperty("offsets")[0].GetProperty("start").GetInt32(), json.GetProperty("offsets")[0].GetProperty("end").GetInt32()));
    }

    private static string Repeated(int length) => string.Concat(Enumerable.Repeat("“a” said 'X ", length / 12));

    private static double TimeOf(string text)
    {
        var started = Stopwatch.GetTimestamp();
        ArticleReader.Read(text);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static string Joined(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
