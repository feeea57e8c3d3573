using IncidentArchive.Features.Shared.Lifelines;

namespace IncidentArchive.Features.Incidents.Charts;

/// <summary>Sets the headings above the axis: on one line where they fit, otherwise shortened, staggered, or left out.</summary>
internal sealed class ChartHeadings
{
    private const double Gap = 8;
    private const double LineHeight = 15;

    private readonly IReadOnlyList<(AxisHeading Heading, double X, string Text, int Line)> _set;
    private readonly int _lines;

    public ChartHeadings(IReadOnlyList<AxisHeading> headings, ChartFormat format)
    {
        Headings = headings;
        var set = new List<(AxisHeading Heading, double X, string Text, int Line)>();
        var ends = Enumerable.Repeat(double.MinValue, format.HeadingLines).ToArray();
        foreach (var (i, heading) in headings.Index())
        {
            var next = i + 1 < headings.Count ? headings[i + 1].X : format.Width;
            if (Find(heading, next, ends, format.Width) is not { } place)
                continue;
            // The mark at its beginning rises past the lines below.
            for (var line = 0; line < place.Line; line++)
                ends[line] = Math.Max(ends[line], heading.X);
            ends[place.Line] = place.X + LengthOf(heading, place.Text);
            set.Add((heading, place.X, place.Text, place.Line));
        }
        var used = set.Select(s => s.Line).Distinct().Order().ToList();
        _set = [.. set.Select(s => s with { Line = used.IndexOf(s.Line) })];
        _lines = Math.Max(1, used.Count);
    }

    public IReadOnlyList<AxisHeading> Headings { get; }

    /// <summary>Where the axis runs, below the headings.</summary>
    public double AxisY => _lines * LineHeight + 8.5;

    public void DrawOn(ChartSheet sheet, double bottom)
    {
        foreach (var (heading, x, text, line) in _set)
            sheet.Write(heading.IsStrong ? "strong" : "", x, (_lines - line) * LineHeight, text);
        foreach (var heading in Headings.Where(h => h.HasRule))
        {
            var top = _set.Where(s => s.Heading == heading)
                // A text that had to be moved to the left of its mark stands above it.
                .Select(s => (_lines - s.Line) * LineHeight + (s.X < heading.X ? 4 : -8)).DefaultIfEmpty(AxisY - 6).First();
            sheet.Line(Stroke.Upright("axis", Math.Round(heading.X) + 0.5, top, AxisY + 6));
            sheet.Line(Stroke.Upright("rule", Math.Round(heading.X) + 0.5, AxisY + 7, bottom));
        }
    }

    // In its own place on the lowest line, the longest form that fits. Else the shortest, on the highest line to which its
    // mark can rise past what stands below, so that the headings it spills over find room beneath it.
    private static (double X, string Text, int Line)? Find(AxisHeading heading, double next, double[] ends, double width)
    {
        var x = heading.X + (heading.HasRule ? 4 : 0);
        foreach (var form in heading.Forms)
            if (x >= ends[0] + Gap && x + LengthOf(heading, form) <= next - Gap / 2)
                return (x, form, 0);
        // Hours that find no room are left out; days are worth a line of their own.
        if (!heading.IsStrong)
            return null;
        var shortest = heading.Forms[^1];
        var start = Math.Min(x, width - LengthOf(heading, shortest));
        for (var line = ends.Length - 1; line >= 0; line--)
            if (Enumerable.Range(0, line + 1).All(below => start >= ends[below] + Gap) && (line > 0 || next >= width))
                return (start, shortest, line);
        return null;
    }

    private static double LengthOf(AxisHeading heading, string text) => ChartSheet.LengthOf(heading.IsStrong ? "strong" : "", text);
}
