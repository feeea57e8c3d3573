using System.Text;
using System.Text.Unicode;

namespace IncidentArchive.Bulk;

/// <summary>The text of a file that a spreadsheet program saved.</summary>
internal static class CsvText
{
    /// <summary>The largest file, in bytes.</summary>
    public const int MostBytes = 32 * 1024 * 1024;

    private static readonly Encoding _utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>Reads the text, or says in one sentence or two what the file is instead.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="asWindows1252">Whether what is not UTF-8 is read in the old Western encoding.</param>
    public static (string? Text, string? Problem) Read(byte[] bytes, bool asWindows1252)
    {
        if (OtherKind(bytes) is { } problem)
            return (null, problem);
        try
        {
            var text = Decode(bytes, asWindows1252);
            return text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var at
                ? (null, $"Line {LineOf(text, at)} holds a NUL character, which no text has. Save the sheet as CSV again.")
                : (text, null);
        }
        catch (DecoderFallbackException)
        {
            return (null, NotUtf8(bytes));
        }
    }

    private static string? OtherKind(byte[] bytes) => bytes switch
    {
        [] => "The file is empty.",
        { Length: > MostBytes } => $"The file is larger than {MostBytes / 1024 / 1024} MiB. Split it.",
        [(byte)'P', (byte)'K', 3, 4, ..] => "This is a spreadsheet or a zip file, not CSV. Save the sheet as “CSV UTF-8” and choose that file.",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "This is an old Excel file, not CSV. Save the sheet as “CSV UTF-8” and choose that file.",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "This is a PDF, not CSV.",
        _ when Encoding.ASCII.GetString(bytes, 0, Math.Min(bytes.Length, 200)).TrimStart('?').TrimStart() is ['<', ..] => "This is a page in HTML or XML, not CSV. Save the sheet as “CSV UTF-8” and choose that file.",
        _ => null,
    };

    private static string Decode(byte[] bytes, bool asWindows1252) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => _utf8.GetString(bytes, 3, bytes.Length - 3),
        [0xFF, 0xFE, ..] => new UnicodeEncoding(false, false, throwOnInvalidBytes: true).GetString(bytes, 2, bytes.Length - 2),
        [0xFE, 0xFF, ..] => new UnicodeEncoding(true, false, throwOnInvalidBytes: true).GetString(bytes, 2, bytes.Length - 2),
        // What is UTF-8 by every byte is UTF-8, whatever the editor believes of it.
        _ when asWindows1252 && !Utf8.IsValid(bytes) => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes),
        _ => _utf8.GetString(bytes),
    };

    private static string NotUtf8(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return "The file is broken UTF-16. Save the sheet as “CSV UTF-8”.";
        var (line, column, i) = (1, 1, 0);
        while (i < bytes.Length && Rune.DecodeFromUtf8(bytes.AsSpan(i), out var rune, out var used) == System.Buffers.OperationStatus.Done)
        {
            (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column + 1);
            i += used;
        }
        return $"The file is not UTF-8 throughout: line {line}, character {column} is the byte {bytes[i]:X2}. Save the sheet as “CSV UTF-8”; or, if all of it is in the old Western encoding (Windows-1252), tick that it is (on the command line, --windows-1252).";
    }

    private static int LineOf(string text, int at) => text.AsSpan(0, at).Count('\n') + 1;
}
