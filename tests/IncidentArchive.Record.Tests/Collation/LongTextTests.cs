using static IncidentArchive.Record.Tests.Collation.Witnesses;
namespace IncidentArchive.Record.Tests.Collation;

public sealed class LongTextTests
{
    private static readonly string[] _twoThousandWords = [.. Enumerable.Range(0, 2_000).Select(i => $"w{i * 7919 % 499}")];

    [Fact]
    public void Twelve_witnesses_of_two_thousand_words_are_compared_throughout()
    {
        var collated = Collate([.. Enumerable.Range(0, 12).Select(i => string.Join(' ', _twoThousandWords.Where((_, at) => i == 0 || at % (i * 40) != 7)))]);
        Assert.True(collated.IsWhole);
        foreach (var (i, alignment) in collated.Alignments.Index())
            Assert.Equal(Enumerable.Range(0, 2_000).Count(at => at % ((i + 1) * 40) == 7), alignment.Differences.Sum(r => r.InA.Length));
    }

    [Theory]
    [InlineData("a ", 25_000)]
    [InlineData("没", 50_000)]
    public void One_word_over_and_over_is_compared_all_the_same(string word, int times)
    {
        var text = string.Concat(Enumerable.Repeat(word, times));
        var alignment = Align(text, text + "z");
        Assert.True(alignment.IsWhole);
        Assert.Equal(["z"], alignment.Differences.Select(r => r.B));
    }

    [Fact]
    public void A_long_text_is_cut_at_passages_that_both_have_and_no_difference_is_lost()
    {
        var random = new Random(1);
        var words = Enumerable.Range(0, 12_000).Select(_ => $"w{random.Next(60)}").ToArray();
        var other = words.ToArray();
        foreach (var at in new[] { 100, 5_000, 11_900 })
            other[at] = "changed";
        var alignment = Align(string.Join(' ', words), string.Join(' ', other));
        Assert.True(alignment.IsWhole);
        Assert.Equal([100, 5_000, 11_900], alignment.Differences.Where(r => r.B.Contains("changed", StringComparison.Ordinal)).Select(r => r.InB.Start));
        Assert.Equal(24_000 - 6, MatchedWords(alignment));
    }

    [Fact]
    public void What_is_too_long_and_too_unlike_stands_in_one_row_and_is_said_to()
    {
        var alignment = Align(string.Concat(Enumerable.Repeat("a b ", 3_000)), string.Concat(Enumerable.Repeat("b b a ", 2_000)));
        Assert.False(alignment.IsWhole);
        Assert.False(Collate(alignment.A.Text, alignment.B.Text).IsWhole);
        Assert.Equal(alignment.A.Tokens.Count, alignment.Rows.Sum(r => r.InA.Length));
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("'d", "")]
    [InlineData(". ", ".a")]
    [InlineData("a!", "!")]
    [InlineData("\u0301", "a")]
    [InlineData("[a]", "*")]
    public void Fifty_thousand_odd_characters_are_read(string piece, string end)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 50_000 / piece.Length)) + end;
        var alignment = Align(text, text);
        Assert.Empty(alignment.Differences);
    }
}
