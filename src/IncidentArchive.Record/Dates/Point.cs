namespace IncidentArchive.Record.Dates;

/// <summary>One date or one date-time: what stands alone, at an end of a span, or in a set.</summary>
internal abstract class Point
{
    /// <summary>The first millisecond, on the clock of the place.</summary>
    public abstract DateTime First { get; }

    /// <summary>The last millisecond that belongs to it, on the clock of the place.</summary>
    public abstract DateTime Last { get; }

    /// <summary>The offset from UTC that the text states.</summary>
    public virtual TimeSpan? Offset => null;

    /// <summary>Every qualifier on any part.</summary>
    public abstract Qualifier Qualifier { get; }

    /// <summary>The level of the text: <c>0</c>, <c>1</c>, <c>2</c> or <c>T</c>.</summary>
    public abstract char Level { get; }

    /// <summary>How far about is from the truth, before a contradiction is called: a house rule.</summary>
    public abstract TimeSpan Leeway { get; }

    /// <summary>The point in English.</summary>
    public abstract string Words { get; }

    /// <summary>The point in English as part of a longer phrase: in brackets where it could be misread.</summary>
    public virtual string WordsInPhrase => Words;
}
