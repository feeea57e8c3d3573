namespace IncidentArchive.Record.Dates.Typing;

/// <summary>A piece of what was typed.</summary>
internal abstract record Token;

/// <summary>A word, in lower case.</summary>
internal sealed record Word(string Text) : Token;

/// <summary>A number, as typed; <see cref="IsOrdinal"/> for “27th”.</summary>
internal sealed record Number(string Digits, bool IsOrdinal) : Token;

/// <summary>A date in digits, year first.</summary>
internal sealed record IsoDate(string Year, string Month, string? Day) : Token;

/// <summary>A date in digits, year last: which of the first two is the day is to be found out.</summary>
internal sealed record NumericDate(string First, string Second, string Year) : Token;

/// <summary>A decade: “2010s”.</summary>
internal sealed record Decade(string FirstThreeDigits) : Token;

/// <summary>A time of day, with a or p where am or pm was typed.</summary>
internal sealed record Clock(int Hour, string Minute, string? Second, char? Half) : Token;

/// <summary>An offset from UTC, written as in EDTF.</summary>
internal sealed record Offset(string Text) : Token;

/// <summary>A mark that means something by itself: <c>- , ? ~ %</c>; any other is not understood.</summary>
internal sealed record Mark(char Sign) : Token;
