using System.Diagnostics;
using System.Text;
using IncidentArchive.Record.History.Comparisons;

namespace IncidentArchive.Record.Tests.History.Comparisons;

/// <summary>Two texts, word by word.</summary>
public sealed class WordDifferenceTests
{
    private static Change Between(string before, string after) => ComparisonSamples.Between(i => i.Summary = before, i => i.Summary = after).Changes.Single();

    [Theory]
    [InlineData("Both were taken down.", "Both were deleted.", "Both were [-taken down-]{+deleted+}.")]
    [InlineData("I don't understand", "I don’t understand", "I [-don't-]{+don’t+} understand")]
    [InlineData("It went.[^a]", "It went.[^a][^b-2]", "It went.[^a]{+[^b-2]+}")]
    [InlineData("one two three four", "one three four", "one [-two -]three four")]
    [InlineData("one two three four", "one 2 3 four", "one [-two three-]{+2 3+} four")]
    [InlineData("我很抱歉我的人民", "我很抱歉他的人民", "我很抱歉[-我-]{+他+}的人民")]
    [InlineData("so sorry 😭😭", "so sorry 😭", "so sorry [-😭😭-]{+😭+}")]
    [InlineData("nothing in common here", "words of another kind", "[-nothing in common here-]{+words of another kind+}")]
    [InlineData("!!!", "???", "[-!!!-]{+???+}")]
    public void Words_are_marked_as_a_reader_takes_them(string before, string after, string expected) =>
        Assert.Equal(expected, Between(before, after).Marked());

    [Fact]
    public void Other_line_breaks_are_a_change_of_spacing_only()
    {
        var change = Between("one two\nthree four\n", "one\ntwo three\nfour\n");
        Assert.True(change.IsSpacingOnly);
        Assert.Equal(("one two\nthree four\n", "one\ntwo three\nfour\n"), (string.Concat(change.Segments.Select(s => s.Before)), string.Concat(change.Segments.Select(s => s.After))));
        Assert.False(Between("one two", "one two three").IsSpacingOnly);
    }

    [Fact]
    public void A_new_paragraph_is_more_than_spacing() =>
        Assert.Equal("one[- -]{+\n\n+}two", Between("one two", "one\n\ntwo").Marked());

    [Fact]
    public void The_longest_texts_are_compared_sentence_by_sentence_first()
    {
        var before = new StringBuilder();
        for (var i = 0; before.Length < Limits.LongText - 60; i++)
            before.Append($"Sentence {i} says that thing {i * 7 % 1000} stood here. ");
        var change = Between(before.ToString(), before.ToString().Replace("Sentence 500 says", "Sentence 500 denies", StringComparison.Ordinal));
        Assert.Equal(
            [(SegmentKind.Deleted, "says"), (SegmentKind.Inserted, "denies")],
            change.Segments.Where(s => s.Kind != SegmentKind.Same).Select(s => (s.Kind, s.Text)));
    }

    [Fact]
    public void The_longest_texts_in_another_order_are_compared_in_time()
    {
        var words = Enumerable.Range(0, 9_000).Select(i => $"w{i % 700}").ToList();
        var clock = Stopwatch.StartNew();
        Between(string.Join(' ', words), string.Join(' ', words.Order(StringComparer.Ordinal)));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"took {clock.Elapsed}");
    }
}
