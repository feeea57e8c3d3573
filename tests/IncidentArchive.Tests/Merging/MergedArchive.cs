using System.Net;
using IncidentArchive.Commands.Verification;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentArchive.Tests.Merging;

/// <summary>What an administrator does at the desk to merge, and what is held to be so afterwards.</summary>
internal static class MergedArchive
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public const string OtherFigure = """
        format: 1
        slug: n-vale
        name: N. Vale
        sortAs: Vale, N.
        type: person
        role: singer
        """;

    /// <summary>A record of another post, by the figure above, that cites another paper.</summary>
    public static string OtherIncident { get; } = Documents.Incident
        .Replace("slug: vale-post-2021", "slug: vale-line-2021", StringComparison.Ordinal)
        .Replace("title: A post by Nora Vale, deleted", "title: A line by N. Vale and its end", StringComparison.Ordinal)
        .Replace("figure: nora-vale", "figure: n-vale", StringComparison.Ordinal)
        .Replace("https://paper.example/line", "https://agency.example/story", StringComparison.Ordinal)
        .Replace("'@noravale'", "'@nvale'", StringComparison.Ordinal)
        .Replace("text: All of it was true.", "text: Every word of it was so.", StringComparison.Ordinal);

    /// <summary>Publishes two records, each of a figure of its own.</summary>
    public static async Task PublishBothAsync(this ArchiveHost archive)
    {
        Assert.True((await archive.PublishAsync()).IsPublished);
        await archive.PublishFigureAsync(OtherFigure);
        Assert.True((await archive.PublishAsync(OtherIncident)).IsPublished);
    }

    public static async Task PublishFigureAsync(this ArchiveHost archive, string yaml)
    {
        await using var scope = archive.Services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<Publication>().PublishAsync(Document.ReadFigure(yaml).Value!, Documents.Signature, Cancel);
        Assert.True(result.IsPublished);
    }

    public static Task<HttpClient> NewAdministratorAsync(this ArchiveHost archive) => archive.NewEditorAsync("root", "Rosa Brandt", "Administrator");

    /// <summary>Names both, looks at the preview, and sends it with a reason.</summary>
    public static async Task<HttpResponseMessage> MergeAsync(this HttpClient administrator, string part, string gone, string kept, string reason = "They are one and the same")
    {
        var address = $"/admin/merge/{part}?gone={Uri.EscapeDataString(gone)}&kept={Uri.EscapeDataString(kept)}";
        return await administrator.SendAsync(address, await administrator.OpenAsync(address), [("Reason", reason)], ".merge-preview form");
    }

    /// <summary>Merges two figures or two sources, which must be possible.</summary>
    public static async Task MergedAsync(this HttpClient administrator, string part, string gone, string kept)
    {
        using var done = await administrator.MergeAsync(part, gone, kept);
        Assert.Equal((HttpStatusCode.Redirect, $"/admin/merge/{part}"), (done.StatusCode, done.Headers.Location?.OriginalString));
    }

    /// <summary>Merges two records: carries one over into a draft, and publishes that.</summary>
    public static async Task MergeRecordsAsync(this HttpClient administrator, string gone, string kept, string reason = "Both tell of one post")
    {
        using var begun = await administrator.MergeAsync("incidents", gone, kept);
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        using var published = await administrator.SubmitAsync(begun.Headers.Location!.OriginalString.Replace("/entries", "/publish", StringComparison.Ordinal), ("Reason", reason));
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
    }

    /// <summary>Verifies the whole archive against its log.</summary>
    public static async Task ExpectSoundAsync(this ArchiveHost archive)
    {
        await using var scope = archive.Services.CreateAsyncScope();
        var faults = (await scope.ServiceProvider.GetRequiredService<ArchiveCheck>().RunAsync(null, Cancel)).Faults;
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>An address that leads to another for good, in one step.</summary>
    public static async Task ExpectRedirectAsync(this HttpClient reader, string from, string to)
    {
        using var answer = await reader.GetAsync(from, Cancel);
        Assert.Equal((HttpStatusCode.MovedPermanently, to), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }
}
