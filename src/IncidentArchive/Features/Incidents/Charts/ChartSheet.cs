using IncidentArchive.Features.Shared.Lifelines;

namespace IncidentArchive.Features.Incidents.Charts;

/// <summary>
/// What is drawn, in four layers from the back to the front, and where texts already stand: a text that would cover
/// another is left out, since the table below the chart has it all.
/// </summary>
internal sealed class ChartSheet(double width)
{
    private readonly record struct Area(double Left, double Top, double Right, double Bottom)
    {
        public bool Meets(Area other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }

    private readonly List<Shape> _lines = [];
    private readonly List<Shape> _bars = [];
    private readonly List<Shape> _marks = [];
    private readonly List<Shape> _texts = [];
    private readonly List<Area> _taken = [];

    public IReadOnlyList<Shape> Shapes => [.. _lines, .. _bars, .. _marks, .. _texts];

    public void Line(Shape shape) => _lines.Add(shape);

    public void Bar(Shape shape) => _bars.Add(shape);

    public void Mark(Shape shape) => _marks.Add(shape);

    /// <summary>Keeps texts away from a mark.</summary>
    public void KeepFree(double x, double y, double radius) => _taken.Add(new Area(x - radius, y - radius, x + radius, y + radius));

    /// <summary>Writes a text where nothing else is written, on a plate where it may stand on lines or bars.</summary>
    /// <param name="class">Its class; empty for plain text.</param>
    /// <param name="x">Its left edge, or its right edge where it ends there.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="text">The words.</param>
    /// <param name="endsAtX">Whether it ends at <paramref name="x"/>.</param>
    /// <param name="plate">Whether a plate lies behind it.</param>
    public bool Write(string @class, double x, double y, string text, bool endsAtX = false, bool plate = false)
    {
        var length = LengthOf(@class, text);
        var left = endsAtX ? x - length : x;
        var area = new Area(left - 2, y - 10, left + length + 2, y + 3);
        if (left < 0 || left + length > width || _taken.Any(area.Meets))
            return false;
        _taken.Add(area);
        if (plate)
            _texts.Add(new Box("plate", area.Left, y - 11, area.Right - area.Left, 14));
        _texts.Add(new Words(@class, x, y, text, endsAtX));
        return true;
    }

    /// <summary>The length a text is expected to have.</summary>
    public static double LengthOf(string @class, string text) => @class switch
    {
        "mono" => TextWidth.OfMono(text),
        "strong" => TextWidth.Of(text, 13, isBold: true),
        _ => TextWidth.Of(text),
    };
}
