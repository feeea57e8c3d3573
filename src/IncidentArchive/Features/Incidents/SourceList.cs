using IncidentArchive.Features.Shared;
using IncidentArchive.Record.Collation;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Sources;
using IncidentArchive.Record.Timelines;

namespace IncidentArchive.Features.Incidents;

/// <summary>A record's sources: their numbers, the letters of those that transcribe words, and what rests on each.</summary>
internal sealed class SourceList
{
    private readonly Dictionary<string, int> _numbers;
    private readonly Dictionary<string, FateOfSource> _fates;
    private readonly Dictionary<string, string> _sigla = [];
    private readonly ILookup<string, string> _entries;
    private readonly HashSet<string> _summary;
    private readonly HashSet<string> _questions;

    public SourceList(Timeline timeline)
    {
        All = timeline.Incident.Sources;
        _numbers = All.DistinctBy(s => s.Key).Index().ToDictionary(s => s.Item.Key, s => s.Index + 1);
        _fates = All.Where(s => s.Fate is not null).DistinctBy(s => s.Key).ToDictionary(s => s.Key, s => s.Fate!.What);
        var witnesses = timeline.Entries.SelectMany(e => WitnessesOf(e.Entry)).Select(w => w.Source).ToHashSet();
        foreach (var source in All.Where(s => witnesses.Contains(s.Key)))
            _sigla.TryAdd(source.Key, Transcription.SiglumAt(_sigla.Count));
        _entries = timeline.Entries.SelectMany(e => e.Entry.SourceKeys().Distinct().Select(source => (source, e.Entry.Key))).ToLookup(c => c.source, c => c.Key);
        _summary = [.. MarkdownCitations.KeysIn(timeline.Incident.Summary)];
        _questions = [.. timeline.Incident.Questions.SelectMany(MarkdownCitations.KeysIn)];
    }

    public IReadOnlyList<Source> All { get; }

    /// <summary>The source's key to its number, from 1.</summary>
    public IReadOnlyDictionary<string, int> Numbers => _numbers;

    /// <summary>What has become of the sources of which something has, by their keys.</summary>
    public IReadOnlyDictionary<string, FateOfSource> Fates => _fates;

    public Source? Find(string key) => All.FirstOrDefault(s => s.Key == key);

    /// <summary>The letter by which a source is called where transcriptions are compared; null where it has none.</summary>
    public string? SigilOf(string key) => _sigla.GetValueOrDefault(key);

    /// <summary>What an entry's witnesses are called: each by its source's letter, with a number where the source gives several.</summary>
    public IReadOnlyList<string> SiglaOf(IReadOnlyList<Witness> witnesses)
    {
        var letters = witnesses.Select(w => SigilOf(w.Source) ?? "?").ToList();
        return [.. letters.Select((letter, i) => letters.Count(l => l == letter) == 1 ? letter : $"{letter}{letters.Take(i + 1).Count(l => l == letter)}")];
    }

    /// <summary>Citations by their numbers, the smallest first.</summary>
    public IEnumerable<Cite> CitesOf(IEnumerable<Citation> citations) =>
        from citation in citations
        where _numbers.ContainsKey(citation.Source)
        orderby _numbers[citation.Source]
        select new Cite(citation.Source, _numbers[citation.Source], citation.Locator, _fates.TryGetValue(citation.Source, out var fate) ? fate : null);

    /// <summary>Who published what is cited, each once, in the order of the citations.</summary>
    public IEnumerable<string> PublishersOf(IEnumerable<Citation> citations) => citations.Select(c => Find(c.Source)?.Publisher ?? c.Source).Distinct();

    /// <summary>How many independent sources citations come to.</summary>
    public Support SupportOf(IEnumerable<Citation> citations) =>
        Support.Of([.. citations.Select(c => c.Source).Distinct().Select(Find).OfType<Source>()]);

    /// <summary>Whether the summary cites a source.</summary>
    public bool IsCitedInSummary(string key) => _summary.Contains(key);

    /// <summary>Whether a question cites a source.</summary>
    public bool IsCitedInQuestions(string key) => _questions.Contains(key);

    /// <summary>The entries that rest on a source in any way, in the order of the timeline.</summary>
    public IEnumerable<string> EntriesOn(string key) => _entries[key];

    public static IReadOnlyList<Witness> WitnessesOf(Entry entry) => entry switch
    {
        Utterance said => said.Witnesses,
        Edit edit => edit.Witnesses,
        _ => [],
    };
}
