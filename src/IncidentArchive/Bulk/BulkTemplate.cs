using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace IncidentArchive.Bulk;

/// <summary>Writes tables that spreadsheet programs open: with a byte order mark, by which Excel knows UTF-8, and no cell that is computed.</summary>
internal static class BulkTemplate
{
    /// <summary>The template: every heading, and one row as an example.</summary>
    public static byte[] Write() => Table([BulkColumn.All.Select(c => c.Name), BulkColumn.All.Select(c => c.Example)]);

    public static byte[] Problems(IEnumerable<BulkProblem> problems) =>
        Table([["row", "column", "what is wrong"], .. problems.Select(p => (IEnumerable<string>)[$"{p.Row}", p.Heading, p.Message])]);

    private static byte[] Table(IEnumerable<IEnumerable<string>> rows)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, new System.Text.UTF8Encoding(true)))
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }))
            foreach (var row in rows)
            {
                foreach (var cell in row)
                    csv.WriteField(CsvTable.Harmless(cell));
                csv.NextRecord();
            }
        return bytes.ToArray();
    }
}
