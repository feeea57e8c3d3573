using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Sources;

namespace IncidentArchive.Record.Documents;

/// <summary>
/// The rule for what could harm a living person: an entry that is marked contentious is not published on one weak source.
/// It needs a strong one or two that are independent of each other, and somebody who vouches for it. An administrator may
/// publish it all the same; that is on the record.
/// </summary>
public static class LivingPersonGate
{
    /// <summary>What does not pass the gate, at the entry's citations, with what would satisfy it.</summary>
    public static IEnumerable<Problem> Check(Incident incident)
    {
        foreach (var (i, entry) in incident.Entries.Index().Where(e => e.Item.Contentious is not null))
        {
            var cited = entry.Cites.Select(c => incident.Sources.Find(s => s.Key == c.Source)).OfType<Source>().ToList();
            // What its publisher no longer stands by holds nothing up.
            var standing = cited.Where(s => s.Fate?.What != FateOfSource.Retracted).ToList();
            if (Support.Of(standing).Count < 2 && !standing.Exists(IsStrong))
                yield return new Problem($"entries[{i}].cites", $"the entry “{entry.Key}” is marked contentious ({entry.Contentious}) and rests on one weak source: {(standing.Count == 0 && cited.Count > 0 ? "it has been retracted" : WeaknessOf(standing))}. "
                    + "Cite a second source that is independent of it, or a strong one: an article, programme, interview, report, book or official record at first hand.", IsGate: true);
            if (entry.Certainty == Certainty.Unverified)
                yield return new Problem($"entries[{i}].certainty", $"the entry “{entry.Key}” is marked contentious ({entry.Contentious}) and unverified. What nobody vouches for is not published of a living person: find a source that does, or leave the entry out.", IsGate: true);
        }
    }

    /// <summary>Whether a source can carry such an entry by itself: edited and published, and at first hand.</summary>
    public static bool IsStrong(Source source) => source.Relays.Count == 0
        && source.Type is SourceType.Article or SourceType.Broadcast or SourceType.Interview or SourceType.Report or SourceType.Record or SourceType.Book;

    private static string WeaknessOf(IReadOnlyList<Source> cited) => cited switch
    {
        [] => "none is cited",
        [{ Relays.Count: > 0 } first, ..] => $"{first.Publisher} relays {string.Join(" and ", first.Relays)}",
        [var first, ..] => $"{first.Publisher} is a {first.Type.ToString().ToLowerInvariant()}",
    };
}
