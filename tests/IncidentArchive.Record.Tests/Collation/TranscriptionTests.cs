using IncidentArchive.Record.Collation;

namespace IncidentArchive.Record.Tests.Collation;

public sealed class TranscriptionTests
{
    [Theory]
    [InlineData("I said–no—wait -- what--ever well-known", "I|said|no|wait|what|ever|well-known")]
    [InlineData("“Yes”, - he said … ???", "“Yes”,|he|said|Gap:…")]
    [InlineData("tired [...] of [ … ] it [. . .] all", "tired|Gap:[...]|of|Gap:[ … ]|it|Gap:[. . .]|all")]
    [InlineData("gone . . . now .. then. . .", "gone|Gap:. . .|now|then.")]
    [InlineData("[inaudible] and [INAUDIBLE], [unintelligible]", "Gap:[inaudible]|and|Gap:[INAUDIBLE],|Editorial:[unintelligible]")]
    [InlineData("one, / two and/or 1/ three", "one,|Gap:/|two|and/or|1/|three")]
    [InlineData("“[My manager],” told [him [then]] it[...]all", "Editorial:“[My manager],”|told|Editorial:[him [then]]|it|Gap:[...]|all")]
    [InlineData("[M]y want[ed] reversed[.] a [b c", "Editorial:[M]y|Editorial:want[ed]|reversed[.]|a|[b|c")]
    [InlineData("coming… Listen….@dmorey", "coming…|Listen….@dmorey")]
    [InlineData("❤️ ✨ 👩‍👩‍👧 1️⃣ © ⚖", "❤️|✨|👩‍👩‍👧|1️⃣|⚖")]
    [InlineData("“我没说过。”《书》iPhone手机", "“我|没|说|过。”|《书》|iPhone|手|机")]
    [InlineData("スーパー です", "スー|パー|で|す")]
    [InlineData("لم أقل ذلك أبدًا،", "لم|أقل|ذلك|أبدًا،")]
    [InlineData("한국어 문장", "한국어|문장")]
    [InlineData("", "")]
    [InlineData(" – ", "")]
    public void Cuts_a_text_into_words_gaps_and_editors_words(string text, string tokens) =>
        Assert.Equal(tokens, string.Join('|', Transcription.Read("A", text).Tokens.Select(t => t.Kind == TokenKind.Word ? t.Text : $"{t.Kind}:{t.Text}")));

    [Fact]
    public void Keeps_what_it_does_not_compare()
    {
        var read = Transcription.Read("A", "That – no?! … ");
        Assert.Equal(["", " – ", " "], read.Tokens.Select(t => t.Before));
        Assert.Equal(" ", read.Tail);
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(52, "BA")]
    public void Calls_witnesses_by_letters(int index, string siglum) => Assert.Equal(siglum, Transcription.SiglumAt(index));
}
