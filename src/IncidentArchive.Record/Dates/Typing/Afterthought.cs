namespace IncidentArchive.Record.Dates.Typing;

/// <summary>Puts before a date what is said of it behind it: “27 January 2025 or later”, “2021 onwards”.</summary>
internal static class Afterthought
{
    /// <summary>The tokens in the order in which they are read.</summary>
    public static List<Token> Moved(List<Token> tokens)
    {
        for (var at = 1; at + 1 < tokens.Count; at++)
            if (tokens[at] is Word { Text: "or" } && tokens[at + 1] is Word word && Meaning(word.Text, isLast: at + 2 == tokens.Count) is { } meaning)
                return [new Word(meaning), .. tokens[..at], .. tokens[(at + 2)..]];
        return tokens is [.. var date, Word { Text: "onward" or "onwards" }] && !date.Any(t => t is Word { Text: "from" or "since" or "after" })
            ? [new Word("from"), .. date]
            : tokens;
    }

    // “or before” and “or after” could also begin another date.
    private static string? Meaning(string word, bool isLast) => word switch
    {
        "earlier" or "sooner" => "by",
        "before" when isLast => "by",
        "later" => "since",
        "after" when isLast => "since",
        "so" => "about",
        _ => null,
    };
}
