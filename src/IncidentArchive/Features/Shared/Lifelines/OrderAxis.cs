using IncidentArchive.Record.Timelines;

namespace IncidentArchive.Features.Shared.Lifelines;

/// <summary>One column for each entry, in the order of the timeline: for records that lack clock times.</summary>
internal sealed class OrderAxis(Timeline timeline, double left, double right, double tail) : LifelineAxis(left, right, tail)
{
    private double Column => (Right - Left) / Math.Max(1, timeline.Entries.Count);

    public override bool IsToScale => false;

    public override IReadOnlyList<AxisHeading> Headings
    {
        get
        {
            var headings = new List<AxisHeading>();
            foreach (var day in timeline.Days)
            {
                var withoutYear = headings.Count > 0 && YearOf(day.ShortTitle) == YearOf(headings[^1].Forms[1]) ? day.ShortTitle[..^YearOf(day.ShortTitle).Length].TrimEnd() : "";
                string[] forms = withoutYear == "" ? [day.Title, day.ShortTitle] : [day.Title, day.ShortTitle, withoutYear];
                headings.Add(new AxisHeading(StartOf(day.Entries[0]), forms, IsStrong: true, HasRule: headings.Count > 0));
            }
            return headings;
        }
    }

    public override double PlaceOf(TimelineEntry entry) => StartOf(entry) + Column / 2;

    public override IReadOnlyList<Stretch> StretchesOf(Lifeline life)
    {
        var stretches = new Stretches();
        var before = life.Post is null ? Standing.Visible : Standing.NotYet;
        foreach (var entry in timeline.Entries)
        {
            var (start, middle, end) = (StartOf(entry), PlaceOf(entry), StartOf(entry) + Column);
            var standing = life.AtPlaceOf(entry);
            var isAway = life.IsAwayAtPlaceOf(entry);
            var beginsHere = entry == life.Post || life.Absences.Any(a => a.Back == entry) || (entry.Index == 0 && before == Standing.Visible);
            if (beginsHere)
                stretches.Add(StretchIs.Beginning, start, middle);
            else
                Add(stretches, life.Absences.Any(a => a.Gone == entry) ? before : standing, isAway, start, middle);
            Add(stretches, standing, isAway, middle, end);
            before = standing;
        }
        if (before == Standing.Visible && IsOpen(life))
            stretches.Add(StretchIs.FadingOut, Right, Right + Math.Min(Tail, 30));
        return stretches.All;
    }

    // Between what had certainly happened and what certainly had not.
    protected override (double From, double To) PlaceOfTime(Moment moment) => (
        timeline.Entries.Where(e => moment.HadHappened(e) == Happened.Already).Select(e => StartOf(e) + Column).DefaultIfEmpty(Left).Max(),
        timeline.Entries.Where(e => moment.HadHappened(e) == Happened.NotYet).Select(StartOf).DefaultIfEmpty(Right).Min());

    public override double? ExpiryOf(Lifeline life)
    {
        if (life.Expiry is not { LatestExclusive: { } expired })
            return null;
        var first = timeline.Entries.FirstOrDefault(e => e.Index > life.Post!.Index && e.Bounds.Earliest >= expired);
        return first is null ? Right - 1 : StartOf(first);
    }

    private double StartOf(TimelineEntry entry) => Left + entry.Index * Column;

    private static string YearOf(string title) => title.Length > 4 && title[^4..].All(char.IsAsciiDigit) ? title[^4..] : "";

    private static void Add(Stretches stretches, Standing standing, bool isAway, double from, double to)
    {
        if (standing == Standing.Visible)
            stretches.Add(StretchIs.Visible, from, to);
        else if (standing == Standing.NotKnown)
            stretches.Add(isAway ? StretchIs.PerhapsStill : StretchIs.NotKnown, from, to);
    }
}
