using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using IncidentArchive.Publishing;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Tests.Bulk;

/// <summary>What an editor without scripts does with a spreadsheet.</summary>
internal static class Sheet
{
    public const string TwoRows = """
        incident,date,time,platform,handle,figure,figure role,text,url,deleted on,deletion cause,source url,source title,publisher
        A post by Ben Ito,2021-05-06,16:10,Twitter,benito,Ben Ito,actor,"All of it, ""truly"".",https://x.com/benito/status/1,2021-05-07,author-deleted,https://www.paper.example/ito?utm_source=x,Line taken down,The Paper
        ,6 May 2021,,x,@BenIto,Ben Ito,,"Two lines
        in one cell.",,,,https://paper.example/ito,,
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Sends a file and gives the page that says what would come of it.</summary>
    public static async Task<(string Address, IHtmlDocument Page)> ReadAsync(this HttpClient editor, byte[] bytes, string name = "sheet.csv")
    {
        using var sent = await editor.SendSheetAsync(bytes, name);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var address = sent.Headers.Location!.OriginalString;
        return (address, await editor.OpenAsync(address));
    }

    public static Task<(string Address, IHtmlDocument Page)> ReadAsync(this HttpClient editor, string text) => editor.ReadAsync(Encoding.UTF8.GetBytes(text));

    public static async Task<HttpResponseMessage> SendSheetAsync(this HttpClient editor, byte[] bytes, string name = "sheet.csv")
    {
        var page = await editor.OpenAsync("/admin/spreadsheets");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector<IHtmlInputElement>("main input[name=__RequestVerificationToken]")!.Value), "__RequestVerificationToken" },
            { new ByteArrayContent(bytes), "file", name },
        };
        return await editor.PostAsync("/admin/spreadsheets", form, Cancel);
    }

    /// <summary>The problems that a page names: row, column and what is wrong.</summary>
    public static List<string> Problems(this IHtmlDocument page) => [.. page.QuerySelectorAll("section tbody tr").Select(r => string.Join(' ', r.QuerySelectorAll("td").Select(c => c.TextContent.Trim()).Where(c => c != "")))];

    public static Task<List<DraftTree>> DraftsAsync(this ArchiveHost archive) => archive.LookAsync(async db =>
        (await db.Drafts.Where(d => d.PublishedAs == null).OrderBy(d => d.CreatedAt).Select(d => d.Saves.OrderByDescending(s => s.Version).First().Document).ToListAsync(Cancel)).ConvertAll(DraftTree.Parse));
}
