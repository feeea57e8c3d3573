using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Timelines;

namespace IncidentArchive.Record.Tests.Timelines;

/// <summary>Timelines made from a few lines of entries.</summary>
internal static class TimelineSamples
{
    private const string Frame = """
        format: 1
        slug: sample
        title: A sample
        language: en
        summary: Something was posted.
        accounts:
          - {key: vale, description: a singer, platform: instagram}
          - {key: other, description: somebody else, platform: x}
        sources:
          - {key: paper, type: article, publisher: The Paper, title: A report, url: 'https://paper.example/1'}
        entries:
        """;

    /// <summary>Reads entries, one flow mapping a line; certainty and source are added.</summary>
    public static Timeline Timeline(params string[] entries)
    {
        var yaml = Frame + string.Concat(entries.Select(e => $"\n  - {{{e}, certainty: confirmed, cites: [paper]}}"));
        var reading = Document.ReadIncident(yaml);
        Assert.True(reading.Value is not null, string.Join('\n', reading.Problems.Select(p => p.Message)));
        return Record.Timelines.Timeline.Of(reading.Value);
    }

    public static string Post(string key, string date, string more = "") => $"kind: post, key: {key}, by: vale, text: Hello, when: {{date: '{date}'}}{more}";

    public static string Deletion(string key, string of, string date) => $"kind: deletion, key: {key}, of: [{of}], cause: author-deleted, when: {{date: '{date}'}}";

    public static string Reaction(string key, string of, string date) => $"kind: reaction, key: {key}, by: other, answers: [{of}], text: No, when: {{date: '{date}'}}";

    public static Lifeline LifeOf(this Timeline timeline, string key) => timeline.Lifelines.Single(l => l.Post?.Entry.Key == key);

    public static TimelineEntry At(this Timeline timeline, string key) => timeline.Find(key)!;
}
