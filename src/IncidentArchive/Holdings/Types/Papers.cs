using System.Text;

namespace IncidentArchive.Holdings.Types;

/// <summary>PDF and plain text.</summary>
internal static class Papers
{
    // ISO 32000-2, 7.5.5: the last line is %%EOF.
    public static IEnumerable<string> CheckPdf(Stream file)
    {
        const string Name = "a PDF document";
        file.Position = Math.Max(0, file.Length - 1024);
        var tail = new byte[file.Length - file.Position];
        file.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf("%%EOF"u8);
        if (end < 0)
            throw file.Holds(file.Length - (1 << 20), "%%EOF"u8.ToArray()) ? Trailing(Name) : Bytes.CutShort(Name);
        if (tail.AsSpan(end + 5).ContainsAnyExcept("\r\n\t \0"u8))
            throw Trailing(Name);
        if (file.Holds(file.Length - 66_000, "PK\x05\x06"u8.ToArray()))
            throw Trailing(Name);
        return ["Readers get the document as it was uploaded, with whatever it says of its maker."];
    }

    public static IEnumerable<string> CheckText(Stream file)
    {
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var (bytes, letters) = (new byte[81_920], new char[81_921]);
        file.Position = 0;
        var isFirst = true;
        for (int read; ; isFirst = false)
        {
            read = file.Read(bytes);
            int count;
            try
            {
                count = decoder.GetChars(bytes.AsSpan(0, read), letters, flush: read == 0);
            }
            catch (DecoderFallbackException)
            {
                throw NotText();
            }
            var text = letters.AsSpan(0, count);
            if (text.IndexOfAnyExceptInRange(' ', char.MaxValue) >= 0 && text.ToArray().Any(c => c < ' ' && c is not ('\t' or '\n' or '\r' or '\f')))
                throw NotText();
            if (isFirst && IsMarkup(text))
                throw new RefusedFile("This is a page or drawing in markup (HTML, SVG or XML), not plain text. Upload a picture of it, a PDF, or a web archive (WARC or WACZ).");
            if (read == 0)
                return [];
        }
    }

    private static bool IsMarkup(ReadOnlySpan<char> text)
    {
        var begins = text.TrimStart("\uFEFF \t\r\n").ToString();
        return ((string[])["<!doctype", "<html", "<head", "<body", "<script", "<svg", "<?xml", "<?php"]).Any(m => begins.StartsWith(m, StringComparison.OrdinalIgnoreCase));
    }

    private static RefusedFile NotText() => new("The file’s content is none that the archive takes. It takes PNG, JPEG, WebP and GIF pictures, PDF, plain text in UTF-8, MP4 and WebM video, WARC and WACZ.");

    private static RefusedFile Trailing(string name) => new($"Something follows the end of what is otherwise {name}, or another file is hidden in it. A file that is two things at once is not taken. Print it to a new PDF, and upload that.");
}
