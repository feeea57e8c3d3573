using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using IncidentArchive.Publishing;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentArchive.Tests.Corrections;

/// <summary>Wherever a redacted text stood, readers see a black bar and hear that something was redacted.</summary>
public sealed class RedactionMarkFacts
{
    private const string Secret = "Quentin Umbra";

    // Everywhere an editor can write free words.
    private static string Everywhere { get; } = Documents.Incident
        .Replace("title: A post by Nora Vale, deleted", $"title: A post by {Secret}, deleted\ncontentNote: It names {Secret}.\nquestions: [Who is {Secret}?]", StringComparison.Ordinal)
        .Replace("summary: Nora Vale posted", $"summary: Nora Vale and {Secret} posted", StringComparison.Ordinal)
        .Replace("a user the source does not name", $"a friend of {Secret}", StringComparison.Ordinal)
        .Replace("title: One line", $"title: One line by {Secret}\n    sentFrom: {Secret}’s phone\n    note: \"{Secret} sent it.\"", StringComparison.Ordinal)
        .Replace("    text: All of it was true.", $"""
                witnesses:
                  - {"{"}source: paper, text: All of it was true says {Secret}., note: heard by {Secret}{"}"}
                  - {"{"}source: second, text: All of it is true says {Secret}.{"}"}
            """, StringComparison.Ordinal)
        .Replace("when: {date: '2021-05-06'}", $"when: {{date: '2021-05-06', words: 'when {Secret} left', note: 'as {Secret} says'}}\n    title: Answer to {Secret}", StringComparison.Ordinal)
        .Replace("text: Not a word of it.", $"text: Not a word of it {Secret}.", StringComparison.Ordinal)
        .Replace("cause: author-deleted", $"""
            title: Gone with {Secret}
                cause: author-deleted
                reason: {"{"}text: 'To spare {Secret}', cites: [paper]{"}"}
                observations:
                  - {"{"}at: '2021-05-06T17:50Z', state: missing, source: paper, notice: 'Removed by {Secret}', words: 'when {Secret} looked'{"}"}
            """, StringComparison.Ordinal)
        .Replace("publisher: The Paper, title: Line taken down", $"publisher: The Paper of {Secret}, author: {Secret}, title: '{Secret} took a line down', note: 'sent by {Secret}'", StringComparison.Ordinal)
        + $"\n  - {{key: second, type: webpage, publisher: A Saved Page, url: 'https://saved.example/1', relays: ['{Secret}']}}";

    [Theory]
    [InlineData("/")]
    [InlineData("/incidents")]
    [InlineData("/incidents/vale-post-2021")]
    [InlineData("/incidents/vale-post-2021?at=line-gone")]
    [InlineData("/incidents/vale-post-2021?base=B")]
    [InlineData("/incidents/vale-post-2021?record=1")]
    [InlineData("/incidents/vale-post-2021/history")]
    [InlineData("/incidents/vale-post-2021/history/2")]
    [InlineData("/incidents/vale-post-2021/compare?from=1&to=2")]
    [InlineData("/figures/nora-vale")]
    [InlineData("/sources")]
    [InlineData("/log")]
    [InlineData("/corrections")]
    public async Task No_plain_mark_stands_where_a_bar_can(string address)
    {
        await using var archive = await RedactedAsync();
        var page = await archive.NewVisitor().OpenAsync(address);
        Assert.DoesNotContain("Umbra", page.Source.Text, StringComparison.Ordinal);
        Assert.True(PlainMarks(page) is [], string.Join("\n", PlainMarks(page)));
    }

    [Fact]
    public async Task The_page_of_a_source_shows_bars_too()
    {
        await using var archive = await RedactedAsync();
        var reader = archive.NewVisitor();
        foreach (var link in (await reader.OpenAsync("/sources")).QuerySelectorAll("main a[href^='/sources/']").Select(a => a.GetAttribute("href")!).Distinct())
            Assert.True(PlainMarks(await reader.OpenAsync(link)) is [], string.Join("\n", PlainMarks(await reader.OpenAsync(link))));
    }

    // Drawings and forms hold text alone: there the mark itself stands. What is only spoken says it in a word.
    internal static List<string> PlainMarks(IHtmlDocument page) =>
    [
        .. page.Descendants<IText>().Where(t => t.Data.Contains('▮') && t.ParentElement!.Closest("svg, textarea, script, pre") is null).Select(t => Brief(t.ParentElement!)).Distinct(),
        .. page.QuerySelectorAll("[aria-label*='▮'], [title*='▮'], [alt*='▮'], meta[content*='▮'], title:contains('▮'), svg:not([aria-hidden]) desc:contains('▮')").Select(Brief),
    ];

    private static string Brief(IElement element) => element.OuterHtml[..Math.Min(200, element.OuterHtml.Length)];

    private static async Task<ArchiveHost> RedactedAsync()
    {
        var archive = ArchiveHost.Start();
        Assert.True((await archive.PublishAsync(Everywhere)).IsPublished);
        var second = Documents.Read(Everywhere.Replace("certainty: reported", "certainty: disputed", StringComparison.Ordinal).Replace("took it down", "removed it", StringComparison.Ordinal));
        second.Number = 1;
        Assert.True((await DoAsync(archive, p => p.PublishAsync(second, [], new Signature("Ada", $"As {Secret} asked"), 1, TestContext.Current.CancellationToken))).IsPublished);
        Assert.Null(await DoAsync(archive, p => p.RedactAsync(1, Secret, RedactedPart.Name, new Signature("Ada", "private person"), Requester.Subject, TestContext.Current.CancellationToken)));
        return archive;
    }

    private static async Task<T> DoAsync<T>(ArchiveHost archive, Func<Publication, Task<T>> act)
    {
        await using var scope = archive.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<Publication>());
    }
}
