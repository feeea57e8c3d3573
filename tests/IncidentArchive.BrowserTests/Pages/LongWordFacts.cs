namespace IncidentArchive.BrowserTests.Pages;

/// <summary>Words and addresses without a place to break, wherever an editor can put them.</summary>
public sealed class LongWordFacts(Chromium chromium) : BrowserTest(chromium)
{
    private static readonly string _word = string.Concat(Enumerable.Repeat("donaudampfschiff", 15));

    [Fact]
    public async Task Long_words_bend_before_the_page_does()
    {
        var folder = Directory.CreateTempSubdirectory("documents-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "figure.yaml"), Figure, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "incident.yaml"), Incident, TestContext.Current.CancellationToken);
        await using (var archive = await RunningArchive.StartAsync(folder))
        {
            var page = await VisitAsync(archive);
            foreach (var address in new[] { "/", "/incidents", $"/incidents?q={_word}", "/incidents/long", "/figures", "/figures/long", "/sources", "/publishers/paper.example" })
            {
                await page.GotoAsync(address);
                await Expect(page.GetByText(_word).First).ToBeAttachedAsync();
                await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
                foreach (var width in new[] { 320, 390, 768, 1280 })
                {
                    await page.SetViewportSizeAsync(width, 900);
                    var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                    Assert.True(wide <= width, $"{address} is {wide} px wide at {width} px.");
                }
            }
        }
        Directory.Delete(folder, recursive: true);
    }

    private static string Figure => $"""
        format: 1
        slug: long
        name: {_word}
        sortAs: Long
        type: person
        role: {_word}
        """;

    private static string Incident => $"""
        format: 1
        slug: long
        title: {_word}
        language: en
        contentNote: {_word}
        summary: |
          {_word} https://paper.example/{_word} `{_word}`[^paper]

              {_word} {_word}
        accounts:
          - key: long
            figure: long
            platform: instagram
            handle: '@{_word}'
          - key: venue
            description: {_word}
            venue: {_word}
        entries:
          - kind: post
            key: line
            title: {_word}
            by: long
            when:
              date: '2021-05-06T16:10Z'
              words: {_word}
              note: {_word}
            certainty: confirmed
            witnesses:
              - source: paper
                text: {_word}
                note: {_word}
              - source: gazette
                text: one {_word}
            link: https://paper.example/{_word}
            note: {_word}
            cites: [paper]
          - kind: reaction
            key: answer
            by: venue
            when:
              date: '2021-05-06'
            certainty: disputed
            answers: [line]
            text: {_word}
            cites: [gazette]
          - kind: deletion
            key: gone
            of: [line]
            when:
              date: '2021-05-07'
            certainty: confirmed
            cause: author-deleted
            cites: [paper]
        questions: ['{_word}']
        sources:
          - key: paper
            type: article
            publisher: {_word}
            author: {_word}
            title: {_word}
            url: https://paper.example/{_word}
            note: {_word}
          - key: gazette
            type: article
            publisher: Gazette
        """;
}
