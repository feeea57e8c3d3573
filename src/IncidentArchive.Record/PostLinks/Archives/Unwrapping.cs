using IncidentArchive.Record.PostLinks.Addresses;

namespace IncidentArchive.Record.PostLinks.Archives;

/// <summary>Takes the web archives around an address off, one by one.</summary>
internal static class Unwrapping
{
    // Enough for any link that people make, and it keeps the whole linear.
    private const int MostDecodings = 8;

    /// <summary>The address inside, and the archives around it, outermost first. Takes time linear in the text.</summary>
    public static (string Original, List<LinkCapture> Captures) Of(string url)
    {
        var captures = new List<LinkCapture>();
        var trimmed = url.Trim();
        if (trimmed.Any(char.IsControl))
            return (trimmed, captures);
        var decodings = 0;
        var rest = Decoded(trimmed, ref decodings);
        while (AddressHead.TryRead(rest, out var host, out var afterHost) && Archive.At(host) is { } archive)
        {
            var isOpen = archive.Unwrap(afterHost, out var at, out var inner);
            captures.Add(new LinkCapture(archive.Name, at));
            if (!isOpen)
                break;
            rest = Decoded(inner, ref decodings);
        }
        return (rest.ToString(), captures);
    }

    // Some programs escape an address that they put into another: “https%3A%2F%2Fx.com%2F…”.
    private static ReadOnlySpan<char> Decoded(ReadOnlySpan<char> text, ref int decodings)
    {
        while (IsEscaped(text) && decodings++ < MostDecodings)
            text = Uri.UnescapeDataString(text);
        return text;
    }

    private static bool IsEscaped(ReadOnlySpan<char> text)
    {
        foreach (var start in (ReadOnlySpan<string>)["http%3A", "https%3A", "http:%2F", "https:%2F", "http%25", "https%25"])
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
