using IncidentArchive.Features.Shared;
using IncidentArchive.Record.Collation;
using Microsoft.AspNetCore.Html;

namespace IncidentArchive.Features.Incidents;

/// <summary>The readings of one text held against each other: two side by side, more of them each against a base.</summary>
internal sealed class CollationView
{
    // What the base is called where it is the text that nobody disputes, which has no letter.
    private const string TheText = "the text";

    private readonly CollatedText _text;

    private CollationView(CollatedText text, IReadOnlyList<WordsView.Reading> readings)
    {
        _text = text;
        // A witness without words has nothing to stand beside.
        Rows = text.Base.Siglum != TheText && text.Alignments is [{ A.Tokens.Count: > 0, B.Tokens.Count: > 0 } pair]
            ? [.. pair.Lines.Select((line, i) => new Row(i + 1, CellsOf(pair, line)))] : [];
        Readings = Rows.Count > 0 ? [] : [.. readings.Select(r => new Shown(r, MarkedAgainstBase(r.Sigil), r.Sigil == Base))];
        Heads = Rows.Count > 0 ? readings : [];
        Differences = [.. text.Apparatus.Select(p => p.ToEnglish(isolatesWords: true))];
        Legend = [.. LegendOf(Rows.SelectMany(r => r.Cells.Select(c => c.Words)).Concat(Readings.Select(r => r.Words)).SelectMany(w => w.Marks).ToHashSet())];
    }

    /// <summary>A witness's whole words, with its differences from the base marked.</summary>
    internal sealed record Shown(WordsView.Reading Reading, MarkedWords Words, bool IsBase);

    /// <summary>What the two that stand side by side have in a line.</summary>
    internal sealed record Row(int Number, IReadOnlyList<Cell> Cells);

    /// <summary>What one of them has in it.</summary>
    /// <param name="Class">Its class on the page: <c>a</c> or <c>b</c>.</param>
    /// <param name="Sigil">Its letter.</param>
    /// <param name="Words">Its words.</param>
    /// <param name="Absence">What is said where it has nothing; null where it has words.</param>
    internal sealed record Cell(string Class, string Sigil, MarkedWords Words, string? Absence);

    /// <summary>The two witnesses that stand side by side; none where they stand one below the other.</summary>
    public IReadOnlyList<WordsView.Reading> Heads { get; }

    /// <summary>The words of two witnesses, row by row.</summary>
    public IReadOnlyList<Row> Rows { get; }

    /// <summary>The witnesses one below the other.</summary>
    public IReadOnlyList<Shown> Readings { get; }

    /// <summary>The apparatus in words, numbered from 1.</summary>
    public IReadOnlyList<string> Differences { get; }

    /// <summary>What each mark that occurs means.</summary>
    public IReadOnlyList<(IHtmlContent Mark, string Meaning)> Legend { get; }

    /// <summary>The witness the others are held against.</summary>
    public string Base => _text.Base.Siglum;

    /// <summary>Whether there is anything to compare.</summary>
    public bool IsComparison => _text.Alignments.Count > 0;

    /// <summary>Whether readers may choose another base.</summary>
    public bool HasChoice => Rows.Count == 0 && IsComparison && Base != TheText;

    public bool IsWhole => _text.IsWhole;

    public string DifferencesInWords => Differences.Count switch
    {
        0 when _text.Passages.Any(p => p.Class == DifferenceClass.Gap) => "No difference in words. What was left out cannot be compared.",
        0 => "No difference in words.",
        1 => "The difference in words",
        _ => $"The {Differences.Count.InWords()} differences in words",
    };

    /// <param name="agreed">The words that nobody disputes, which are then the base; null where the readings are all there is.</param>
    /// <param name="readings">The readings, each with a sigil of its own.</param>
    /// <param name="chosen">The base a reader chose; left aside where none of these is called that.</param>
    /// <param name="collations">Where texts are collated.</param>
    public static CollationView? Of(string? agreed, IReadOnlyList<WordsView.Reading> readings, string? chosen, Collations collations)
    {
        if (readings.Count == 0)
            return null;
        var witnesses = readings.Select(r => (r.Sigil, r.Text)).ToList();
        if (agreed is not null)
            witnesses.Insert(0, (TheText, agreed));
        // Of two that stand side by side the first gives the order.
        var @base = witnesses.Count <= 2 || agreed is not null ? witnesses[0].Sigil : readings.Any(r => r.Sigil == chosen) ? chosen : null;
        return new CollationView(collations.Of(witnesses, @base), readings);
    }

    private static IReadOnlyList<Cell> CellsOf(Alignment pair, IReadOnlyList<AlignmentRow> line)
    {
        var (a, b) = (new MarkedWords(pair.A, pair.B, "only here", isInRow: true), new MarkedWords(pair.B, pair.A, "only here", isInRow: true));
        foreach (var row in line)
        {
            a.Add(row.InA, row.InB, row.Class);
            b.Add(row.InB, row.InA, row.Class);
        }
        return [CellOf("a", pair.A.Siglum, a, line.All(r => r.MovedFromB is not null)), CellOf("b", pair.B.Siglum, b, line.All(r => r.MovedFromA is not null))];
    }

    private static Cell CellOf(string @class, string sigil, MarkedWords words, bool isElsewhere) => words.IsEmpty
        ? new Cell($"{@class} absent", sigil, words, $"{(isElsewhere ? "elsewhere" : "not")} in {sigil}")
        : new Cell(@class, sigil, words, null);

    private MarkedWords MarkedAgainstBase(string sigil)
    {
        var alignment = _text.Alignments.FirstOrDefault(a => a.B.Siglum == sigil);
        var words = new MarkedWords(alignment?.B ?? _text.Base, _text.Base, $"not in {Base}", isInRow: false);
        if (alignment is null)
            words.Add(new Stretch(0, _text.Base.Tokens.Count), default, DifferenceClass.None);
        foreach (var row in alignment?.Rows ?? [])
            words.Add(row.InB, row.InA, row.Class);
        return words;
    }

    private IEnumerable<(IHtmlContent, string)> LegendOf(HashSet<Mark> marks)
    {
        var isPair = Rows.Count > 0;
        if (marks.Contains(Mark.Differs))
            yield return (new HtmlString("<mark class=\"differs\">word</mark>"), isPair ? "differs" : $"differs from {Base}");
        if (marks.Contains(Mark.Only))
            yield return (new HtmlString("<mark class=\"only\">word</mark>"), isPair ? "in one witness only" : $"not in {Base}");
        if (marks.Contains(Mark.Lacking))
            yield return (new HtmlString("<span class=\"lacking\"></span>"), $"words of {Base} missing here");
        if (marks.Contains(Mark.Pointing))
            yield return (new HtmlString("<mark class=\"pointing\">,</mark>"), "punctuation only");
        if (marks.Contains(Mark.Gap))
            yield return (new HtmlString("<span class=\"break\">[…]</span>"), "left out by the source");
        if (marks.Contains(Mark.Own))
            yield return (new HtmlString("<span class=\"break\">[word]</span>"), "the source’s own");
    }
}
