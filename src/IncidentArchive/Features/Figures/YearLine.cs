using IncidentArchive.Features.Shared.Lifelines;

namespace IncidentArchive.Features.Figures;

/// <summary>
/// A figure's incidents over the years: platforms run across, and each incident is a numbered stud on the one where it
/// began. Within a single year the axis shows its months.
/// </summary>
internal sealed class YearLine
{
    /// <summary>How many incidents are led down to cards below.</summary>
    public const int MostCards = 4;

    /// <summary>How many incidents have numbers; more are dots, which may cover each other.</summary>
    public const int MostNumbered = 12;

    private const double Pitch = 42;
    private const double FirstRow = 63;
    private const double Radius = 11;
    private const double CardGap = 24;

    private readonly double _width;
    private readonly IReadOnlyList<string> _rows;
    private readonly int _from;
    private readonly int _to;
    private readonly List<Shape> _shapes = [];

    private YearLine(double width, IReadOnlyList<string> rows, IReadOnlyList<Stud> studs, bool leadsDown)
    {
        (_width, _rows) = (width, rows);
        (_from, _to) = (studs.Min(s => s.Year), studs.Max(s => s.Year));
        var bottom = FirstRow + (rows.Count - 1) * Pitch + Radius;
        Height = bottom + (leadsDown ? 30 + 10 * studs.Count : 6);
        DrawAxis();
        DrawRows(studs);
        DrawStuds(studs, leadsDown ? bottom : null);
    }

    public double Width => _width;

    public double Height { get; }

    public IReadOnlyList<Shape> Shapes => _shapes;

    /// <summary>The drawing for a wide page, with lines down to the cards where there are two to four.</summary>
    public static YearLine Wide(IReadOnlyList<string> rows, IReadOnlyList<Stud> studs) => new(1136, rows, studs, studs.Count is > 1 and <= MostCards);

    /// <summary>The drawing for a narrow page.</summary>
    public static YearLine Narrow(IReadOnlyList<string> rows, IReadOnlyList<Stud> studs) => new(358, rows, studs, leadsDown: false);

    private void DrawAxis()
    {
        _shapes.Add(Stroke.Level("axis", 26.5, 0, _width));
        var ticks = _from == _to ? Months() : Years();
        foreach (var (at, label) in ticks)
        {
            var x = Math.Floor(XOf(at)) + 0.5;
            _shapes.Add(Stroke.Upright("axis", x, 20, 33));
            _shapes.Add(new Words("", x + 5, 17, label));
        }
    }

    // No more labels than stand beside each other.
    private IEnumerable<(double At, string Label)> Years()
    {
        var step = (int)Math.Ceiling((_to - _from + 1) * 44 / _width);
        for (var year = _from; year <= _to; year += step)
            yield return (year, $"{year}");
    }

    private IEnumerable<(double At, string Label)> Months()
    {
        for (var month = 0; month < 12; month += _width < 600 ? 3 : 1)
            yield return (_from + month / 12.0, $"{new DateTime(_from, month + 1, 1):MMM}{(month == 0 ? $" {_from}" : "")}");
    }

    // A platform's line is bold from the first incident there to the last: nothing is said of the time around them.
    private void DrawRows(IReadOnlyList<Stud> studs)
    {
        foreach (var (row, label) in _rows.Index())
        {
            var own = studs.Where(s => s.Row == row).Select(s => XOf(s.Place)).ToList();
            _shapes.Add(Stroke.Level("rule", YOf(row) + 0.5, 0, _width));
            if (own.Count > 1)
                _shapes.Add(new Box("account", own.Min(), YOf(row) - 2, own.Max() - own.Min(), 4));
        }
    }

    private void DrawStuds(IReadOnlyList<Stud> studs, double? leadFrom)
    {
        if (studs.Count > MostNumbered)
        {
            DrawLabels();
            _shapes.AddRange(studs.Select(s => new Disc("stud", Math.Clamp(XOf(s.Place), 4, _width - 4), YOf(s.Row), 4)));
            return;
        }
        var places = Places(studs);
        if (leadFrom is { } bottom)
            DrawLeaders(studs, places, bottom);
        DrawLabels();
        foreach (var (index, stud) in studs.Index())
        {
            _shapes.Add(new Disc("stud", places[index], YOf(stud.Row), Radius));
            _shapes.Add(new Words("stud-n", places[index], YOf(stud.Row) + 4, $"{index + 1}"));
        }
    }

    // Over the lines, on a plate: a line down to a card may pass behind a name.
    private void DrawLabels()
    {
        foreach (var (row, label) in _rows.Index())
        {
            _shapes.Add(new Box("plate", 0, YOf(row) - 27, TextWidth.Of(label) + 4, 14));
            _shapes.Add(new Words("", 0, YOf(row) - 16, label));
        }
    }

    // Studs of one row that would cover each other move to the right, and from the right end back to the left.
    private double[] Places(IReadOnlyList<Stud> studs)
    {
        const double Apart = 2 * Radius + 2;
        var places = new double[studs.Count];
        foreach (var row in studs.Index().GroupBy(s => s.Item.Row))
        {
            var from = Radius;
            foreach (var (index, stud) in row)
                from = (places[index] = Math.Max(XOf(stud.Place), from)) + Apart;
            var to = _width - Radius;
            foreach (var (index, _) in row.Reverse())
                to = (places[index] = Math.Min(places[index], to)) - Apart;
        }
        return places;
    }

    // Each bends on a level of its own, so that none crosses another: those that go left the later the lower, the others the
    // earlier the lower.
    private void DrawLeaders(IReadOnlyList<Stud> studs, double[] places, double bottom)
    {
        var card = (_width - (MostCards - 1) * CardGap) / MostCards;
        var (left, right) = (0, studs.Index().Count(s => places[s.Index] <= CardOf(s.Index)));
        for (var i = 0; i < studs.Count; i++)
        {
            var level = bottom + 10 + 10 * (places[i] > CardOf(i) ? left++ : --right);
            _shapes.Add(new Stroke("leader", $"M{Shape.Number(places[i])} {Shape.Number(YOf(studs[i].Row))}V{Shape.Number(level)}H{Shape.Number(CardOf(i))}V{Shape.Number(Height)}"));
        }

        double CardOf(int index) => index * (card + CardGap) + card / 2;
    }

    private double XOf(double year) => (year - _from) / (_to - _from + 1) * _width;

    private static double YOf(int row) => FirstRow + row * Pitch;
}
