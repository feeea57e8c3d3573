using IncidentArchive.Record.Likeness;

namespace IncidentArchive.Record.Tests.Likeness;

public sealed class LikenessFacts
{
    [Theory]
    // Case, accents, punctuation, apostrophes and the way characters are composed do not matter.
    [InlineData("All of it was true.", "ALL OF IT WAS TRUE", Alike.Same)]
    [InlineData("Beyoncé didn’t say so", "Beyonce\u0301 didnt say so!", Alike.Same)]
    [InlineData("Straße der Lüge", "STRASSE DER LUGE", Alike.Same)]
    [InlineData("ﬁne, thank you", "fine thank you", Alike.Same)]
    // A word more, less or other.
    [InlineData("Despite the constant negative press covfefe", "Despite the negative press covfefe", Alike.Nearly)]
    [InlineData("I am so sorry for what I posted last night", "I am so very sorry for what I posted last night", Alike.Nearly)]
    // A quotation out of a longer text.
    [InlineData("my people are getting attacked", "I just want to say that I am so sorry, all my people are getting attacked, the children", Alike.Within)]
    // Words that many texts share.
    [InlineData("I am so happy to be here with all of you", "I am so sorry to be late for the show tonight", Alike.No)]
    [InlineData("No comment", "No comment at all from me on this", Alike.No)]
    [InlineData("No.", "no", Alike.Same)]
    [InlineData("Fight for freedom, stand with Hong Kong", "The meeting was moved to Tuesday at noon", Alike.No)]
    // Scripts without spaces are compared by their characters, others by their words.
    [InlineData("今天天气很好我们去公园", "今天天气很好，我们去公园！", Alike.Same)]
    [InlineData("今天天气很好我们去公园", "今天天气真好我们去公园", Alike.Nearly)]
    [InlineData("今天天气很好我们去公园", "昨天我在家里看书写字喝茶", Alike.No)]
    [InlineData("Я никогда этого не говорил", "я никогда этого не говорил…", Alike.Same)]
    [InlineData("Σοφός ο λόγος", "ΣΟΦΟΣ Ο ΛΟΓΟΣ", Alike.Same)]
    [InlineData("لم أقل ذلك أبدا في حياتي", "لم أقل هذا أبدا في حياتي", Alike.No)]
    [InlineData("", "", Alike.No)]
    [InlineData("…", "!!", Alike.No)]
    public void Says_how_alike_two_texts_are(string one, string other, Alike alike)
    {
        Assert.Equal(alike, Shingles.Of(one).To(Shingles.Of(other)));
        Assert.Equal(alike, Shingles.Of(other).To(Shingles.Of(one)));
    }

    [Theory]
    [InlineData("“Covfefe”, a midnight tweet, posted and deleted", "Covfefe: a midnight tweet posted, then deleted", Alike.Same)]
    [InlineData("A midnight tweet by Donald Trump", "Donald Trump: a tweet by midnight", Alike.Same)]
    [InlineData("The covfefe tweet by Donald Trump", "Donald Trump’s “covfefe” post, published and deleted on 31 May 2017", Alike.Within)]
    [InlineData("Donald Trump deletes a tweet", "Donald Trump’s “covfefe” post, published and deleted on 31 May 2017", Alike.No)]
    [InlineData("After and before", "before AND after", Alike.Same)]
    [InlineData("Lorde’s bathtub photo", "Elon Musk deletes the Facebook pages", Alike.No)]
    public void Titles_may_change_the_order_of_their_words(string one, string other, Alike alike) =>
        Assert.Equal(alike, Shingles.OfTitle(one).To(Shingles.OfTitle(other)));

    [Fact]
    public void A_text_of_great_length_is_read_in_good_time()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var text = string.Concat(Enumerable.Range(0, 400_000).Select(n => $"{n % 7_919} "));
        Assert.InRange(Shingles.Of(text).Values.Count, 7_919, 400_000);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed}");
    }
}
