using System.Text.Json;

namespace IncidentArchive.Record.Tests.PostLinks;

/// <summary>Addresses of posts with what they tell.</summary>
internal sealed record PostIdVectors(JsonElement[] Cases, PostIdForm[] UrlForms, JsonElement[] NoTime)
{
    public static PostIdVectors All { get; } = JsonSerializer.Deserialize<PostIdVectors>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "vectors", "post-ids.json")), JsonSerializerOptions.Web)!;

    /// <summary>Every address in the vectors.</summary>
    public static IEnumerable<string> Urls => All.Cases.Concat(All.NoTime).Select(UrlOf).Concat(All.UrlForms.Select(f => f.Url));

    public static string UrlOf(JsonElement vector) => vector.GetProperty("url").GetString()!;
}

internal sealed record PostIdForm(string Url, JsonElement Expect);
