using System.Text.Json;
using IncidentArchive.Record.PostLinks;

namespace IncidentArchive.Record.Tests.PostLinks;

public sealed class PostLinkVectorTests
{
    // What the vectors say about a post's kind otherwise is in no address: that a post holds a video, and the like.
    private static readonly string[] KindsInAddresses = ["story", "media upload", "reel"];

    public static TheoryData<int> Cases { get; } = [.. Enumerable.Range(0, PostIdVectors.All.Cases.Length)];

    public static TheoryData<int> Forms { get; } = [.. Enumerable.Range(0, PostIdVectors.All.UrlForms.Length)];

    public static TheoryData<int> Timeless { get; } = [.. Enumerable.Range(0, PostIdVectors.All.NoTime.Length)];

    [Theory, MemberData(nameof(Cases))]
    public void Reads_every_case_as_the_vectors_say(int index)
    {
        var vector = PostIdVectors.All.Cases[index];
        var reading = Read(PostIdVectors.UrlOf(vector));
        AssertSame(vector, reading, "url", "platform", "id", "idTime", "idPrecision", "meaning", "kind");
        Assert.Equal(Text(vector, "shortcode"), Text(reading, "shortcode"));
        Assert.Null(Text(reading, "via"));
    }

    [Theory, MemberData(nameof(Forms))]
    public void Reads_every_way_of_writing_an_address_as_the_vectors_say(int index)
    {
        var vector = PostIdVectors.All.UrlForms[index];
        var reading = Read(vector.Url);
        AssertSame(vector.Expect, reading, "platform", "id", "kind");
        foreach (var field in new[] { "idTime", "via", "captured", "expires" })
            Assert.Equal((field, Text(vector.Expect, field)), (field, Text(reading, field)));
    }

    [Theory, MemberData(nameof(Timeless))]
    public void Takes_no_time_from_what_carries_none_and_says_why(int index)
    {
        var vector = PostIdVectors.All.NoTime[index];
        var reading = Read(PostIdVectors.UrlOf(vector));
        var isLookAlike = Text(vector, "why")!.Contains("look-alike", StringComparison.Ordinal);
        Assert.Equal(isLookAlike ? null : Text(vector, "platform"), Text(reading, "platform"));
        Assert.Null(Text(reading, "idTime"));
        Assert.Equal("none", Text(reading, "meaning"));
        Assert.EndsWith(".", Text(reading, "note")!, StringComparison.Ordinal);
    }

    private static JsonElement Read(string url) => JsonSerializer.SerializeToElement(LinkReading.Of(url), LinkReading.Json);

    private static void AssertSame(JsonElement vector, JsonElement reading, params IEnumerable<string> fields)
    {
        foreach (var field in fields)
            if (vector.TryGetProperty(field, out var expected) && (field != "kind" || KindsInAddresses.Contains(expected.GetString())))
                Assert.Equal((field, expected.GetString()), (field, Text(reading, field)));
    }

    private static string? Text(JsonElement json, string field) => json.TryGetProperty(field, out var value) ? value.GetString() : null;
}
