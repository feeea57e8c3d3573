using System.Text.RegularExpressions;

namespace IncidentArchive.Bulk;

/// <summary>A row, read by what its columns stand for.</summary>
internal sealed partial class BulkRow(int line, string[] cells, IReadOnlyDictionary<BulkColumn, int> places)
{
    /// <summary>The row as a spreadsheet program numbers it; the headings are row 1.</summary>
    public int Line => line;

    /// <summary>The text of a cell, without the white space around it; null where there is nothing.</summary>
    public string? this[BulkColumn column] =>
        places.TryGetValue(column, out var place) && place < cells.Length && CsvTable.Plain(cells[place].ReplaceLineEndings("\n").Trim()) is { Length: > 0 } text ? text : null;

    /// <summary>Whether it is the template’s example, left where it was.</summary>
    public bool IsExample => BulkColumn.All.All(c => (this[c] ?? "") == c.Example);

    /// <summary>
    /// The texts of a cell that holds several: white space parts them, and commas and semicolons too where they are not inside
    /// an address.
    /// </summary>
    public IEnumerable<string> Several(BulkColumn column) => Between().Split(this[column] ?? "").Where(text => text != "")
        .SelectMany(text => text.Contains("://", StringComparison.Ordinal) ? [text] : text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"[,;]*\s+|[,;]+(?=https?://|$)")]
    private static partial Regex Between();
}
