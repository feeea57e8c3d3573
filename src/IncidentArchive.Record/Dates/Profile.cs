namespace IncidentArchive.Record.Dates;

/// <summary>Which level of EDTF a form belongs to.</summary>
internal static class Profile
{
    public static string LevelOf(EdtfForm form, IReadOnlyList<Span> spans)
    {
        var points = spans.SelectMany(s => s.Points).ToList();
        if (form is EdtfForm.Date or EdtfForm.DateTime)
            return points[0].Level.ToString();
        if (points.Any(p => p is TimePoint))
            return "T";
        if (form is not EdtfForm.Interval)
            return "2";
        var hasOpenEnd = spans[0].From is null || spans[0].To is null;
        return points.Select(p => p.Level).Append(hasOpenEnd ? '1' : '0').Max().ToString();
    }
}
