namespace IncidentArchive.Record.Collation;

/// <summary>Cuts an alignment into lines, where either witness ends a sentence, a line or a quotation.</summary>
internal static class AlignmentLines
{
    public static IEnumerable<IReadOnlyList<AlignmentRow>> Of(Alignment pair)
    {
        var line = new List<AlignmentRow>();
        foreach (var row in pair.Rows)
        {
            if (line.Count > 0 && (StartsLine(pair.A, row.InA) || StartsLine(pair.B, row.InB)))
            {
                yield return line;
                line = [];
            }
            line.Add(row);
            if (Ends(pair.A, row.InA) || Ends(pair.B, row.InB))
            {
                yield return line;
                line = [];
            }
        }
        if (line.Count > 0)
            yield return line;
    }

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
