using IncidentArchive.Features.Shared;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Timelines;

namespace IncidentArchive.Features.Incidents;

/// <summary>“As it stood”: the moments a reader may choose, and what could be seen at the one that is chosen.</summary>
internal sealed class AsItStood
{
    private readonly IncidentView _page;

    public AsItStood(IncidentView page)
    {
        _page = page;
        if (page.Showing.At is { } at && Moment.TryRead(page.Timeline, at, out var moment))
            Moment = moment;
        Choices = [.. page.Timeline.Entries.Where(IsTurn).Select(e => new Choice(WordsOf(e), AddressOf(e), e == Moment?.Entry))];
    }

    /// <summary>A moment to choose.</summary>
    internal sealed record Choice(string Words, string Address, bool IsCurrent);

    /// <summary>The moment that is chosen; null where none is.</summary>
    public Moment? Moment { get; }

    /// <summary>Whether a moment was asked for that is none.</summary>
    public bool IsUnreadable => _page.Showing.At is not null && Moment is null;

    /// <summary>The moments at which something came up, changed or went.</summary>
    public IReadOnlyList<Choice> Choices { get; }

    /// <summary>What the chosen moment is.</summary>
    public string Title => Moment?.Entry is { } entry ? WordsOf(entry) : Wording.Capital(Moment?.Time?.ToEnglish() ?? "");

    /// <summary>Where and when the chosen moment lies, as far as that is known.</summary>
    public string Note => Moment switch
    {
        null => "",
        { Entry: { } entry } => entry.Entry.When.Date?.ToEnglish() ?? "at a time not known",
        { Time: { HasTimeOfDay: true, ZoneIsStated: false } or { HasTimeOfDay: false } } => "in UTC",
        _ => "",
    };

    /// <summary>The entry shown before the chosen moment.</summary>
    public TimelineEntry? Earlier => Moment?.Entry is { } entry
        ? _page.Timeline.Entries.ElementAtOrDefault(entry.Index - 1)
        : _page.Timeline.Entries.LastOrDefault(e => Moment!.HadHappened(e) == Happened.Already);

    /// <summary>The entry shown after it.</summary>
    public TimelineEntry? Later => Moment?.Entry is { } entry
        ? _page.Timeline.Entries.ElementAtOrDefault(entry.Index + 1)
        : _page.Timeline.Entries.FirstOrDefault(e => Moment!.HadHappened(e) == Happened.NotYet);

    /// <summary>The page as it stood when an entry happened.</summary>
    public string AddressOf(TimelineEntry entry) => $"{_page.Showing.QueryAt(entry.Entry.Key)}#as-it-stood";

    /// <summary>Each life that has a story, as it stood.</summary>
    public IEnumerable<LifeThen> Lives => _page.Timeline.Lifelines.Where(l => l.HasStory).Select(l => new LifeThen(_page, l, l.At(Moment!)));

    /// <summary>Everything else, by its kind.</summary>
    public IEnumerable<EntriesThen> Others =>
    [
        .. from entry in _page.Timeline.Entries
           where entry.Entry is Reaction or Context || (entry.Entry is Post && _page.LifeOf(entry.Entry.Key)?.HasStory is not true)
           group entry by EntriesThen.NameOf(entry.Entry) into kind
           orderby Array.IndexOf(EntriesThen.Names, kind.Key)
           select new EntriesThen(_page, Moment!, kind.Key, [.. kind]),
    ];

    /// <summary>Whether an entry had happened at the chosen moment; null where none is chosen.</summary>
    public Happened? Of(TimelineEntry entry) => Moment?.HadHappened(entry);

    private bool IsTurn(TimelineEntry entry) => entry.Entry is Edit or Deletion or Restoration || (entry.Entry is Post && _page.LifeOf(entry.Entry.Key)?.HasStory is true);

    private string WordsOf(TimelineEntry entry) => entry.Entry switch
    {
        Post fabricated when fabricated.IsFabricated() => $"{entry.Label} (fabricated)",
        Post => $"{entry.Label} posted",
        Edit edit => $"{LabelsOf([edit.Of])} edited",
        Deletion { Account: not null } => $"{entry.Label}: account gone",
        Deletion gone => $"{LabelsOf(gone.Of)} gone",
        Restoration back when back.Of.Any(d => _page.Find(d)?.Entry is Deletion { Account: not null }) => $"{entry.Label}: account back",
        Restoration back => $"{LabelsOf(back.Of.SelectMany(d => (_page.Find(d)?.Entry as Deletion)?.Of ?? [d]))} back",
        Reaction => $"{entry.Label}: {_page.Names.NameOf(_page.Names.AccountOf(entry.Entry))}",
        _ => $"{entry.Label}: {_page.Names.TitleOf(entry.Entry)}",
    };

    private string LabelsOf(IEnumerable<string> keys) => keys.Select(k => _page.Find(k)?.Label ?? k).Distinct().Listed();
}
