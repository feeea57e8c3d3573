namespace IncidentArchive.Record.Collation;

/// <summary>
/// Cuts the base into passages: first as finely as all alignments allow, then neighbours joined where every witness goes
/// on as before. Substitutions and divided words are never cut; omissions and gaps may be.
/// </summary>
internal sealed class PassageBuilder(CollatedText text)
{
    private readonly List<Cell[]> _columns = [];
    private int _number;

    public IReadOnlyList<Passage> Build()
    {
        var readers = text.Alignments.Select(a => new CellReader(a)).ToList();
        foreach (var stretch in Stretches())
        {
            Cell[] column = [.. readers.Select(r => r.Take(stretch))];
            if (_columns.Count > 0 && GoesOn(_columns[^1], column))
                _columns[^1] = [.. _columns[^1].Zip(column, (c, next) => c.Join(next))];
            else
                _columns.Add(column);
        }
        if (text.Alignments.Count == 0)
            return [Alone()];
        // Where no text has a word, what else they have must still stand somewhere.
        if (_columns.Count == 0)
            _columns.Add([.. readers.Select(r => r.Take(default))]);
        return [.. _columns.Select((c, i) => PassageOf(c, i == _columns.Count - 1))];
    }

    // The finest stretches of the base, and the empty ones at which a witness adds words.
    private IEnumerable<Stretch> Stretches()
    {
        var rows = text.Alignments.SelectMany(a => a.Rows).ToList();
        var whole = new bool[text.Base.Tokens.Count + 1];
        foreach (var row in rows.Where(r => r.Variation is not (Variation.Omission or Variation.Gap)))
            for (var at = row.InA.Start + 1; at < row.InA.End; at++)
                whole[at] = true;
        var additions = rows.Where(r => r.InA.Length == 0).Select(r => r.InA.Start).ToHashSet();
        var start = 0;
        for (var at = 0; at < whole.Length; at++)
        {
            if (whole[at])
                continue;
            if (at > start)
                yield return new Stretch(start, at - start);
            if (additions.Contains(at))
                yield return new Stretch(at, 0);
            start = at;
        }
    }

    private static bool GoesOn(Cell[] column, Cell[] next) =>
        column.Zip(next).All(c => c.First.RunsInto(c.Second) || (c.First.IsEqual && c.Second.IsEqual));

    private Passage PassageOf(Cell[] column, bool isLast)
    {
        var pairs = text.Alignments.Zip(column).ToList();
        var others = pairs.Select(p => ReadingOf(p.First, p.Second, isLast)).ToDictionary(r => r.Siglum);
        var weightiest = others.Values.Max(r => r.Class);
        var lemma = ReadingOf(text.Base, column[0].InA, isLast, Variation.Equal, weightiest) with
        {
            IsBase = true,
            StandsElsewhere = pairs.Any(p => p.Second.In(p.First) is [{ MovedFromB: not null }]),
        };
        return new Passage(weightiest > DifferenceClass.Gap ? ++_number : null,
            [.. text.Witnesses.Select(w => w == text.Base ? lemma : others[w.Siglum])], weightiest, pairs.Any(p => ConcernsNegation(p.First, p.Second)));
    }

    private static bool ConcernsNegation(Alignment alignment, Cell cell) =>
        cell.In(alignment).Any(r => r.Variation >= Variation.Editorial) && Negation.IsIn(alignment.A, cell.InA) != Negation.IsIn(alignment.B, cell.InB);

    private static WitnessReading ReadingOf(Alignment alignment, Cell cell, bool isLast)
    {
        var rows = cell.In(alignment);
        var reading = ReadingOf(alignment.B, cell.InB, isLast, rows.Select(r => r.Variation).DefaultIfEmpty().Max(), rows.Select(r => r.Class).DefaultIfEmpty().Max());
        return reading with
        {
            // A gap that began in an earlier passage goes on in this one.
            IsGap = reading.IsGap || rows.Any(r => r.Variation == Variation.Gap && alignment.B.At(r.InB).Any(t => t.Kind == TokenKind.Gap)),
            StandsElsewhere = rows is [{ MovedFromA: not null }],
        };
    }

    private static WitnessReading ReadingOf(Transcription witness, Stretch stretch, bool isLast, Variation variation, DifferenceClass @class)
    {
        var verbatim = witness.VerbatimAt(stretch);
        var before = stretch.Length == 0 ? "" : witness.Tokens[stretch.Start].Before;
        return new WitnessReading(witness.Siglum, witness.WordsAt(stretch), variation, @class)
        {
            Before = before,
            Text = verbatim[before.Length..],
            After = isLast ? witness.Tail : "",
            IsGap = witness.At(stretch).Any(t => t.Kind == TokenKind.Gap),
            IsEditorial = witness.At(stretch).Any(t => t.Kind == TokenKind.Editorial),
        };
    }

    private Passage Alone()
    {
        var all = new Stretch(0, text.Base.Tokens.Count);
        return new Passage(null, [ReadingOf(text.Base, all, true, Variation.Equal, DifferenceClass.None) with { IsBase = true }], DifferenceClass.None, false);
    }
}
