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
    private readonly double[] _places;
    private readonly List<AxisHeading> _zones = [];
    private readonly double _from;
    private readonly double _to;
    private readonly double _mark;

    public TimeAxis(Timeline timeline, TimeSpanOnAxis span, double left, double right, double tail, double mark) : base(left, right, tail)
    {
        (_span, _mark, _places) = (span, mark, new double[timeline.Entries.Count]);
        var zones = timeline.Entries.ToLookup(span.ZoneOf);
        _from = Left + Room(zones[AxisPart.Before]);
        _to = Right - Room(zones[AxisPart.After]) - Room(zones[AxisPart.HourNotKnown]);
        foreach (var entry in zones[AxisPart.OnScale])
            _places[entry.Index] = entry.Entry is Record.Incidents.Deletion ? XOf(entry.Bounds.LatestExclusive!.Value) : (XOf(entry.Bounds.Earliest!.Value) + XOf(entry.Bounds.LatestExclusive!.Value)) / 2;
        Gather(zones[AxisPart.Before], Left, hasRule: false, "before");
        Gather(zones[AxisPart.After], _to, hasRule: true, "afterwards", "after");
        Gather(zones[AxisPart.HourNotKnown], _to + Room(zones[AxisPart.After]), hasRule: true, "hour not known", "hour?");
    }

    public override bool IsToScale => true;

    public override IReadOnlyList<AxisHeading> Headings => [.. _zones.Concat(Ticks()).OrderBy(h => h.X)];

    public override double PlaceOf(TimelineEntry entry) => _places[entry.Index];

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

    protected override (double From, double To) PlaceOfTime(Moment moment)
    {
        var (earliest, latest) = (moment.Bounds.Earliest!.Value, moment.Bounds.LatestExclusive!.Value);
        return (earliest < _span.From ? Left : XOf(earliest < _span.To ? earliest : _span.To), latest > _span.To ? Right : XOf(latest > _span.From ? latest : _span.From));
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

    private double Room(IEnumerable<TimelineEntry> entries) => entries.Count() is > 0 and var count ? Math.Max(_mark * 3, (count + 0.5) * _mark) : 0;

    private void Gather(IEnumerable<TimelineEntry> entries, double x, bool hasRule, params string[] forms)
    {
        foreach (var (i, entry) in entries.Index())
            _places[entry.Index] = x + (i + 0.75) * _mark;
        if (entries.Any())
            _zones.Add(new AxisHeading(x, forms, IsStrong: false, hasRule));
    }

    private IEnumerable<AxisHeading> Ticks()
    {
        var most = Math.Max(2, (_to - _from) / (_mark * 3));
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
