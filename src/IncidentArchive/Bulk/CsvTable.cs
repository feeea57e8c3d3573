using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace IncidentArchive.Bulk;

/// <summary>A table of texts as it stands in a CSV file (RFC 4180; comma, semicolon or tab). Nothing in it is computed.</summary>
internal sealed record CsvTable(IReadOnlyList<string> Headings, IReadOnlyList<(int Row, string[] Cells)> Rows)
{
    /// <summary>The most rows that are taken at once.</summary>
    public const int MostRows = 100_000;

    private const int MostColumns = 100;
    private static readonly char[] _delimiters = [',', ';', '\t'];

    /// <summary>Reads a table, or says what keeps it from being one.</summary>
    public static (CsvTable? Table, IReadOnlyList<BulkProblem> Problems) Read(string text)
    {
        string? bad = null;
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = DelimiterOf(text).ToString(), BadDataFound = found => bad ??= found.Field, IgnoreBlankLines = false, DetectColumnCountChanges = false });
        var problems = new List<BulkProblem>();
        var lines = new List<(int Row, string[] Cells)>();
        // Rows are counted as spreadsheet programs number them: one with line breaks in a cell is one row. A record begins on the
        // line after the end of the one before it.
        for (var line = 1; problems.Count == 0 && parser.Read(); line = parser.RawRow + 1)
        {
            // What is wrong with a record is told as its cells are read.
            var cells = parser.Record!;
            if (bad is ['"', ..] && IsOpen(bad))
                problems.Add(new BulkProblem(parser.Row, "", $"A quotation mark is opened here and never closed (line {line + LinesBefore(parser.RawRecord, bad):N0} of the file), so that the rest of the file would be one cell. A quotation mark inside a cell is doubled: \"\"."));
            else if (cells.Any(c => !string.IsNullOrWhiteSpace(c)))
                lines.Add((parser.Row, cells));
            // Within a cell that does not begin with one, a quotation mark is only a character.
            if (problems.Count == 0 && bad is ['"', ..])
                problems.Add(new BulkProblem(parser.Row, "", $"Text follows a closing quotation mark on line {line:N0} or below. A quotation mark inside a cell is doubled: \"\"."));
            bad = null;
            if (lines.Count > MostRows + 1)
                problems.Add(new BulkProblem(parser.Row, "", $"The file has more than {MostRows:N0} rows. Split it."));
        }
        problems.AddRange(problems.Count > 0 ? [] : ShapeOf(lines));
        return problems.Count > 0 ? (null, problems) : (new CsvTable([.. lines[0].Cells.Select(OneLine)], lines[1..]), []);
    }

    /// <summary>A cell that whoever opens the file in a spreadsheet program is not to have computed.</summary>
    public static string Harmless(string cell) => cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + cell : cell;

    /// <summary>The cell as it was before it was made harmless.</summary>
    public static string Plain(string cell) => cell is ['\'', '=' or '+' or '-' or '@', ..] ? cell[1..] : cell;

    /// <summary>Whether a cell looks as if a spreadsheet program were to compute it.</summary>
    public static bool IsFormula(string cell) => cell is ['=', ..] || (cell is ['+' or '-' or '@', ..] && cell.AsSpan(1).ContainsAny('(', '!', '|'));

    private static IEnumerable<BulkProblem> ShapeOf(List<(int Row, string[] Cells)> lines)
    {
        if (lines.Count == 0)
            return [new BulkProblem(1, "", "The file holds no cell with anything in it.")];
        var headings = lines[0].Cells;
        if (headings.Length > MostColumns)
            return [new BulkProblem(lines[0].Row, "", $"The file has {headings.Length:N0} columns; {MostColumns} are the most.")];
        if (lines.Count == 1)
            return [new BulkProblem(lines[0].Row, "", "The file has headings and no row below them.")];
        return
        [
            .. headings.Select(OneLine).Where(h => h != "").GroupBy(h => h, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1)
                .Select(g => new BulkProblem(lines[0].Row, g.Key, $"{g.Count()} columns are headed “{g.Key}”. Give each a heading of its own.")),
            .. lines.Skip(1).Where(l => l.Cells.Length > headings.Length && l.Cells[headings.Length..].Any(c => c != ""))
                .Select(l => new BulkProblem(l.Row, "", $"This row has {l.Cells.Length} cells, and there are {headings.Length} headings. A cell that holds the separator stands in quotation marks.")),
        ];
    }

    // A form brings a line break back otherwise than it was.
    private static string OneLine(string heading) => string.Join(' ', heading.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Quotation marks are doubled inside cells, so that a cell has an even number of them.
    private static bool IsOpen(string cell) => cell.AsSpan().Count('"') % 2 == 1;

    private static int LinesBefore(string record, string cell) => record.AsSpan(0, Math.Max(0, record.LastIndexOf(cell, StringComparison.Ordinal))).Count('\n');

    // The one that parts the headings into most, outside of quotation marks.
    private static char DelimiterOf(string text)
    {
        var (counts, isQuoted) = (new int[_delimiters.Length], false);
        foreach (var c in text.AsSpan().TrimStart("\r\n"))
        {
            isQuoted ^= c == '"';
            if (c == '\n' && !isQuoted)
                break;
            if (!isQuoted && Array.IndexOf(_delimiters, c) is >= 0 and var found)
                counts[found]++;
        }
        return _delimiters[Array.IndexOf(counts, counts.Max())];
    }
}
