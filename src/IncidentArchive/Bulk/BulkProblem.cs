namespace IncidentArchive.Bulk;

/// <summary>Something in a table that is not as it must be.</summary>
/// <param name="Row">The row, as a spreadsheet program numbers it where no cell holds a line break; 0 for the file as a whole.</param>
/// <param name="Heading">The column’s heading; empty for the row as a whole.</param>
/// <param name="Message">What is wrong, and how to put it right.</param>
/// <param name="IsMissing">Whether something that must be given is not there; what was refused in the same row may be why.</param>
internal sealed record BulkProblem(int Row, string Heading, string Message, bool IsMissing = false)
{
    public string In(string file) => $"{file}:{(Row == 0 ? "" : $"{Row}:")} {(Heading == "" ? "" : $"{Heading}: ")}{Message}";
}
