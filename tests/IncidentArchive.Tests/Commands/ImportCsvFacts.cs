using IncidentArchive.Tests.Bulk;

namespace IncidentArchive.Tests.Commands;

public sealed class ImportCsvFacts : CommandLine
{
    [Fact]
    public async Task Rows_go_into_drafts_and_a_dry_run_writes_nothing()
    {
        Write("sheet.csv", Sheet.TwoRows);
        var (code, output, error) = await RunAsync("import-csv", "sheet.csv", "--dry-run");
        Assert.True(code == 0, error);
        Assert.Contains("Dry run, nothing written: 2 rows into 1 drafts: 1 account, 1 deletion, 1 figure, 2 post, 1 source.", output, StringComparison.Ordinal);
        (code, output, _) = await RunAsync("import-csv", "sheet.csv");
        Assert.Equal((0, true), (code, output.Contains("2 rows into 1 drafts", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_will_not_do_is_named_with_line_and_column_and_nothing_goes_in()
    {
        Write("sheet.csv", "Wann,person,text,source\n01/02/2021,Ann Lee,Hello.,https://paper.example/a\n");
        var (code, output, error) = await RunAsync("import-csv", "sheet.csv", "--incident", "Trial", "--column", "Wann=date");
        Assert.Equal((1, "Nothing was put in."), (code, output.Trim()));
        Assert.StartsWith("sheet.csv:2: Wann: “01/02” could be either of two days.", error, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("import-csv", "sheet.csv", "--incident", "Trial", "--column", "Wann=date", "--dates", "DayFirst")).Code);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said_plainly()
    {
        var (code, _, error) = await RunAsync("import-csv", "nowhere.csv");
        Assert.Equal(1, code);
        Assert.Contains("nowhere.csv", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }
}
