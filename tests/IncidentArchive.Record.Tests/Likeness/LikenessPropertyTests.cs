using CsCheck;
using IncidentArchive.Record.Likeness;

namespace IncidentArchive.Record.Tests.Likeness;

public sealed class LikenessPropertyTests
{
    private static readonly Gen<string> Words = Gen.OneOf("a", "post", "was", "never", "true", "Éa", "çok", "日", "本", "ß", "١٢", "не", "’", "—", "\ud800", "\uffff", "😀", "\u200d").Array[0, 30].Select(words => string.Join(' ', words));

    private static readonly Gen<string> Texts = Gen.OneOf<string>(Words, Gen.String);

    [Fact]
    public void The_order_of_two_texts_does_not_matter() => Gen.Select(Texts, Texts).Sample((one, other) =>
    {
        foreach (var (a, b) in new[] { (Shingles.Of(one), Shingles.Of(other)), (Shingles.OfTitle(one), Shingles.OfTitle(other)) })
        {
            Assert.Equal(a.Resemblance(b), b.Resemblance(a));
            Assert.Equal(a.Containment(b), b.Containment(a));
            Assert.Equal(a.To(b), b.To(a));
            Assert.InRange(a.Resemblance(b), 0, a.Containment(b));
            Assert.InRange(a.Containment(b), 0, 1);
        }
    });

    [Fact]
    public void A_text_is_wholly_like_itself() => Texts.Sample(text =>
    {
        var shingles = Shingles.Of(text);
        Assert.Equal(shingles.Words == 0 ? 0 : 1, shingles.Resemblance(Shingles.Of(text)));
        Assert.Equal(shingles.Words == 0 ? Alike.No : Alike.Same, shingles.To(Shingles.Of(text.ToUpperInvariant())));
    });

    [Fact]
    public void Texts_that_are_nearly_the_same_share_a_clue_that_is_kept() => Gen.Select(Words, Words).Sample((one, other) =>
    {
        if (Shingles.Of(one).To(Shingles.Of(other)) is Alike.Nearly or Alike.Same)
            Assert.NotEmpty(Clues.OfWords(one).Intersect(Shingles.Of(other).Values));
    });
}
