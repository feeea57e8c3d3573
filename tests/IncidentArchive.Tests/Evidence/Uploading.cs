using System.Net;
using System.Security.Cryptography;
using AngleSharp.Html.Dom;
using IncidentArchive.Tests.Admin;

namespace IncidentArchive.Tests.Evidence;

/// <summary>What an editor without scripts does to put a file into a draft.</summary>
internal static class Uploading
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Sends the form of a new file for the entry “line”.</summary>
    public static async Task<HttpResponseMessage> UploadAsync(this HttpClient editor, string draft, byte[] bytes, string name, params (string Name, string Value)[] typed)
    {
        var address = $"{draft}/entries/line/evidence";
        var page = await editor.OpenAsync(address);
        using var form = new MultipartFormDataContent();
        foreach (var hidden in page.QuerySelectorAll("#entry input[type=hidden]").Cast<IHtmlInputElement>())
            form.Add(new StringContent(hidden.Value), hidden.Name!);
        foreach (var (field, value) in typed)
            form.Add(new StringContent(value), field);
        form.Add(new ByteArrayContent(bytes), "file", name);
        return await editor.PostAsync(page.QuerySelector("#entry")!.GetAttribute("action"), form, Cancel);
    }

    /// <summary>Uploads a file that must be taken, with all that is compulsory, and gives its hash.</summary>
    public static async Task<string> PutAsync(this HttpClient editor, string draft, byte[] bytes, string name, params (string Name, string Value)[] typed)
    {
        using var sent = await editor.UploadAsync(draft, bytes, name,
            [("evidence.title", "Screenshot of the post"), ("evidence.alt", "The post as it stood"), ("evidence.rights", "Quoted for comment"), .. typed]);
        Assert.True(sent.StatusCode == HttpStatusCode.Redirect, sent.StatusCode == HttpStatusCode.OK ? (await sent.PageAsync()).Text(".error") : sent.StatusCode.ToString());
        Assert.EndsWith(HashOf(bytes), sent.Headers.Location!.OriginalString, StringComparison.Ordinal);
        return HashOf(bytes);
    }

    /// <summary>Uploads a file that must not be taken, and gives what is said of it.</summary>
    public static async Task<string> RefuseAsync(this HttpClient editor, string draft, byte[] bytes, string name)
    {
        using var sent = await editor.UploadAsync(draft, bytes, name, ("evidence.alt", "Typed before"));
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        var page = await sent.PageAsync();
        Assert.Equal("Typed before", page.Value("evidence.alt"));
        return page.Text("#evidence-sha256-error");
    }

    /// <summary>Every file under the evidence folder, by its path there.</summary>
    public static List<string> KeptFiles(this ArchiveHost archive) => Path.Combine(archive.Folder, "evidence") is var root && Directory.Exists(root)
        ? [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(root, f))] : [];

    public static async Task PublishDraftAsync(this HttpClient editor, string draft)
    {
        using var published = await editor.SubmitAsync($"{draft}/publish", ("Reason", "Evidence"), ("Input.Reason", "Evidence"));
        Assert.True(published.StatusCode == HttpStatusCode.Redirect, (await published.PageAsync()).Text());
    }
}
