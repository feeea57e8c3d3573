using IncidentArchive.Features.Incidents.Charts;
using IncidentArchive.Features.Shared;
using IncidentArchive.Record;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Sources;
using IncidentArchive.Record.Timelines;
using Microsoft.AspNetCore.Html;

namespace IncidentArchive.Features.Incidents;

/// <summary>A published state of a record: its number, its revision, when that was published, and which revision stands now.</summary>
/// <param name="Number">The record's number.</param>
/// <param name="Revision">The revision.</param>
/// <param name="RevisedAt">When it was published.</param>
/// <param name="Standing">The newest revision.</param>
/// <param name="Merged">Where the record was merged into another: then none of its revisions stands.</param>
internal sealed record Edition(int Number, int Revision, DateTime RevisedAt, int Standing, MergedRecord? Merged = null)
{
    public bool IsStanding => Revision == Standing && Merged is null;
}

/// <summary>
/// The incident page's view model, made from the document alone, so that a draft is previewed exactly as it will be read.
/// </summary>
internal sealed class IncidentView
{
    private static readonly (string Kind, string Name)[] _kinds =
        [("post", "Posts"), ("edit", "Edits"), ("deletion", "Deletions"), ("restoration", "Restorations"), ("reaction", "Reactions"), ("context", "Context")];

    private readonly Dictionary<string, TimelineEntry> _entries;

    /// <param name="incident">The document.</param>
    /// <param name="figures">The figures its accounts name, by slug; one that is missing is called by its slug.</param>
    /// <param name="edition">The published state; null for a draft.</param>
    /// <param name="address">The record's whole address.</param>
    /// <param name="showing">What the reader asked to see.</param>
    /// <param name="collations">Where its words are collated.</param>
    public IncidentView(Incident incident, IReadOnlyDictionary<Slug, FigureName> figures, Edition? edition, string address, Showing showing, Collations collations)
    {
        (Incident, Edition, Address, Showing, Collations) = (incident, edition, address, showing, collations);
        Timeline = Timeline.Of(incident);
        Names = new Naming(incident, figures);
        _entries = Timeline.Entries.DistinctBy(e => e.Entry.Key).ToDictionary(e => e.Entry.Key);
        Sources = new SourceList(Timeline);
        Then = new AsItStood(this);
        Chart = LifelineChart.Of(Timeline, Names, Then.Moment);
        Lanes = new Lanes(Timeline);
        Order = new OrderNotes(Timeline);
        Facts = new IncidentFacts(this);
    }

    public Incident Incident { get; }
    public Edition? Edition { get; }

    /// <summary>Whether it is not published yet, and files are shown from the desk.</summary>
    public bool IsPreview { get; init; }
    public string Address { get; }
    public Showing Showing { get; }
    public Collations Collations { get; }
    public Timeline Timeline { get; }
    public Naming Names { get; }
    public SourceList Sources { get; }
    public AsItStood Then { get; }
    public LifelineChart? Chart { get; }
    public Lanes Lanes { get; }
    public OrderNotes Order { get; }
    public IncidentFacts Facts { get; }

    /// <summary>The kinds that occur, in the order of the glossary, with how many entries each has.</summary>
    public IReadOnlyList<(string Kind, string Name, int Count)> Kinds =>
    [
        .. _kinds.Select(k => (k.Kind, k.Name, Timeline.Entries.Count(e => KindOf(e.Entry) == k.Kind))).Where(k => k.Item3 > 0),
    ];

    /// <summary>Whether a base is asked for that is no entry's witness.</summary>
    public bool IsBaseUnknown => Showing.Base is { } sigil && !Timeline.Entries.Any(e => Sources.SiglaOf(SourceList.WitnessesOf(e.Entry)).Contains(sigil));

    /// <summary>Those of the words in an address that are kinds; null where none is, and all are shown.</summary>
    public static IReadOnlySet<string>? KindsIn(IEnumerable<string> words) => words.Intersect(_kinds.Select(k => k.Kind)).ToHashSet() is { Count: > 0 } kinds ? kinds : null;

    public bool Shows(string kind) => Showing.Kinds?.Contains(kind) ?? true;

    /// <summary>The kind as a class and in addresses: <c>deletion</c>.</summary>
    public static string KindOf(Entry entry) => entry.KindName().ToLowerInvariant();

    /// <summary>Where a file is served: what is published to everybody, what a draft names to editors.</summary>
    public string FileAddress(string sha256) => $"{(IsPreview ? "/admin" : "")}/evidence/{sha256}";

    public EntryView View(TimelineEntry entry) => new(this, entry);

    public TimelineEntry? Find(string key) => _entries.GetValueOrDefault(key);

    /// <summary>Links to entries by their short labels: “P1, P2 and D1”.</summary>
    public IHtmlContent LinksTo(IEnumerable<string> keys) => new EntryLinks([.. keys.Select(Find).OfType<TimelineEntry>().OrderBy(e => e.Index)]);

    public IHtmlContent Cites(IEnumerable<Citation> citations) => new Cites(Sources.CitesOf(citations));

    public IHtmlContent Cites(IEnumerable<string> sourceKeys) => Cites(sourceKeys.Distinct().Select(k => new Citation { Source = k }));

    /// <summary>An editor's Markdown as safe HTML, with the numbers of the sources it cites.</summary>
    public IHtmlContent Html(string? markdown) => Text.Markdown.ToHtml(markdown, Sources.Numbers, Sources.Fates);

    /// <summary>How long a post stood before it first went, in words; null where it never went.</summary>
    public static string? UpFor(Lifeline life) => life.Absences is not [var first, ..] || life.Post is null ? null
        : Durations.InWords(life.UpAtLeast, life.UpAtMost, IsApproximate(life.Post) || IsApproximate(first.Gone));

    /// <summary>The handles of which it is recorded when they were whose.</summary>
    public IReadOnlyList<HandleHistory> Handles => [.. HandleHistory.Of(Incident.Accounts).Where(h => h.IsDated)];

    public Lifeline? LifeOf(string postKey) => Timeline.Lifelines.FirstOrDefault(l => l.Post?.Entry.Key == postKey);

    private static bool IsApproximate(TimelineEntry entry) => entry.Entry.When.Date?.IsApproximate is true;
}
