using System.Net;

namespace IncidentArchive.Tests.Corrections;

/// <summary>A reader who reports an error, as a browser sends it.</summary>
internal static class Reporting
{
    public const string Address = "/incidents/vale-post-2021/report";
    public const string Text = "The paper says a quarter past four, not ten past.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Task<HttpResponseMessage> ReportAsync(this ArchiveHost archive, params (string Name, string Value)[] typed) =>
        archive.ReportAsync(Address, archive.Origin(), "same-origin", typed);

    public static async Task<HttpResponseMessage> ReportAsync(
        this ArchiveHost archive, string address, string? origin, string? site, params (string Name, string Value)[] typed)
    {
        var fields = new Dictionary<string, string> { ["Input.About"] = "Date", ["Input.Text"] = Text };
        foreach (var (name, value) in typed)
            fields[name] = value;
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.ExpectContinue = true;
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        if (site is not null)
            request.Headers.Add("Sec-Fetch-Site", site);
        using var reader = archive.NewVisitor(keepsCookies: false);
        return await reader.SendAsync(request, Cancel);
    }

    public static string Origin(this ArchiveHost archive) => archive.ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority);

    /// <summary>Sends a report and gives the address of its page.</summary>
    public static async Task<string> ReportedAsync(this ArchiveHost archive, params (string Name, string Value)[] typed)
    {
        using var sent = await archive.ReportAsync(typed);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        return sent.Headers.Location!.OriginalString;
    }
}
