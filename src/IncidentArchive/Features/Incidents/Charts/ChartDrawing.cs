using IncidentArchive.Features.Shared;
using IncidentArchive.Features.Shared.Lifelines;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Timelines;

namespace IncidentArchive.Features.Incidents.Charts;

/// <summary>One variant of the chart, drawn: a row for each lifeline with a story, and a row of marks for each other kind.</summary>
internal sealed class ChartDrawing
{
    // Lower than a bar: what lies behind the cross must not look as if it had come back.
    private const double PerhapsHeight = 6;

    private readonly ChartFormat _format;
    private readonly LifelineAxis _axis;
    private readonly IReadOnlyList<ChartRow> _rows;
    private readonly ChartSheet _sheet;

    public ChartDrawing(Timeline timeline, Naming names, ChartFormat format, Moment? moment)
    {
        _format = format;
        _axis = LifelineAxis.Of(timeline, format.LabelColumn, format.Width, format.Tail, format.Pitch);
        _sheet = new ChartSheet(format.Width);
        var headings = new ChartHeadings(_axis.Headings, format);
        _rows = ChartRow.Of(timeline, names, format, headings.AxisY + (format.HasLabelsAbove ? 10 : 12));
        Height = Math.Ceiling(_rows.Count == 0 ? headings.AxisY + 10 : _rows[^1].Y + _rows[^1].Height);
        _sheet.Line(Stroke.Level("axis", headings.AxisY, format.LabelColumn, format.Width));
        headings.DrawOn(_sheet, Height - 4);
        foreach (var row in _rows)
            DrawLabel(row);
        foreach (var row in _rows)
            if (row.Life is null)
                DrawMarks(row);
            else
                DrawLife(row, row.Life);
        if (moment is not null)
            DrawCursor(_axis.PlaceOf(moment), headings.AxisY);
        Stops = string.Join(' ', timeline.Entries.Select(e => $"{Shape.Number(_axis.PlaceOf(e))}:{e.Entry.Key}"));
    }

    public double Width => _format.Width;

    public double Height { get; }

    public bool IsToScale => _axis.IsToScale;

    /// <summary>The places at which a moment can be chosen, each with its entry's key, for the script that lets one drag.</summary>
    public string Stops { get; }

    public IReadOnlyList<Shape> Shapes => _sheet.Shapes;

    // A band where the moment's place among the entries is only known from one to another.
    private void DrawCursor((double From, double To) place, double axisY)
    {
        var middle = Math.Round((place.From + place.To) / 2) + 0.5;
        if (place.To - place.From > _format.Mark)
            _sheet.Line(new Box("cursor-band", place.From, axisY, place.To - place.From, Height - axisY));
        else
            _sheet.Mark(Stroke.Upright("cursor", middle, axisY + 3, Height));
        _sheet.Mark(Stroke.Pointer(middle, axisY + 0.5));
    }

    private void DrawLabel(ChartRow row)
    {
        var y = row.Y + (_format.HasLabelsAbove ? 14 : 18);
        foreach (var line in row.TitleLines)
        {
            _sheet.Write("strong", 0, y, line, plate: _format.HasLabelsAbove);
            y += 16;
        }
        if (!_format.HasLabelsAbove && row.Place != "")
            _sheet.Write("", 0, y, TextWidth.Wrap(row.Place, _format.LabelColumn - 12, 1, 12, isBold: false)[0]);
    }

    private void DrawLife(ChartRow row, Lifeline life)
    {
        var (middle, top) = (row.MiddleIn(_format), row.MiddleIn(_format) - _format.Bar / 2);
        var stretches = _axis.StretchesOf(life);
        foreach (var stretch in stretches)
            DrawStretch(stretch, top);
        if (_axis.ExpiryOf(life) is { } expiry)
            DrawExpiry(expiry, top, $"{((Post)life.Post!.Entry).ExpiresAfterHours} h");
        foreach (var absence in life.Absences)
        {
            _sheet.Mark(Stroke.Cross(_axis.PlaceOf(absence.Gone), middle, _format.Mark));
            _sheet.KeepFree(_axis.PlaceOf(absence.Gone), middle, _format.Mark);
        }
        foreach (var edit in life.Edits)
            _sheet.Mark(Stroke.Diamond("mark-edit", _axis.PlaceOf(edit), middle, _format.Mark));
        NameEnds(life, middle);
        SayOnBar(stretches, StretchIs.Visible, "visible", "on-bar", middle);
        SayOnBar(stretches, StretchIs.NotKnown, "not known", "on-hatch", middle);
        if (stretches.Any(s => s.Is == StretchIs.FadingOut))
            SayOpen(row, middle, life.Absences.Count == 0 ? "no deletion" : "no later deletion");
    }

