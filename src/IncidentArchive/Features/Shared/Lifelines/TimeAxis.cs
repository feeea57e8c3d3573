using IncidentArchive.Record.Timelines;

namespace IncidentArchive.Features.Shared.Lifelines;

/// <summary>
/// Distances to scale. What lies outside the lives of the posts, or is not known well enough to be placed, is gathered at
/// the ends in its order.
/// </summary>
internal sealed class TimeAxis : LifelineAxis
{
    private static readonly TimeSpan[] _steps =
    [
        .. new[] { 1, 2, 5, 10, 15, 30 }.Select(m => TimeSpan.FromMinutes(m)), .. new[] { 1, 2, 3, 6, 12 }.Select(h => TimeSpan.FromHours(h)),
        .. new[] { 1, 2, 5, 7, 14, 30, 90, 365 }.Select(d => TimeSpan.FromDays(d)),
    ];

    private readonly TimeSpanOnAxis _span;
    private readonly Dictionary<TimelineEntry, double> _places = [];
    private readonly double _from;
    private readonly double _to;
    private readonly double _tickRoom;
    private readonly bool _hasAfter;

    public TimeAxis(Timeline timeline, TimeSpanOnAxis span, double left, double right, double tail, double mark) : base(left, right, tail)
    {
        (_span, _tickRoom) = (span, mark * 3);
        var inside = timeline.Entries.Where(e => span.Holds(e.Bounds)).ToList();
        var before = timeline.Entries.Where(e => !inside.Contains(e) && e.Index < inside[0].Index).ToList();
        var after = timeline.Entries.Where(e => !inside.Contains(e) && e.Index > inside[^1].Index).ToList();
        _hasAfter = after.Count > 0;
        _from = Left + (before.Count == 0 ? 0 : Math.Max(mark * 2.2, (before.Count + 0.5) * mark));
        _to = Right - (after.Count == 0 ? 0 : Math.Max(mark * 2.2, (after.Count + 0.5) * mark));
        foreach (var (i, entry) in before.Index())
            _places[entry] = Left + (i + 0.75) * mark;
        foreach (var entry in inside)
            _places[entry] = entry.Entry is Record.Incidents.Deletion ? XOf(entry.Bounds.LatestExclusive!.Value) : (XOf(entry.Bounds.Earliest!.Value) + XOf(entry.Bounds.LatestExclusive!.Value)) / 2;
        foreach (var (i, entry) in after.Index())
            _places[entry] = _to + (i + 0.75) * mark;
        PlaceBetween(timeline, mark);
    }

    public override bool IsToScale => true;

    public override IReadOnlyList<AxisHeading> Headings
    {
        get
        {
            var headings = new List<AxisHeading>();
            if (_from > Left)
                headings.Add(new AxisHeading(Left, ["before"], IsStrong: false, HasRule: false));
            headings.AddRange(Ticks());
            if (_hasAfter)
                headings.Add(new AxisHeading(_to, ["afterwards", "after"], IsStrong: false, HasRule: true));
            return headings;
        }
    }

    public override double PlaceOf(TimelineEntry entry) => _places[entry];

    public override IReadOnlyList<Stretch> StretchesOf(Lifeline life)
    {
        var stretches = new Stretches();
        var up = Begin(stretches, life.Post!);
        foreach (var absence in life.Absences)
        {
            var (earliest, latest) = (XOf(absence.Gone.Bounds.Earliest!.Value), XOf(absence.Gone.Bounds.LatestExclusive!.Value));
            stretches.Add(StretchIs.Visible, up, Math.Max(up, earliest));
            // A minute is no stretch to speak of: the bar then runs up to the cross.
            stretches.Add(latest - earliest < 3 ? StretchIs.Visible : StretchIs.NotKnown, Math.Max(up, earliest), latest);
            up = absence.Back is null ? Right : Begin(stretches, absence.Back);
        }
        if (IsOpen(life))
        {
            stretches.Add(StretchIs.Visible, up, Right);
            stretches.Add(StretchIs.FadingOut, Right, Right + Math.Min(Tail, 30));
        }
        return stretches.All;
    }

    public override double? ExpiryOf(Lifeline life) =>
        life.Expiry is { LatestExclusive: { } expired } && expired <= _span.To ? XOf(expired) : null;

    private double Begin(Stretches stretches, TimelineEntry entry)
    {
        var (earliest, latest) = (XOf(entry.Bounds.Earliest!.Value), XOf(entry.Bounds.LatestExclusive!.Value));
        if (latest - earliest < 3)
            return earliest;
        stretches.Add(StretchIs.Beginning, earliest, latest);
        return latest;
    }

    // What belongs among the others by its order, but not to the hour, stands in the middle between its neighbours.
    private void PlaceBetween(Timeline timeline, double mark)
    {
        foreach (var entry in timeline.Entries.Where(e => !_places.ContainsKey(e)))
        {
            var earlier = _places[timeline.Entries[entry.Index - 1]];
            var later = timeline.Entries.Skip(entry.Index + 1).Where(_places.ContainsKey).Select(e => _places[e]).First();
            _places[entry] = earlier + Math.Min(mark, (later - earlier) / 2);
        }
    }

    private IEnumerable<AxisHeading> Ticks()
    {
        var most = Math.Max(2, (_to - _from) / _tickRoom);
        var step = _steps.FirstOrDefault(s => _span.Length / s <= most, _steps[^1]);
        var day = "";
        for (var tick = Ceiling(_span.From, step); tick < _span.To; tick += step)
        {
            var date = $"{tick:d MMM yyyy}";
            string[] forms = step >= TimeSpan.FromDays(1) ? [date, $"{tick:d MMM}"] : date == day ? [$"{tick:HH:mm}"] : [$"{date}, {tick:HH:mm}", $"{tick:d MMM, HH:mm}", $"{tick:HH:mm}"];
            yield return new AxisHeading(XOf(tick), forms, IsStrong: date != day, HasRule: true);
            day = date;
        }
    }

    private static DateTimeOffset Ceiling(DateTimeOffset time, TimeSpan step)
    {
        var ticks = time.Ticks - time.Ticks % step.Ticks;
        return new DateTimeOffset(ticks == time.Ticks ? ticks : ticks + step.Ticks, time.Offset);
    }

    private double XOf(DateTimeOffset moment) => _from + (_to - _from) * ((moment - _span.From) / _span.Length);
}
