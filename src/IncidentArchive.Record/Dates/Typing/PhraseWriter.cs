using System.Globalization;

namespace IncidentArchive.Record.Dates.Typing;

/// <summary>Writes what was understood as EDTF.</summary>
internal static class PhraseWriter
{
    /// <summary>The text in EDTF, which may still be refused as such; null where it cannot be written, and then the error says why.</summary>
    public static string? Write(Phrase phrase, out string? error)
    {
        error = null;
        var texts = new List<string>();
        foreach (var moment in phrase.Moments)
        {
            var shifted = phrase.Frame switch
            {
                Frame.Before => Neighbour.Of(moment, -1, out error),
                Frame.After => Neighbour.Of(moment, 1, out error),
                _ => moment,
            };
            if (shifted is null || Text(shifted, out error) is not { } text)
                return null;
            texts.Add(text);
        }
        return Join(phrase, texts);
    }

    private static string Join(Phrase phrase, List<string> texts) => (phrase.Frame, phrase.Joint) switch
    {
        (Frame.Between, _) => $"[{texts[0]}..{texts[1]}]",
        (Frame.From, null) => $"{texts[0]}/..",
        (Frame.Before or Frame.UpTo, _) => $"[..{texts[0]}]",
        (Frame.After or Frame.Since, _) => $"[{texts[0]}..]",
        (_, Joint.Or) => $"[{string.Join(',', texts)}]",
        (_, Joint.And) => $"{{{string.Join(',', texts)}}}",
        (_, Joint.To) => string.Join('/', texts),
        _ => texts[0],
    };

    private static string? Text(Moment moment, out string? error)
    {
        error = null;
        var mark = moment.Qualifier switch
        {
            Qualifier.Uncertain => "?",
            Qualifier.Approximate => "~",
            Qualifier.Both => "%",
            _ => "",
        };
        if (moment.Clock is null)
            return moment.DateText + mark;
        var time = $"{moment.DateText}T{ClockText.Of(moment.Clock)}";
        return (moment.Region is null ? moment.Offset ?? "" : OffsetIn(moment.Region, time, out error)) is { } offset ? time + offset + mark : null;
    }

    // “3 pm ET”: the offset that was in force there.
    private static string? OffsetIn(string region, string time, out string? error)
    {
        if (!Edtf.TryParse(time, out var value, out var refusal))
            return Refuse(refusal.Message, out error);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(region, out var zone))
            return Refuse($"The clocks of {region} are not known to this machine. Type the offset, such as -05:00.", out error);
        error = value.ProblemIn(zone)?.Message;
        var offset = zone.GetUtcOffset(value.Points[0].First);
        return error is not null ? null : (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh\\:mm", CultureInfo.InvariantCulture);
    }

    private static string? Refuse(string reason, out string? error)
    {
        error = reason;
        return null;
    }
}
