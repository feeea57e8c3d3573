namespace IncidentArchive.Tests.Admin;

internal static class EveryField
{
    /// <summary>An incident in which every field that an editor can fill in is filled in.</summary>
    public const string Incident = """
        format: 1
        slug: every-field
        title: A record with every field
        topics: [letters, samples]
        language: en-GB
        summary: Nora Vale posted a line.[^paper]
        contentNote: It quotes an insult.
        accounts:
          - key: vale
            figure: nora-vale
            platform: twitch
            handle: '@noravale'
            handles:
              - {handle: '@nvale', during: 2015/2019}
              - {handle: '@noravale', during: 2020/..}
          - {key: unnamed, description: a user the source does not name, venue: Town hall}
        entries:
          - kind: post
            key: line
            title: One line
            by: vale
            answers: [rain]
            medium: image
            link: https://twitch.example/1
            language: de
            sentFrom: A telephone
            authenticity: disputed
            authenticityCites: [{source: gazette, locator: third column}]
            expiresAfterHours: 24
            when: {date: '2021-05-06T16:10', zone: Europe/Berlin, words: just after four, note: the clock is the outlet’s, after: [rain], before: [gone], withinMinutes: 60}
            certainty: confirmed
            text: All of it was true.
            witnesses:
              - {source: paper, text: All of it was true., note: translated}
              - {source: gazette, text: 'All of it / was true'}
              - {source: paper, text: It was all true., note: a second passage}
            counts:
              - {at: '2021-05-06~', likes: 5, reposts: 4, comments: 3, views: 2, followers: 1, words: about five, cites: [{source: paper, locator: p. 4}, {source: gazette}]}
              - {likes: 6, cites: [{source: gazette}]}
            note: Said in passing.[^gazette]
            cites: [{source: paper, locator: opening paragraph}, {source: gazette}]
            contentWarning: slurs
            contentious: quotes an insult
            redactions:
              - {part: handle, reason: private person}
              - {part: name, reason: minor}
          - {kind: edit, key: changed, title: A change, by: vale, of: line, when: {date: '2021-05-06T17:00+02:00'}, certainty: reported, before: All of it was true., after: None of it., witnesses: [{source: paper, text: None of it}], note: Changed., cites: [{source: paper}]}
          - kind: deletion
            key: gone
            title: Taken down
            of: [line]
            when: {date: '[2021-05-07..2021-05-08]'}
            certainty: confirmed
            cause: author-deleted
            causeCertainty: disputed
            causeCites: [{source: gazette, locator: last line}]
            observations:
              - {at: '2021-05-07', state: live, source: paper, words: this morning}
              - {at: '2021-05-08', state: missing, source: gazette, notice: Page not found}
            reason: {text: She had thought better of it., cites: [{source: paper, locator: second column}]}
            cites: [{source: paper}]
          - {kind: deletion, key: closed, account: vale, when: {date: '2021-06'}, certainty: reported, cause: account-deactivated, cites: [{source: paper}]}
          - {kind: restoration, key: back, of: [closed], by: vale, when: {date: '2021-07'}, certainty: reported, note: It was there again., cites: [{source: paper}]}
          - {kind: reaction, key: answer, by: unnamed, answers: [line, changed], medium: statement, when: {date: '2021-05-07'}, certainty: unverified, text: Not a word of it., counts: [{words: hundreds}], cites: [{source: paper}]}
          - {kind: post, key: renamed, by: vale, target: unnamed, medium: profile-change, replaces: Nora, text: N. V., when: {date: '2021-08'}, certainty: reported, cites: [{source: paper}]}
          - {kind: context, key: rain, when: {date: '2021-05-06T15:30', zone: Europe/Berlin}, certainty: confirmed, note: It rained., cites: [{source: paper}]}
        questions:
          - Why she wrote it.
          - When it was seen first.
        sources:
          - {key: paper, type: broadcast, publisher: The Paper, author: P. Writer, title: Line taken down, url: 'https://paper.example/line', archived: 'https://archive.example/line', published: '2021-05-08', accessed: '2026-01-02', language: de, relays: [An Agency, Another], note: unsigned, fate: {what: edited, at: '2021-06~', note: a paragraph was added}}
          - {key: gazette, type: webpage, publisher: Gazette}
        """;
}
