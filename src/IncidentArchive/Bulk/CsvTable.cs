using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace IncidentArchive.Bulk;

/// <summary>A table of texts as it stands in a CSV file (RFC 4180; comma, semicolon or tab). Nothing in it is computed.</summary>
internal sealed record CsvTable(IReadOnlyList<string> Headings, IReadOnlyList<(int Line, string[] Cells)> Rows)
{
    /// <summary>The most rows that are taken at once.</summary>
    public const int MostRows = 100_000;

    private const int MostColumns = 100;
    private static readonly char[] _delimiters = [',', ';', '\t'];

    /// <summary>Reads a table, or says what keeps it from being one.</summary>
    public static (CsvTable? Table, IReadOnlyList<BulkProblem> Problems) Read(string text)
    {
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = DelimiterOf(text).ToString(), BadDataFound = null, IgnoreBlankLines = false, DetectColumnCountChanges = false });
        var problems = new List<BulkProblem>();
        var lines = new List<(int Line, string[] Cells)>();
        // The parser tells where a record ends; it begins after the one before it.
        for (var line = 1; problems.Count == 0 && parser.Read(); line = parser.RawRow + 1)
        {
            if (IsOpen(parser.RawRecord))
                problems.Add(new BulkProblem(line, "", "A quotation mark is opened here and never closed, so that the rest of the file would be one cell. A quotation mark inside a cell is doubled: \"\"."));
            else if (parser.Record is { } cells && cells.Any(c => !string.IsNullOrWhiteSpace(c)))
                lines.Add((line, cells));
            if (lines.Count > MostRows + 1)
                problems.Add(new BulkProblem(line, "", $"The file has more than {MostRows:N0} rows. Split it."));
        }
        problems.AddRange(problems.Count > 0 ? [] : ShapeOf(lines));
        return problems.Count > 0 ? (null, problems) : (new CsvTable([.. lines[0].Cells.Select(c => c.Trim())], lines[1..]), []);
    }

    /// <summary>A cell that whoever opens the file in a spreadsheet program is not to have computed.</summary>
    public static string Harmless(string cell) => cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + cell : cell;

    /// <summary>The cell as it was before it was made harmless.</summary>
    public static string Plain(string cell) => cell is ['\'', '=' or '+' or '-' or '@', ..] ? cell[1..] : cell;

    /// <summary>Whether a cell looks as if a spreadsheet program were to compute it.</summary>
    public static bool IsFormula(string cell) => cell is ['=', ..] || (cell is ['+' or '-' or '@', ..] && cell.AsSpan(1).ContainsAny('(', '!', '|'));

    private static IEnumerable<BulkProblem> ShapeOf(List<(int Line, string[] Cells)> lines)
    {
        if (lines.Count == 0)
            return [new BulkProblem(1, "", "The file holds no cell with anything in it.")];
        var headings = lines[0].Cells;
        if (headings.Length > MostColumns)
            return [new BulkProblem(lines[0].Line, "", $"The file has {headings.Length:N0} columns; {MostColumns} are the most.")];
        if (lines.Count == 1)
            return [new BulkProblem(lines[0].Line, "", "The file has headings and no row below them.")];
        return
        [
            .. headings.Select(h => h.Trim()).Where(h => h != "").GroupBy(h => h, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1)
                .Select(g => new BulkProblem(lines[0].Line, g.Key, $"{g.Count()} columns are headed “{g.Key}”. Give each a heading of its own.")),
            .. lines.Skip(1).Where(l => l.Cells.Length > headings.Length && l.Cells[headings.Length..].Any(c => c != ""))
                .Select(l => new BulkProblem(l.Line, "", $"This row has {l.Cells.Length} cells, and there are {headings.Length} headings. A cell that holds the separator stands in quotation marks.")),
        ];
    }

    // Quotation marks are doubled inside cells, so that a record has an even number of them.
    private static bool IsOpen(string record) => record.AsSpan().Count('"') % 2 == 1;

    // The one that parts the headings into most.
    private static char DelimiterOf(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var first = end < 0 ? text : text[..end];
        return _delimiters.MaxBy(d => first.AsSpan().Count(d));
    }
}
