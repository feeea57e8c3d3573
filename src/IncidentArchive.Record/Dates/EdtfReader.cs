namespace IncidentArchive.Record.Dates;

/// <summary>Reads whole values: finds out the form, and has its dates read one by one.</summary>
internal static class EdtfReader
{
    public static Edtf? Read(string? text, out EdtfError? error)
    {
        error = string.IsNullOrWhiteSpace(text) ? EdtfErrors.Empty
            : text.Length > Edtf.MaxLength ? EdtfErrors.TooLong
            : ForeignCharacters.Find(text);
        return error is not null ? null : text![0] switch
        {
            '[' => Members(text, ']', EdtfForm.Set, out error),
            '{' => Members(text, '}', EdtfForm.List, out error),
            _ when text.Contains('/') => Interval(text, out error),
            _ => Alone(text, out error),
        };
    }

    private static Edtf? Alone(string text, out EdtfError? error)
    {
        if (text.Contains("..", StringComparison.Ordinal))
        {
            error = EdtfErrors.Syntax($"{EdtfErrors.Quote(text)} has “..” outside brackets. Write [2021-05-06..2021-05-08] for one moment in a span, 2021-05-06/2021-05-08 for something that lasted.");
            return null;
        }
        var point = PointReader.Read(text, out error);
        return point is null ? null : new Edtf(text, point is TimePoint ? EdtfForm.DateTime : EdtfForm.Date, [Span.Single(point)]);
    }

    private static Edtf? Interval(string text, out EdtfError? error)
    {
        if (text.Split('/') is not [var start, var end])
        {
            error = EdtfErrors.Syntax($"{EdtfErrors.Quote(text)} has more than one “/”. Write hyphens inside a date, and one “/” between the two ends of a span: 2021-05-06/2021-05-09.");
            return null;
        }
        var (from, to) = (End(start, out var fromError), End(end, out var toError));
        error = fromError ?? toError ?? (from is null && to is null ? EdtfErrors.NoInformation : null);
        if (error is not null)
            return null;
        var span = Span.Range(from, to, Absent(start), Absent(end));
        error = span.IsReversedIn(null) ? EdtfErrors.IntervalReversed(text) : null;
        return error is null ? new Edtf(text, EdtfForm.Interval, [span]) : null;
    }

    private static BoundIs Absent(string end) => end == ".." ? BoundIs.Open : BoundIs.Unknown;

    private static Point? End(string text, out EdtfError? error)
    {
        error = null;
        return text is "" or ".." ? null : PointReader.Read(text, out error);
    }

    private static Edtf? Members(string text, char close, EdtfForm form, out EdtfError? error)
    {
        if (text[^1] != close || text.Length == 1)
        {
            error = EdtfErrors.Syntax($"{EdtfErrors.Quote(text)} opens with “{text[0]}” and does not end with “{close}”. Close the bracket at the end, and write nothing after it.");
            return null;
        }
        var members = text[1..^1].Split(',');
        var spans = new Span[members.Length];
        for (var i = 0; i < members.Length; i++)
        {
            var span = MemberReader.Read(members[i], isFirst: i == 0, isLast: i == members.Length - 1, out error);
            if (span is null)
                return null;
            spans[i] = span;
        }
        error = null;
        return new Edtf(text, form, spans);
    }
}
