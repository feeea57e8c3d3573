using CsCheck;
using IncidentArchive.Record.Collation;
using static IncidentArchive.Record.Tests.Collation.Witnesses;

namespace IncidentArchive.Record.Tests.Collation;

public sealed class CollationPropertyTests
{
    [Fact]
    public void Tokens_joined_give_back_the_text() => Any.Sample(text =>
    {
        var transcription = Transcription.Read("A", text);
        Assert.Equal(text, string.Concat(transcription.Tokens.Select(t => t.Before + t.Text)) + transcription.Tail);
    }, iter: 4_000);

    [Fact]
    public void Passages_joined_give_back_each_text() => Any.Array[1, 6].Sample(texts =>
    {
        var collated = Collate(texts);
        foreach (var (i, text) in texts.Index())
            Assert.Equal(text, string.Concat(collated.Passages.Select(p => p.Readings[i]).Select(r => r.Before + r.Text + r.After)));
    }, iter: 2_000);

    [Fact]
    public void Every_token_stands_in_one_row_and_the_rows_are_in_order() => Gen.Select(Any, Any).Sample((a, b) =>
    {
        var alignment = Align(a, b);
        Assert.Equal(Enumerable.Range(0, alignment.A.Tokens.Count), alignment.Rows.SelectMany(r => Enumerable.Range(r.InA.Start, r.InA.Length)));
        Assert.Equal(Enumerable.Range(0, alignment.B.Tokens.Count), alignment.Rows.SelectMany(r => Enumerable.Range(r.InB.Start, r.InB.Length)));
        Assert.All(alignment.Rows.Zip(alignment.Rows.Skip(1)), pair => Assert.False(pair.First.Variation > Variation.Masked && pair.Second.Variation > Variation.Masked));
    }, iter: 2_000);

    [Fact]
    public void Identical_texts_have_no_difference() => Any.Sample(text =>
    {
        var alignment = Align(text, text);
        Assert.Empty(alignment.Differences);
        Assert.All(alignment.Rows, r => Assert.Equal(r.A, r.B));
        Assert.Empty(Collate(text, text, text).Apparatus);
    }, iter: 2_000);

    [Fact]
    public void As_many_words_match_in_as_many_units_whichever_comes_first() => Gen.Select(Any, Any).Sample((a, b) =>
    {
        var (one, other) = (Align(a, b), Align(b, a));
        Assert.Equal((MatchedWords(one), Units(one)), (MatchedWords(other), Units(other)));
    }, iter: 4_000);

    [Fact]
    public void The_order_of_the_witnesses_changes_no_pair() => Gen.Select(Any.Array[2, 6], Gen.Int[0, 1000]).Sample((texts, seed) =>
    {
        var witnesses = Transcription.ReadAll(texts);
        var shuffled = witnesses.ToArray();
        new Random(seed).Shuffle(shuffled);
        var (one, other) = (CollatedText.Of(witnesses, "A"), CollatedText.Of(shuffled, "A"));
        foreach (var alignment in one.Alignments)
            Assert.Equal(alignment.Rows, other.Alignments.Single(a => a.B.Siglum == alignment.B.Siglum).Rows);
        Assert.Equal(one.Passages.Select(p => (p.Number, p.Class, p.Base)), other.Passages.Select(p => (p.Number, p.Class, p.Base)));
        Assert.Equal(one.Passages.SelectMany(p => p.Readings), other.Passages.SelectMany(p => p.Readings.OrderBy(r => r.Siglum)));
    }, iter: 1_000);

    [Fact]
    public void No_other_choice_matches_more_words_or_has_fewer_units() => Gen.Select(Repeating, Repeating).Sample((a, b) =>
    {
        var alignment = Align(a, b);
        Assert.Equal(EveryChoice.BestOf(alignment.A, alignment.B), EveryChoice.Of(alignment));
    }, iter: 4_000);

    [Fact]
    public void Every_unit_can_be_said_in_words() => Any.Array[2, 5].Sample(texts =>
    {
        var collated = Collate(texts);
        Assert.Equal(Enumerable.Range(1, collated.Apparatus.Count()), collated.Apparatus.Select(p => p.Number!.Value));
        Assert.All(collated.Apparatus, p => Assert.All(collated.Witnesses, w => Assert.Matches($@"\b{w.Siglum}\b", p.ToEnglish())));
    }, iter: 1_000);
}
