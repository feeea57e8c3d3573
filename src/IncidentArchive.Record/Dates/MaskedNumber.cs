using System.Globalization;

namespace IncidentArchive.Record.Dates;

/// <summary>A year, month or day of which the last or the last two digits may be <c>X</c>, not known.</summary>
/// <param name="Value">The number, with 0 for every <c>X</c>.</param>
/// <param name="TensOpen">Whether the tens digit is <c>X</c>.</param>
/// <param name="OnesOpen">Whether the ones digit is <c>X</c>.</param>
internal readonly record struct MaskedNumber(int Value, bool TensOpen, bool OnesOpen)
{
    public bool IsMasked => TensOpen || OnesOpen;

    /// <summary>Whether no digit of a two-digit number is known.</summary>
    public bool IsOpen => TensOpen && OnesOpen;

    public bool Fits(int number) =>
        number / 100 == Value / 100
        && (TensOpen || number / 10 % 10 == Value / 10 % 10)
        && (OnesOpen || number % 10 == Value % 10);

    /// <summary>The smallest and the greatest number that the digits allow, calendar aside.</summary>
    public int Least => Value;

    /// <inheritdoc cref="Least"/>
    public int Greatest => Value + (TensOpen ? 90 : 0) + (OnesOpen ? 9 : 0);

    /// <summary>Reads digits and <c>X</c> in the last two places; the caller has seen to the rest.</summary>
    public static MaskedNumber Read(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
            number = number * 10 + (digit == 'X' ? 0 : digit - '0');
        return new MaskedNumber(number, digits[^2] == 'X', digits[^1] == 'X');
    }

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
