using IncidentArchive.Features.Shared;
using IncidentArchive.Record.Incidents;

namespace IncidentArchive.Features.Incidents;

/// <summary>The verbatim words of an entry: the undisputed text with who quotes it, and readings that differ.</summary>
/// <param name="Key">The key of the entry.</param>
/// <param name="Text">The words; null where only differing readings are known.</param>
/// <param name="QuotedBy">The sources that give exactly these words.</param>
/// <param name="Caption">What stands above the readings.</param>
/// <param name="Collation">The words as each other source gives them; null where none gives others.</param>
/// <param name="Language">Their language, where it is not the record's.</param>
/// <param name="FoldedBecause">Why the words are folded away; null where they stand open.</param>
/// <param name="Page">The page.</param>
internal sealed record WordsView(
    string Key, string? Text, IReadOnlyList<WordsView.Reading> QuotedBy, string Caption, CollationView? Collation,
    string? Language, string? FoldedBecause, IncidentView Page)
{
    /// <summary>What one source gives.</summary>
    /// <param name="Sigil">Its letter in this record, with a number where it gives several.</param>
    /// <param name="Outlet">Who published it.</param>
    /// <param name="Source">Its key.</param>
    /// <param name="Text">The words.</param>
    /// <param name="Note">The archive's remark.</param>
    internal sealed record Reading(string Sigil, string Outlet, string Source, string Text, string? Note);

    /// <summary>The id of the readings. Keys have no underscore, so it can be no entry's own.</summary>
    public string Id => $"{Key}_words";

    /// <summary>The page with the readings held against another of them.</summary>
    public string AddressOf(Reading @base) => $"{(Page.Showing with { Base = @base.Sigil }).Query}#{Id}";

    public static WordsView? Of(EntryView entry, string? text, IReadOnlyList<Witness> witnesses, string? language)
    {
        // Where all sources agree to the letter their words are the text.
        var agreed = text ?? (witnesses.Select(w => w.Text).Distinct().Count() == 1 && !HasGap(witnesses[0].Text) ? witnesses[0].Text : null);
        if (agreed is null && witnesses.Count == 0)
            return null;
        var all = entry.Page.Sources.SiglaOf(witnesses).Zip(witnesses, (sigil, witness) => ReadingOf(entry.Page, sigil, witness)).ToList();
        var readings = all.Where(r => r.Text != agreed).ToList();
        var folded = entry.Entry.ContentWarning ?? (entry.Page.Showing.FoldsQuotes && entry.Entry is Reaction ? "Quoted reaction" : null);
        return new WordsView(entry.Key, agreed, [.. all.Where(r => r.Text == agreed)], CaptionOf(agreed, readings),
            CollationView.Of(agreed, readings, entry.Page.Showing.Base, entry.Page.Collations), language, folded, entry.Page);
    }

    // The document marks a gap between two quotations by a slash.
    private static bool HasGap(string text) => text.Contains(" / ", StringComparison.Ordinal);

    private static Reading ReadingOf(IncidentView page, string sigil, Witness witness) =>
        new(sigil, page.Sources.Find(witness.Source)?.Publisher ?? witness.Source, witness.Source, witness.Text, witness.Note);

    private static string CaptionOf(string? agreed, List<Reading> readings) =>
        agreed is not null ? (readings.Count == 1 ? "A reading that differs" : "Readings that differ")
        : readings.Select(r => r.Source).Distinct().Count() is var sources && sources == 1 ? "The words, as one source gives them"
        : $"The words, as {sources.InWords()} sources give them";
}
