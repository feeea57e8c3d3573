namespace IncidentArchive.Record.Dates.Typing;

/// <summary>The words, alone or together, that stand before dates and between them.</summary>
internal static class PhraseWords
{
    // Longer ones first: “on or before” is not “on … or … before”.
    private static readonly (string[] Words, Frame Frame)[] Frames =
    [
        (["on", "or", "before"], Frame.UpTo),
        (["at", "or", "before"], Frame.UpTo),
        (["no", "later", "than"], Frame.UpTo),
        (["not", "later", "than"], Frame.UpTo),
        (["up", "to"], Frame.UpTo),
        (["not", "after"], Frame.UpTo),
        (["on", "or", "after"], Frame.Since),
        (["at", "or", "after"], Frame.Since),
        (["no", "earlier", "than"], Frame.Since),
        (["not", "earlier", "than"], Frame.Since),
        (["not", "before"], Frame.Since),
        (["some", "time", "from"], Frame.Since),
        (["sometime", "from"], Frame.Since),
        (["earlier", "than"], Frame.Before),
        (["prior", "to"], Frame.Before),
        (["later", "than"], Frame.After),
        (["between"], Frame.Between),
        (["from"], Frame.From),
        (["before"], Frame.Before),
        (["by"], Frame.UpTo),
        (["until"], Frame.UpTo),
        (["till"], Frame.UpTo),
        (["after"], Frame.After),
        (["since"], Frame.Since),
    ];

    private static readonly string[][] About = [["on", "or", "about"], ["on", "or", "around"], ["at", "or", "about"], ["in", "or", "about"], ["in", "or", "around"]];

    /// <summary>The frame that the words at a place open, and how many words it takes.</summary>
    public static (Frame Frame, int Length) FrameAt(List<Token> tokens, int at)
    {
        foreach (var (words, frame) in Frames)
            if (Stand(tokens, at, words))
                return (frame, words.Length);
        return (Frame.None, 0);
    }

    /// <summary>How many words “on or about” takes at a place; 0 where it does not stand there.</summary>
    public static int AboutAt(List<Token> tokens, int at) => About.FirstOrDefault(words => Stand(tokens, at, words))?.Length ?? 0;

    /// <summary>What a token joins, where it joins.</summary>
    public static Joint? JointOf(Token token) => token switch
    {
        Word { Text: "or" } => Joint.Or,
        Word { Text: "and" } or Mark { Sign: '&' } => Joint.And,
        Word { Text: "to" or "through" or "thru" or "until" or "till" } or Mark { Sign: '-' } => Joint.To,
        _ => null,
    };

    private static bool Stand(List<Token> tokens, int at, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
            if (at + i >= tokens.Count || tokens[at + i] is not Word word || word.Text != words[i])
                return false;
        return true;
    }
}
