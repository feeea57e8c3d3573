using System.Net;
using System.Text;
using IncidentArchive.Bulk;
using IncidentArchive.Publishing;

namespace IncidentArchive.Tests.Bulk;

/// <summary>Files that are no table, or lie about what they are: a clear message, nothing kept, the server up.</summary>
public sealed class BadSheetFacts
{
    private const string Row = "Trial,2021-05-06,Ann Lee,Hello.,https://paper.example/a";
    private const string Headings = "incident,date,figure,text,source";

    public static TheoryData<string, byte[], string> NoTables => new()
    {
        { "empty", [], "The file is empty." },
        { "sheet.xlsx", [0x50, 0x4B, 3, 4, 0, 0], "This is a spreadsheet or a zip file, not CSV." },
        { "sheet.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1], "This is an old Excel file, not CSV." },
        { "sheet.csv", "%PDF-1.7"u8.ToArray(), "This is a PDF, not CSV." },
        { "sheet.csv", "\n <!doctype html><table>"u8.ToArray(), "This is a page in HTML or XML, not CSV." },
        { "nul", "a,b\n1,\0\n"u8.ToArray(), "Line 2 holds a NUL character" },
        { "utf16", [0xFF, 0xFE, 0x61], "The file is broken UTF-16." },
    };

    [Theory]
    [MemberData(nameof(NoTables))]
    public async Task What_is_no_table_is_called_what_it_is(string name, byte[] bytes, string message)
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        using var sent = await editor.SendSheetAsync(bytes, name);
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Contains(message, (await sent.PageAsync()).Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal(0, await archive.LookAsync(db => Task.FromResult(db.BulkFiles.Count())));
    }

    [Theory]
    [InlineData("a,b\n1,\"2\n3,4\n", "A quotation mark is opened here and never closed")]
    [InlineData("a,b\n1,\"2\n\n3\"\n4,\"5\n6,7\n", "3 A quotation mark is opened here and never closed (line 5 of the file)")]
    [InlineData("a,b\n1,\"2\"3\n", "2 Text follows a closing quotation mark on line 2 or below.")]
    [InlineData("a,A\n1,2\n", "2 columns are headed “a”.")]
    [InlineData("a,b\n1,2,3\n", "This row has 3 cells, and there are 2 headings.")]
    [InlineData("a,b\n", "The file has headings and no row below them.")]
    [InlineData(" , \n\n", "The file holds no cell with anything in it.")]
    public async Task A_table_that_is_broken_is_told_where(string text, string message)
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        var (_, page) = await editor.ReadAsync(text);
        Assert.Contains(message, Assert.Single(page.Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_mixed_encodings_is_told_where_the_first_other_byte_stands()
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        byte[] mixed = [.. Encoding.UTF8.GetBytes($"{Headings}\nTrial,2021-05-06,Ann Lee,Hé"), 0xE9, .. Encoding.UTF8.GetBytes("llo.,https://paper.example/a\n")];
        var (address, page) = await editor.ReadAsync(mixed);
        Assert.Contains("The file is not UTF-8 throughout: line 2, character 28 is the byte E9.", Assert.Single(page.Problems()), StringComparison.Ordinal);
        // All of it in the old encoding is another matter, where the editor says so.
        (await editor.SendAsync(address, page, [("Input.IsWindows1252", "true")], "section form")).Dispose();
        Assert.Equal("What would be put in", (await editor.OpenAsync(address)).Text("#result-h"));
    }

    [Fact]
    public async Task What_is_UTF_8_is_read_as_such_whatever_is_ticked()
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        var (address, page) = await editor.ReadAsync($"{Headings}\n{Row.Replace("Hello.", "Ça va", StringComparison.Ordinal)}\n");
        (await editor.SendAsync(address, page, [("Input.IsWindows1252", "true")], "section form")).Dispose();
        Assert.Equal("Ça va", (await editor.OpenAsync(address)).Text("#column-3-hint"));
    }

    [Theory]
    [InlineData(";", "utf-8", true)]
    [InlineData("\t", "utf-16", true)]
    [InlineData(",", "utf-16BE", true)]
    [InlineData(";", "utf-8", false)]
    public async Task Separators_and_encodings_are_found(string separator, string encoding, bool hasMark)
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        var text = $"{Headings}\n{Row.Replace("Hello.", "Ça va", StringComparison.Ordinal)}\n".Replace(",", separator, StringComparison.Ordinal);
        var coding = Encoding.GetEncoding(encoding);
        var (_, page) = await editor.ReadAsync([.. hasMark ? coding.GetPreamble() : [], .. coding.GetBytes(text)]);
        Assert.Equal("What would be put in", page.Text("#result-h"));
        Assert.Equal("Ça va", page.Text("#column-3-hint"));
    }

    [Fact]
    public async Task A_formula_is_the_text_that_stands_there()
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        const string formula = "=HYPERLINK(\"\"https://evil.example\"\",\"\"x\"\")";
        var (_, page) = await editor.ReadAsync($"{Headings}\nTrial,2021-05-06,Ann Lee,\"{formula}\",https://paper.example/a\n");
        Assert.Contains("1 cell begins like a formula and is taken as the text that stands there", page.Text(), StringComparison.Ordinal);
        (await editor.PressAsync(page, "Put into the draft")).Dispose();
        var draft = Assert.Single(await archive.DraftsAsync());
        Assert.Equal("=HYPERLINK(\"https://evil.example\",\"x\")", DraftTree.Text(draft.List("entries")[0]!["text"]));
        // A list that the archive writes has none that would be computed.
        Assert.DoesNotContain("\n=", Encoding.UTF8.GetString(BulkTemplate.Problems([new BulkProblem(1, "=1+1", "@SUM(1)")])).Replace(",", "\n", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hundred_thousand_rows_for_many_records_are_read_while_others_go_on_reading()
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        var reader = archive.NewVisitor();
        var sheet = new StringBuilder(Headings + "\n");
        for (var i = 0; i < CsvTable.MostRows; i++)
            sheet.Append($"Record {i / 1000},2021-05-06,Ann Lee,Post {i}.,https://paper.example/{i % 7}\n");
        var reading = editor.ReadAsync(sheet.ToString());
        while (!reading.IsCompleted)
            await reader.OpenAsync("/");
        var (_, page) = await reading;
        Assert.Contains("100,000 posts", page.Text(), StringComparison.Ordinal);
        Assert.Contains("100 drafts", page.Text("button"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_much_for_one_record_or_for_one_file_is_said()
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        var (_, page) = await editor.ReadAsync($"{Headings}\n{string.Concat(Enumerable.Range(0, BulkTarget.MostEntries + 1).Select(i => Row.Replace("Hello", $"Hello {i}", StringComparison.Ordinal) + "\n"))}");
        Assert.Equal(["2002 “Trial” would have more than 2,000 entries with this row. Spread them over several records."], page.Problems());
        (_, page) = await editor.ReadAsync($"a,b\n{string.Concat(Enumerable.Repeat("1,2\n", CsvTable.MostRows + 1))}");
        Assert.Contains("The file has more than 100,000 rows. Split it.", Assert.Single(page.Problems()), StringComparison.Ordinal);
        using var large = await editor.SendSheetAsync(new byte[CsvText.MostBytes + 1]);
        Assert.Contains("larger than 32 MiB", (await large.PageAsync()).Text("[role=alert]"), StringComparison.Ordinal);
    }
}
