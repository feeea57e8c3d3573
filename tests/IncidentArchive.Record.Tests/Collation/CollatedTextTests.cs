using IncidentArchive.Record.Collation;
using static IncidentArchive.Record.Tests.Collation.Witnesses;

namespace IncidentArchive.Record.Tests.Collation;

public sealed class CollatedTextTests
{
    [Fact]
    public void The_apparatus_says_each_unit_in_words() =>
        Assert.Equal(
            ["A, C: I · B: they", "B: so · not in A, C", "A: sorry. · B: sorry! · C: s***y. (letters hidden)", "A: Goodbye. · B: [...] (words left out) · not in C"],
            Collate("I don't understand. I'm sorry. Goodbye.", "they don't understand. I'm so sorry! [...]", "I don't understand. I'm s***y.").Apparatus.Select(p => p.ToEnglish()));

    [Fact]
    public void Where_all_agree_the_words_stand_together()
    {
        var passages = Collate("one two three four five", "one two 3 four five", "one two three four five").Passages;
        Assert.Equal(["one two", "three", "four five"], passages.Select(p => p.Base.Words));
        Assert.Equal([true, false, true], passages.Select(p => p.IsAgreed));
        Assert.Equal([null, 1, null], passages.Select(p => p.Number));
    }

    [Fact]
    public void An_omission_is_cut_where_another_witness_differs_and_a_substitution_is_not() =>
        Assert.Equal(
            ["A, C: a b · not in B", "A: c · C: x · not in B", "A, C: d e · not in B", "A, B: f g · C: y z h"],
            Collate("a b c d e f g", "f g", "a b x d e y z h").Apparatus.Select(p => p.ToEnglish()));

    [Fact]
    public void Any_witness_can_be_the_base()
    {
        var witnesses = Transcription.ReadAll(["I never said it", "I said it", "I never ever said it"]);
        Assert.Equal(["A, C: never · not in B", "C: ever · not in A, B"], CollatedText.Of(witnesses).Apparatus.Select(p => p.ToEnglish()));
        Assert.Equal(["A: never · C: never ever · not in B"], CollatedText.Of(witnesses, "B").Apparatus.Select(p => p.ToEnglish()));
        Assert.Equal(["A, C: never · not in B", "C: ever · not in A, B"], CollatedText.Of(witnesses, "C").Apparatus.Select(p => p.ToEnglish()));
        Assert.Equal("C", CollatedText.FullestOf(witnesses));
    }

    [Fact]
    public void A_reading_says_how_it_stands_to_the_base()
    {
        var passage = Collate("He – said it", "[My manager] said it", "/ said it").Passages[0];
        Assert.Equal([(Variation.Equal, DifferenceClass.Editorial, true), (Variation.Editorial, DifferenceClass.Editorial, false), (Variation.Gap, DifferenceClass.Gap, false)],
            passage.Readings.Select(r => (r.Variation, r.Class, r.IsBase)));
        Assert.Equal("A: He · B: [My manager] (the source’s own words) · C: / (words left out)", passage.ToEnglish());
    }

    [Fact]
    public void Words_in_another_place_are_said_to_be_there() =>
        Assert.Equal(["A: Stop calling. · elsewhere in B", "B: Stop calling. · elsewhere in A"],
            Collate("Stop calling. I blocked you.", "I blocked you. Stop calling.").Apparatus.Select(p => p.ToEnglish()));

    [Fact]
    public void Words_from_right_to_left_are_set_apart_where_that_is_asked_for()
    {
        var passage = Collate("she said מצטערת, then", "she said מצטערת. then").Apparatus.Single();
        Assert.Equal("A: מצטערת, · B: מצטערת.", passage.ToEnglish());
        Assert.Equal("A: \u2068מצטערת,\u2069 · B: \u2068מצטערת.\u2069", passage.ToEnglish(isolatesWords: true));
        Assert.Equal("A: I · B: they", Collate("I left", "they left").Apparatus.Single().ToEnglish(isolatesWords: true));
    }

    [Fact]
    public void One_witness_agrees_with_itself()
    {
        var passage = Assert.Single(Collate("Alone.").Passages);
        Assert.Equal(("Alone.", true), (passage.Base.Text, passage.IsAgreed));
    }

    [Fact]
    public void What_cannot_be_collated_is_refused_with_its_cure()
    {
        var doubled = new[] { Transcription.Read("A", "x"), Transcription.Read("A", "y") };
        Assert.StartsWith("There is no witness to collate.", Assert.Throws<ArgumentException>(() => CollatedText.Of([])).Message, StringComparison.Ordinal);
        Assert.StartsWith("Two witnesses are called “A”. Give each a siglum of its own.", Assert.Throws<ArgumentException>(() => CollatedText.Of(doubled)).Message, StringComparison.Ordinal);
        Assert.StartsWith("No witness is called “D”. There are A, B.", Assert.Throws<ArgumentException>(() => CollatedText.Of(Transcription.ReadAll(["x", "y"]), "D")).Message, StringComparison.Ordinal);
    }
}
