namespace IncidentArchive.Record.Collation;

/// <summary>Makes rows of matches, and of what stands between them.</summary>
internal sealed class RowBuilder(Transcription a, Transcription b)
{
    private readonly List<AlignmentRow> _rows = [];

    public IReadOnlyList<AlignmentRow> Build(IReadOnlyList<Match> matches)
    {
        var (atA, atB) = (0, 0);
        foreach (var match in matches)
        {
            AddUnit(new Stretch(atA, match.A - atA), new Stretch(atB, match.B - atB));
            AddMatch(match);
            (atA, atB) = (match.OfA.End, match.OfB.End);
        }
        AddUnit(new Stretch(atA, a.Tokens.Count - atA), new Stretch(atB, b.Tokens.Count - atB));
        MovedWords.Mark(a, b, _rows);
        return _rows;
    }

    private void AddMatch(Match match)
    {
        var (inA, inB) = (a.WordsAt(match.OfA), b.WordsAt(match.OfB));
        if (inA == inB)
            _rows.Add(new AlignmentRow(match.OfA, match.OfB, inA, inB, Variation.Equal, DifferenceClass.None));
        else if (match is { InA: 1, InB: 1 } && !a.Tokens[match.A].Canonical.IsSameAs(b.Tokens[match.B].Canonical))
            _rows.Add(new AlignmentRow(match.OfA, match.OfB, inA, inB, Variation.Masked, DifferenceClass.Masking));
        else
            _rows.Add(new AlignmentRow(match.OfA, match.OfB, inA, inB, Variation.Form, ClassOfForm(match, inA, inB)));
    }

    private static DifferenceClass ClassOfForm(Match match, string inA, string inB) =>
        match is { InA: 1, InB: 1 } && Letters(inA) == Letters(inB) ? DifferenceClass.Punctuation : DifferenceClass.Spelling;

    // Hyphens divide words, and # and @ make names of them: there it is spelling.
    private static string Letters(string word) =>
        string.Concat(word.Where(c => c is '-' or '\u2010' or '\u2011' or '#' or '@' || !(char.IsPunctuation(c) || c is '`' or '´' or '~' or '|')));

    private void AddUnit(Stretch inA, Stretch inB)
    {
        if (inA.Length + inB.Length == 0)
            return;
        var variation = VariationOf(inA, inB);
        _rows.Add(new AlignmentRow(inA, inB, a.WordsAt(inA), b.WordsAt(inB), variation, ClassOf(variation))
        {
            ConcernsNegation = variation >= Variation.Editorial && Negation.IsIn(a, inA) != Negation.IsIn(b, inB),
        });
    }

    private Variation VariationOf(Stretch inA, Stretch inB) =>
        Holds(inA, inB, TokenKind.Gap) ? Variation.Gap
        : Holds(inA, inB, TokenKind.Editorial) ? Variation.Editorial
        : inB.Length == 0 ? Variation.Omission
        : inA.Length == 0 ? Variation.Addition
        : Variation.Substitution;

    private bool Holds(Stretch inA, Stretch inB, TokenKind kind) => a.At(inA).Concat(b.At(inB)).Any(t => t.Kind == kind);

    private static DifferenceClass ClassOf(Variation variation) => variation switch
    {
        Variation.Gap => DifferenceClass.Gap,
        Variation.Editorial => DifferenceClass.Editorial,
        Variation.Substitution => DifferenceClass.Wording,
        _ => DifferenceClass.OnlyInOne,
    };
}
