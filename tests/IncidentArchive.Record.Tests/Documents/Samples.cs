namespace IncidentArchive.Record.Tests.Documents;

/// <summary>Documents the tests begin from, and break.</summary>
internal static class Samples
{
    /// <summary>A small incident with one entry of each kind.</summary>
    public const string Incident = """
        format: 1
        number: 7
        slug: sample-incident
        title: A sample
        topics: [samples]
        language: en
        summary: Something was posted.[^paper] It went.
        accounts:
          - {key: someone-x, figure: someone, platform: x, handle: '@someone'}
          - {key: unnamed, description: a user the source does not name, platform: x}
        entries:
          - kind: post
            key: first
            title: First post
            by: someone-x
            when: {date: '2021-05-06T16:10Z', words: ten past four}
            certainty: confirmed
            link: https://x.example/1
            text: Hello
            witnesses:
              - {source: paper, text: Hello}
            counts:
              - {at: '2021-05-06T17:00Z', likes: 12, cites: [paper]}
            cites:
              - paper
          - kind: reaction
            key: answer
            by: unnamed
            when: {date: '2021-05-06', after: [first]}
            certainty: reported
            answers: [first]
            text: No
            cites: [paper]
            redactions:
              - {part: handle, reason: private person}
          - kind: edit
            key: changed
            of: first
            when: {date: '2021-05-06T16:30Z'}
            certainty: confirmed
            after: Hello all
            cites: [paper]
          - kind: deletion
            key: gone
            of: [first]
            when: {date: '[2021-05-06T17:00Z..2021-05-06T18:00Z]'}
            certainty: confirmed
            cause: author-deleted
            observations:
              - {at: '2021-05-06T18:00Z', state: missing, source: paper}
            cites:
              - {source: paper, locator: opening paragraph}
          - kind: restoration
            key: back
            of: [gone]
            when: {date: '2021-05-07'}
            certainty: reported
            cites: [paper]
          - kind: context
            key: background
            when: {date: '2021-05'}
            certainty: confirmed
            note: It was May.[^paper]
            cites: [paper]
        questions:
          - Who removed it.
        sources:
          - {key: paper, type: article, publisher: The Paper, url: 'https://paper.example/a'}
        """;
}
