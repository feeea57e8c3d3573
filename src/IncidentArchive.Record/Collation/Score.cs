namespace IncidentArchive.Record.Collation;

/// <summary>
/// How good the matches up to one are, in one number to compare: matched words of both (19 bits), variation units the
/// fewer the better (20 bits), and which match it was (24 bits), numbered from left to right.
/// </summary>
internal readonly record struct Score(long Value)
{
    private const int NodeBits = 24;
    private const int UnitBits = 20;
    private const long OneUnit = 1L << NodeBits;
    private const long OneWord = 1L << (NodeBits + UnitBits);
    private const long NodeMask = OneUnit - 1;

    /// <summary>How many tokens of either text can be told apart.</summary>
    public const int MostTokens = 1 << 18;

    /// <summary>How many matches can be told apart.</summary>
    public const int MostNodes = 1 << NodeBits;

    /// <summary>Nothing matched yet, and no unit.</summary>
    public static Score Nothing { get; } = new(OneWord - OneUnit);

    /// <summary>The match's number.</summary>
    public int Node => (int)(Value & NodeMask);

    /// <summary>The score after another match.</summary>
    public Score With(int words, int node) => new((Value & ~NodeMask) + words * OneWord + node);

    /// <summary>The score after another variation unit.</summary>
    public Score WithUnit() => new(Value - OneUnit);
}
