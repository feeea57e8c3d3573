using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using IncidentArchive.Record.Dates.Typing;

namespace IncidentArchive.Record.Dates;

/// <summary>
/// Reads a date as an editor types it: in EDTF, which is taken unchanged, or in plain English (“27 or 28 jan 2025”, “about
/// 3pm PST on 27 Jan 2025”, “between 16:10 and 17:05 UTC on 6 May 2021”). What could mean two things is refused with a
/// question, never guessed; nothing is read against the present day.
/// <list type="bullet">
/// <item><c>or</c> and <c>between … and</c> give one moment (a set), <c>from … to</c> and a dash something that lasted (an interval), <c>and</c> all of several (a list).</item>
/// <item>“before” a day, month or year ends with the one before it, and before a time one minute (or second) earlier; “by”, “until”, “up to”, “on or before” include it.</item>
/// <item>“after” a day, month or year starts with the next one; “after” a time, “since”, “on or after” include it. “from” alone has an open end.</item>
/// <item>Months may also be French or German; an am or pm typed once for a span holds for the end that it can hold for.</item>
/// <item>Zones are read as fixed offsets (PST −08:00); ET, CT, MT and PT as the offset then in force; IST, CST and AST, which name several zones, are refused with a question.</item>
/// </list>
/// </summary>
public static partial class TypedDate
{
    private const int MostEnglish = 200;
    private const string Examples = "Type a date such as 27 January 2025, 27 or 28 Jan 2025, about 3 pm UTC on 27 Jan 2025, or 2025-01-27.";

    /// <summary>
    /// Reads the text, or says in <paramref name="error"/> what to type instead, in full sentences; that is empty where the
    /// text is read. Takes any text, and never throws.
    /// </summary>
    public static bool TryRead(string? typed, [NotNullWhen(true)] out Edtf? value, out string error)
    {
        value = null;
        var text = typed?.Trim() ?? "";
        error = text == "" ? $"There is no date. {Examples}" : "";
        if (error != "")
            return false;
        var joined = WithoutGaps(text);
        if (Edtf.TryParse(joined, out value, out var strict))
            return true;
        error = text.Length > MostEnglish ? $"That is longer than {MostEnglish} characters. {Examples}" : TwoYears(joined) ?? "";
        if (error != "")
            return false;
        if (InEnglish(text, out var misread) is not { } edtf)
            error = LooksLikeEdtf().IsMatch(joined) ? strict.Message : misread ?? Examples;
        else if (!Edtf.TryParse(edtf, out value, out var refusal))
            error = refusal.Message;
        return value is not null;
    }

    // “[2021-05-06, 2021-05-08]”, “2021 / 2023”
    private static string WithoutGaps(string text) =>
        text[0] is '[' or '{' || text.Contains('/') ? string.Concat(text.Where(c => !char.IsWhiteSpace(c))) : text;

    // To EDTF 2024-25 is a spring, to people two years.
    private static string? TwoYears(string text) =>
        YearAndTwoDigits().Match(text) is { Success: true } match
        && int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is var year && (year + 1) % 100 == int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture)
            ? $"Is that {year} to {year + 1}? Type both years in full. Of a season type the months, such as between March and May {year}."
            : null;

    private static string? InEnglish(string text, out string? misread) =>
        new PhraseReader(text).Read(out misread) is { } phrase ? PhraseWriter.Write(phrase, out misread) : null;

    [GeneratedRegex("^([0-9]{4})[-/](1[3-9]|[2-9][0-9])$")]
    private static partial Regex YearAndTwoDigits();

    // Only signs of EDTF, and not 03/04/2025, about which there is a better question.
    [GeneratedRegex(@"^(?![0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]+$)[0-9XTZYE\-+:./,\[\]{}?~%]+$")]
    private static partial Regex LooksLikeEdtf();
}
