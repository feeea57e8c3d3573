using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace IncidentArchive.Tests.Verification;

/// <summary>Whatever single byte is changed in what the archive keeps of its record, verification finds it.</summary>
public sealed class ThousandChangesFacts(RemovedArchive verified) : IClassFixture<RemovedArchive>
{
    private const int Changes = 1_000;

    private static readonly string[] _tables =
        ["Incidents", "Accounts", "Entries", "Sources", "Figures", "Listings", "FormerSlugs", "Revisions", "ChangeLog", "Corrections", "RedactedTexts", "Withdrawals", "WithdrawnAddresses"];

    // A failure names the seed's draw, so that it can be looked at alone.
    private readonly Random _random = new(20_261_125);

    [Fact]
    public async Task A_thousand_single_byte_changes_are_all_found()
    {
        await verified.ExpectSoundAsync();
        var cells = await CellsAsync();
        var missed = new List<string>();
        for (var i = 0; i < Changes; i++)
            if (await (_random.Next(10) == 0 ? ChangeFileAsync() : ChangeCellAsync(cells[_random.Next(cells.Count)])) is { } unseen)
                missed.Add(unseen);
        Assert.Empty(missed);
        await verified.ExpectSoundAsync();
    }

    [Fact]
    public async Task A_change_in_any_cell_is_found()
    {
        await verified.ExpectSoundAsync();
        var missed = new List<string>();
        foreach (var cell in await CellsAsync())
            if (await ChangeCellAsync(cell) is { } unseen)
                missed.Add(unseen);
        Assert.Empty(missed);
    }

    private sealed record Cell(string Table, long Row, string Column, object Value);

    private async Task<List<Cell>> CellsAsync()
    {
        var cells = new List<Cell>();
        foreach (var table in _tables)
        {
            var columns = (await verified.QueryAsync($"SELECT name FROM pragma_table_info('{table}')")).ConvertAll(r => (string)r[0]);
            foreach (var row in await verified.QueryAsync($"SELECT rowid, {string.Join(", ", columns.Select(c => $"\"{c}\""))} FROM \"{table}\""))
                cells.AddRange(columns.Select((column, i) => new Cell(table, (long)row[0], column, row[i + 1])).Where(c => c.Value is not (DBNull or "" or byte[] { Length: 0 })));
        }
        Assert.True(cells.Count > 100);
        return cells;
    }

    /// <summary>What was changed without being found; null where it was found.</summary>
    private async Task<string?> ChangeCellAsync(Cell cell)
    {
        var changed = Changed(cell.Value);
        try
        {
            await SetAsync(cell, changed);
        }
        catch (SqliteException refused) when (refused.SqliteErrorCode == 19)
        {
            // The store itself does not take a key twice: another change is tried.
            return await ChangeCellAsync(cell);
        }
        var faults = (await verified.VerifyAsync()).Faults;
        var row = changed is long number && await verified.QueryAsync($"SELECT 1 FROM \"{cell.Table}\" WHERE rowid = {cell.Row}") is [] ? number : cell.Row;
        await SetAsync(cell with { Row = row }, cell.Value);
        return faults.Count > 0 ? null : $"{cell}: {Convert.ToString(changed, CultureInfo.InvariantCulture)}";
    }

    private Task SetAsync(Cell cell, object value) => verified.ExecuteAsync(
        $"UPDATE \"{cell.Table}\" SET \"{cell.Column}\" = $value WHERE rowid = $row", ("$value", value), ("$row", cell.Row));

    // One byte of a blob, one character of a text, and of a number one of its eight bytes.
    private object Changed(object value) => value switch
    {
        byte[] bytes => Changed(bytes),
        string text => Changed(text),
        long number => number ^ (1L << _random.Next(56)),
        _ => throw new NotSupportedException(value.GetType().Name),
    };

    private byte[] Changed(byte[] bytes)
    {
        var changed = bytes.ToArray();
        changed[_random.Next(bytes.Length)] ^= (byte)_random.Next(1, 256);
        return changed;
    }

    private string Changed(string text)
    {
        var changed = text.ToCharArray();
        var place = _random.Next(text.Length);
        changed[place] = (char)(changed[place] ^ _random.Next(1, 128));
        return new string(changed);
    }

    private async Task<string?> ChangeFileAsync()
    {
        if (_random.Next(2) == 0)
            return (await verified.VerifyAsync(Changed(verified.Kept))).Faults.Count > 0 ? null : "the checkpoint";
        var file = Path.Combine(verified.Archive.Folder, "keys", "change-log.key");
        var key = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        var changed = Changed(key);
        await File.WriteAllBytesAsync(file, changed, TestContext.Current.CancellationToken);
        var faults = (await verified.VerifyAsync()).Faults;
        await File.WriteAllBytesAsync(file, key, TestContext.Current.CancellationToken);
        return faults.Count > 0 ? null : $"the key: {Encoding.Latin1.GetString(changed)}";
    }
}
