using System.Buffers;

namespace IncidentArchive.Record.Dates;

/// <summary>Goes through the text of one date from left to right.</summary>
internal ref struct DateScan(string whole)
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789X");

    private readonly ReadOnlySpan<char> _text = whole;
    private int _at;
    private int _marks;

    public EdtfError? Error { get; private set; }

    /// <summary>The parts; null where the shape is wrong, and then <see cref="Error"/> says how.</summary>
    public DateParts? Parts()
    {
        var yearLeft = Mark();
        if (Year() is not { } year)
            return null;
        var (yearRight, monthLeft, monthRight, dayLeft, dayRight) = (Mark(), Qualifier.None, Qualifier.None, Qualifier.None, Qualifier.None);
        MaskedNumber? month = null, day = null;
        if (Hyphen())
            (monthLeft, month, monthRight) = (Mark(), TwoDigits(), Mark());
        if (month is not null && Hyphen())
            (dayLeft, day, dayRight) = (Mark(), TwoDigits(), Mark());
        if (_at < _text.Length)
            Error ??= IsMark(_text[_at]) && IsMark(_text[_at - 1]) ? EdtfErrors.QualifiedTwice(_text.ToString()) : EdtfErrors.Shape(_text.ToString());
        return Error is not null ? null : new DateParts
        {
            Year = year,
            Month = month,
            Day = day,
            YearIs = yearLeft | yearRight | monthRight | dayRight,
            MonthIs = monthLeft | monthRight | dayRight,
            DayIs = dayLeft | dayRight,
            IsQualifiedAsAWhole = _marks == 1 && IsMark(_text[^1]),
        };
    }

    private static bool IsMark(char c) => QualifierWords.Of(c) != Qualifier.None;

    private Qualifier Mark()
    {
        if (_at >= _text.Length || !IsMark(_text[_at]))
            return Qualifier.None;
        _marks++;
        return QualifierWords.Of(_text[_at++]);
    }

    private bool Hyphen()
    {
        var isHyphen = _at < _text.Length && _text[_at] == '-';
        if (isHyphen)
            _at++;
        return isHyphen;
    }

    private MaskedNumber? Year()
    {
        var rest = _text[_at..];
        var length = rest.IndexOfAnyExcept(Digits);
        var digits = length < 0 ? rest : rest[..length];
        Error = YearError(rest, digits);
        if (Error is not null)
            return null;
        _at += digits.Length;
        return MaskedNumber.Read(digits);
    }

    private readonly EdtfError? YearError(ReadOnlySpan<char> rest, ReadOnlySpan<char> digits)
    {
        var isMasked = digits.Contains('X');
        return digits.Length switch
        {
            4 => !digits[..2].Contains('X') && (digits[2] != 'X' || digits[3] == 'X') ? null : EdtfErrors.YearMask(_text.ToString()),
            0 when IsLongYear(rest) => EdtfErrors.YearRange(_text.ToString()),
            2 or 3 when !isMasked && rest[digits.Length..].IndexOfAnyExcept("?~%") < 0 => EdtfErrors.Shorthand(_text.ToString()),
            2 or 3 when isMasked => EdtfErrors.YearMask(_text.ToString()),
            5 when !isMasked => EdtfErrors.YearRange(_text.ToString()),
            _ => EdtfErrors.Shape(_text.ToString()),
        };
    }

    // Y170000002, Y-17E7, -0043, +12021
    private static bool IsLongYear(ReadOnlySpan<char> rest)
    {
        var digits = rest.TrimStart("Y+-");
        return digits.Length < rest.Length && digits is [>= '0' and <= '9', ..];
    }

    private MaskedNumber? TwoDigits()
    {
        const int length = 2;
        var rest = _text[_at..];
        if (rest.Length < length || rest[..length].IndexOfAnyExcept(Digits) >= 0)
        {
            Error ??= EdtfErrors.Shape(_text.ToString());
            return null;
        }
        _at += length;
        return MaskedNumber.Read(rest[..length]);
    }
}
