namespace IncidentArchive.Record.Collation;

/// <summary>
/// Opens English contractions. Where one can stand for several words all are given: “he’s” is “he is”, “he has” or, after
/// a name, the possessive. Each is matched only by a witness that prints just these words.
/// </summary>
internal static class Contractions
{
    private static readonly Dictionary<string, string> _whole = new()
    {
        ["can't"] = "cannot",
        ["won't"] = "willnot",
        ["shan't"] = "shallnot",
        ["let's"] = "letus",
        ["y'all"] = "youall",
        ["c'mon"] = "comeon",
    };

    private static readonly (string Ending, string[] Words)[] _endings =
    [
        ("n't", ["not"]),
        ("'m", ["am"]),
        ("'re", ["are"]),
        ("'ve", ["have"]),
        ("'ll", ["will", "shall"]),
        ("'d", ["would", "had"]),
    ];

    // After other words an “’s” that means “has” is rare, and the possessive before a “has” common.
    private static readonly HashSet<string> _takeHas =
        ["he", "she", "it", "that", "this", "there", "here", "who", "what", "where", "when", "why", "how", "everything", "something", "nothing"];

    // “I'd've” is two; a word of many is none, and its readings would multiply.
    private const int MostReadings = 4;

    /// <summary>The folded word, and what it may be opened to, without spaces: <c>iam</c>.</summary>
    public static IReadOnlyList<string> Open(string word)
    {
        if (!word.Contains('\'', StringComparison.Ordinal))
            return [word];
        if (_whole.TryGetValue(word, out var whole))
            return [whole];
        if (word.EndsWith("'s", StringComparison.Ordinal) && IsWord(word[..^2]))
            return _takeHas.Contains(word[..^2]) ? [word, word[..^2] + "is", word[..^2] + "has"] : [word, word[..^2] + "is"];
        foreach (var (ending, words) in _endings)
            if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length > ending.Length && word != "ain't")
                return [.. Open(word[..^ending.Length]).SelectMany(stem => words.Select(w => stem + w)).Take(MostReadings), word];
        return [word];
    }

    private static bool IsWord(string stem) => stem.Length > 0 && stem.All(char.IsLetter);
}
