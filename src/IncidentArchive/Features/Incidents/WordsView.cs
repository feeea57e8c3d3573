using IncidentArchive.Record.Incidents;

namespace IncidentArchive.Features.Incidents;

/// <summary>The verbatim words of an entry: the undisputed text with who quotes it, and readings that differ.</summary>
/// <param name="Text">The words; null where only differing readings are known.</param>
/// <param name="QuotedBy">The sources that give exactly these words.</param>
/// <param name="Readings">The words as each other source gives them.</param>
/// <param name="Language">Their language, where it is not the record's.</param>
/// <param name="FoldedBecause">Why the words are folded away; null where they stand open.</param>
/// <param name="Page">The page.</param>
internal sealed record WordsView(
    string? Text, IReadOnlyList<WordsView.Reading> QuotedBy, IReadOnlyList<WordsView.Reading> Readings,
    string? Language, string? FoldedBecause, IncidentView Page)
{
    /// <summary>What one source gives.</summary>
    /// <param name="Sigil">Its letter in this record, with a number where it gives several.</param>
    /// <param name="Outlet">Who published it.</param>
    /// <param name="Source">Its key.</param>
    /// <param name="Passages">The words; more than one where the source quotes in parts.</param>
    /// <param name="Note">The archive's remark.</param>
    internal sealed record Reading(string Sigil, string Outlet, string Source, IReadOnlyList<string> Passages, string? Note);

    /// <summary>Whether two readings stand side by side rather than one below the other.</summary>
    public bool IsPair => Text is null && Readings.Count == 2;

    public string Caption => Text is null
        ? $"The words, as {Numbered(Readings.Select(r => r.Source).Distinct().Count())} them"
        : Readings.Count == 1 ? "A reading that differs" : "Readings that differ";

    public static WordsView? Of(EntryView entry, string? text, IReadOnlyList<Witness> witnesses, string? language)
    {
        // Where all sources agree to the letter their words are the text.
        var agreed = text ?? (witnesses.Select(w => w.Text).Distinct().Count() == 1 && !HasGap(witnesses[0].Text) ? witnesses[0].Text : null);
        if (agreed is null && witnesses.Count == 0)
            return null;
        var readings = witnesses.Select(w => (w.Text, Reading: ReadingOf(entry.Page, w, witnesses))).ToList();
        var folded = entry.Entry.ContentWarning ?? (entry.Page.Showing.FoldsQuotes && entry.Entry is Reaction ? "Quoted reaction" : null);
        return new WordsView(agreed,
            [.. readings.Where(r => r.Text == agreed).Select(r => r.Reading)], [.. readings.Where(r => r.Text != agreed).Select(r => r.Reading)],
            language, folded, entry.Page);
    }

    // The document marks a gap between two quotations by a slash.
    private const string Gap = " / ";

    private static bool HasGap(string text) => text.Contains(Gap, StringComparison.Ordinal);

    private static Reading ReadingOf(IncidentView page, Witness witness, IReadOnlyList<Witness> all)
    {
        var same = all.Where(w => w.Source == witness.Source).ToList();
        var sigil = page.Sources.SigilOf(witness.Source) + (same.Count > 1 ? $"{same.IndexOf(witness) + 1}" : "");
        var outlet = page.Sources.Find(witness.Source) is { } source ? source.Publisher : witness.Source;
        return new Reading(sigil, outlet, witness.Source, witness.Text.Split(Gap), witness.Note);
    }

    private static string Numbered(int sources) => sources switch
    {
        1 => "one source gives",
        2 => "two sources give",
        3 => "three sources give",
        4 => "four sources give",
        5 => "five sources give",
        6 => "six sources give",
        7 => "seven sources give",
        8 => "eight sources give",
        _ => $"{sources} sources give",
    };
}
