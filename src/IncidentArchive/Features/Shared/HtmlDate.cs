using System.Text.RegularExpressions;
using IncidentArchive.Record.Dates;

namespace IncidentArchive.Features.Shared;

/// <summary>What of a date can stand in the <c>datetime</c> of a <c>time</c> element, which knows neither doubt nor spans.</summary>
internal static partial class HtmlDate
{
    /// <summary>The machine's form of a date; null where HTML has none, and the attribute is left away.</summary>
    public static string? Of(Edtf? date) => date is not null && Valid().IsMatch(date.Text) ? date.Text : null;

    // https://html.spec.whatwg.org/multipage/text-level-semantics.html#datetime-value
    [GeneratedRegex(@"^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Valid();
}