    private void DrawStretch(Stretch stretch, double top)
    {
        if (stretch.Is == StretchIs.PerhapsStill)
        {
            _sheet.Bar(new Box("unknown", stretch.From, top + _format.Bar / 2 - PerhapsHeight / 2, stretch.Length, PerhapsHeight));
            return;
        }
        _sheet.Bar(new Box(Spark.ClassOf(stretch.Is), stretch.From, top, stretch.Length, _format.Bar));
        if (stretch.Is != StretchIs.NotKnown)
            return;
        _sheet.Bar(Stroke.Level("unknown-edge", top + 0.5, stretch.From, stretch.To));
        _sheet.Bar(Stroke.Level("unknown-edge", top + _format.Bar - 0.5, stretch.From, stretch.To));
    }

    private void DrawExpiry(double x, double top, string words)
    {
        _sheet.Mark(Stroke.Upright("expiry", Math.Round(x) + 0.5, top - 5, top + _format.Bar + 5));
        _ = _sheet.Write("", x + 4, top + _format.Bar / 2 + 4, words, plate: true) || _sheet.Write("", x - 4, top + _format.Bar / 2 + 4, words, endsAtX: true, plate: true);
    }

    private void NameEnds(Lifeline life, double middle)
    {
        foreach (var gone in life.Absences.Select(a => a.Gone))
            _ = _sheet.Write("mono", _axis.PlaceOf(gone) + _format.Mark + 4, middle + 4, gone.Label, plate: true)
                || _sheet.Write("mono", _axis.PlaceOf(gone) - _format.Mark - 4, middle + 4, gone.Label, endsAtX: true, plate: true);
        foreach (var named in life.Edits.Concat(life.Absences.Select(a => a.Back).OfType<TimelineEntry>()))
            WriteCentred(named.Label, _axis.PlaceOf(named), middle + _format.Bar / 2 + 13);
    }

    private void SayOnBar(IReadOnlyList<Stretch> stretches, StretchIs @is, string words, string @class, double middle)
    {
        var room = ChartSheet.LengthOf(@class, words) + 20;
        var longest = stretches.Where(s => s.Is == @is).OrderByDescending(s => s.Length).FirstOrDefault();
        if (longest.Length >= room)
            _sheet.Write(@class, longest.From + 10, middle + 4, words, plate: @is == StretchIs.NotKnown);
    }

    // A bar that fades out says in words that it makes no claim about today.
    private void SayOpen(ChartRow row, double middle, string none)
    {
        if (_format.HasLabelsAbove)
            _ = _sheet.Write("", _format.Width, row.Y + 14, $"{none} recorded", endsAtX: true, plate: true)
                || _sheet.Write("", _format.Width, row.Y + row.Height - 2, $"{none} recorded", endsAtX: true, plate: true);
        else if (_sheet.Write("", _axis.Right + 34, middle - 3, none))
            _sheet.Write("", _axis.Right + 34, middle + 11, "recorded");
    }

    private void DrawMarks(ChartRow row)
    {
        var middle = row.MiddleIn(_format);
        var size = Math.Min(_format.Mark, _axis.IsToScale ? _format.Mark : (_axis.Right - _axis.Left) / Math.Max(1, _rows.Sum(r => r.Marks.Count)) / 2);
        foreach (var mark in row.Marks)
        {
            var x = _axis.PlaceOf(mark);
            if (_rows.FirstOrDefault(r => r.Y < row.Y && mark.Entry.Follows().Any(r.Shows)) is { } answered)
                _sheet.Line(Stroke.Upright("answer", Math.Round(x) + 0.5, answered.MiddleIn(_format) + (answered.Life is null ? _format.Mark : _format.Bar / 2), middle - size));
            _sheet.Mark(mark.Entry switch
            {
                Reaction => Stroke.Triangle(x, middle, size),
                Context => Stroke.Diamond("mark-context", x, middle, size),
                Post { Authenticity: Authenticity.Fabricated } => new Disc("mark-context", x, middle, size - 0.5),
                _ => new Disc("bar", x, middle, size - 0.5),
            });
        }
        foreach (var mark in row.Marks)
            WriteCentred(mark.Label, _axis.PlaceOf(mark), middle + _format.Mark + 12);
    }

    private void WriteCentred(string label, double x, double y)
    {
        var length = ChartSheet.LengthOf("mono", label);
        _sheet.Write("mono", Math.Clamp(x - length / 2, _format.LabelColumn, _format.Width - length), y, label);
    }
}
