using System.Text.Json.Nodes;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Figures;
using IncidentArchive.Record.Incidents;

namespace IncidentArchive.Record.History.Comparisons;

/// <summary>
/// What differs between two documents, entry by entry, field by field and, in texts, word by word. It goes through the
/// documents as they are written, so that a field which joins the model is compared like the rest. Equal documents have no
/// difference, unequal ones have at least one, and read backwards it is what differs the other way round.
/// </summary>
public sealed class Comparison
{
    private Comparison(IReadOnlyList<ChangeGroup> groups) => Groups = groups;

    /// <summary>
    /// The changes: first those of the record's own fields, then of its accounts, its entries and its sources, each in the
    /// newer document's order with what was removed where it stood.
    /// </summary>
    public IReadOnlyList<ChangeGroup> Groups { get; }

    /// <summary>The changes of all groups, in their order.</summary>
    public IEnumerable<Change> Changes => Groups.SelectMany(g => g.Changes);

    /// <summary>Whether the documents are the same.</summary>
    public bool IsEmpty => Groups.Count == 0;

    /// <summary>What differs between two states of an incident, in the words given or the documents' own.</summary>
    public static Comparison Of(Incident older, Incident newer, ComparisonWords? words = null) =>
        Of(older, newer, new ValueWords(older, words ?? new()), new ValueWords(newer, words ?? new()));

    /// <summary>What differs between two states of a figure, in the words given or the document's own.</summary>
    public static Comparison Of(Figure older, Figure newer, ComparisonWords? words = null) =>
        Of(older, newer, new ValueWords(null, words ?? new()), new ValueWords(null, words ?? new()));

    private static Comparison Of<T>(T older, T newer, ValueWords olderWords, ValueWords newerWords) where T : class
    {
        JsonObject was = RecordJson.ToTree(older), now = RecordJson.ToTree(newer);
        var fields = ComparedField.Of(RecordJson.Options.GetTypeInfo(typeof(T)));
        var own = new FieldComparison(olderWords, newerWords);
        own.CompareFields(was, now, fields.Where(f => !f.IsParts), new Place("", "", ""));
        var record = new ChangedItem("", null, "record", 0);
        return new Comparison(
        [
            .. own.Changes.Count == 0 ? [] : new[] { new ChangeGroup("record", record, record, own.Changes) },
            .. fields.Where(f => f.IsParts).SelectMany(f => new PartComparison(f, olderWords, newerWords).Between(was[f.Name] as JsonArray ?? [], now[f.Name] as JsonArray ?? [])),
        ]);
    }
}
