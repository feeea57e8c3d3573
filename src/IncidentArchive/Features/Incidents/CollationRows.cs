using IncidentArchive.Record.Collation;

namespace IncidentArchive.Features.Incidents;

/// <summary>Two witnesses side by side, cut into rows where either ends a sentence, a line or a quotation.</summary>
internal sealed class CollationRows
{
    private readonly List<Row> _rows = [];
    private readonly List<AlignmentRow> _row = [];
    private readonly Alignment _pair;

    private CollationRows(Alignment pair)
    {
        _pair = pair;
        foreach (var row in pair.Rows)
        {
            if (StartsLine(pair.A, row.InA) || StartsLine(pair.B, row.InB))
                Cut();
            _row.Add(row);
            if (Ends(pair.A, row.InA) || Ends(pair.B, row.InB))
                Cut();
        }
        Cut();
    }

    /// <summary>A row, and what each of the two has in it.</summary>
    internal sealed record Row(int Number, IReadOnlyList<Cell> Cells);

    /// <summary>What one has in a row.</summary>
    /// <param name="Class">Its class on the page: <c>a</c> or <c>b</c>.</param>
    /// <param name="Sigil">Its letter.</param>
    /// <param name="Words">Its words.</param>
    /// <param name="Absence">What is said where it has nothing; null where it has words.</param>
    internal sealed record Cell(string Class, string Sigil, MarkedWords Words, string? Absence);

    /// <summary>The rows; none where one of the two has no words.</summary>
    public static IReadOnlyList<Row> Of(Alignment pair) =>
        pair.A.Tokens.Count == 0 || pair.B.Tokens.Count == 0 ? [] : new CollationRows(pair)._rows;

    private void Cut()
    {
        if (_row.Count == 0)
            return;
        var (a, b) = (new MarkedWords(_pair.A, _pair.B, "only here", isInRow: true), new MarkedWords(_pair.B, _pair.A, "only here", isInRow: true));
        foreach (var row in _row)
        {
            a.Add(row.InA, row.InB, row.Class);
            b.Add(row.InB, row.InA, row.Class);
        }
        _rows.Add(new Row(_rows.Count + 1,
        [
            CellOf("a", _pair.A, a, _row.All(r => r.MovedFromB is not null)),
            CellOf("b", _pair.B, b, _row.All(r => r.MovedFromA is not null)),
        ]));
        _row.Clear();
    }

    private static Cell CellOf(string @class, Transcription witness, MarkedWords words, bool isElsewhere) => words.IsEmpty
        ? new Cell($"{@class} absent", witness.Siglum, words, $"{(isElsewhere ? "elsewhere" : "not")} in {witness.Siglum}")
        : new Cell(@class, witness.Siglum, words, null);

    private static bool StartsLine(Transcription witness, Stretch here) =>
        here.Length > 0 && witness.Tokens[here.Start].Before.Contains('\n', StringComparison.Ordinal);

    private static bool Ends(Transcription witness, Stretch here) => here.Length > 0 && Ends(witness.Tokens[here.End - 1]);

    // A full stop after one or two letters is more often an abbreviation, as in “Mr.”.
    private static bool Ends(Token last)
    {
        var text = last.Text.TrimEnd('"', '\'', '”', '’', '»', ')', ']', '」', '』');
        return last.Text == "/" || (text is [.., var sign] && sign switch
        {
            '.' => text.Count(char.IsLetterOrDigit) > 2 || text.EndsWith("..", StringComparison.Ordinal),
            '!' or '?' or '…' or '。' or '！' or '？' => true,
            _ => false,
        });
    }
}
