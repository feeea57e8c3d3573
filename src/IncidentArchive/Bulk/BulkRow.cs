namespace IncidentArchive.Bulk;

/// <summary>A row, read by what its columns stand for.</summary>
internal sealed class BulkRow(int line, string[] cells, IReadOnlyDictionary<BulkColumn, int> places)
{
    public int Line => line;

    /// <summary>The text of a cell, without the white space around it; null where there is nothing.</summary>
    public string? this[BulkColumn column] =>
        places.TryGetValue(column, out var place) && place < cells.Length && CsvTable.Plain(cells[place].ReplaceLineEndings("\n").Trim()) is { Length: > 0 } text ? text : null;

    /// <summary>Whether it is the template’s example, left where it was.</summary>
    public bool IsExample => BulkColumn.All.All(c => (this[c] ?? "") == c.Example);

    /// <summary>The texts of a cell that holds several, with spaces, commas or semicolons between them.</summary>
    public IEnumerable<string> Several(BulkColumn column) => this[column]?.Split([' ', ',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
