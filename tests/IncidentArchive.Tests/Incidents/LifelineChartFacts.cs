using IncidentArchive.Features.Incidents;
using IncidentArchive.Features.Incidents.Charts;
using IncidentArchive.Features.Shared;
using IncidentArchive.Features.Shared.Lifelines;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Timelines;

namespace IncidentArchive.Tests.Incidents;

/// <summary>The geometry of the drawn lifelines, on the founding collection.</summary>
public sealed class LifelineChartFacts
{
    public static TheoryData<string> Slugs => FoundingIncidentFacts.Slugs;

    [Theory, MemberData(nameof(Slugs))]
    public void Everything_lies_inside_the_drawing(string slug)
    {
        foreach (var drawing in Drawings(slug))
        {
            foreach (var shape in drawing.Shapes)
            {
                var (left, top, right, bottom) = EdgesOf(shape);
                Assert.True(left >= -0.6 && right <= drawing.Width + 0.6 && top >= -0.6 && bottom <= drawing.Height + 0.6, $"{shape} in {drawing.Width} × {drawing.Height}");
            }
        }
    }

    [Theory, MemberData(nameof(Slugs))]
    public void No_text_covers_another(string slug)
    {
        foreach (var drawing in Drawings(slug))
        {
            var texts = drawing.Shapes.OfType<Words>().Select(w => (w.Text, Edges: EdgesOf(w))).ToList();
            foreach (var (i, (text, one)) in texts.Index())
                foreach (var (otherText, other) in texts.Skip(i + 1))
                    Assert.False(one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom, $"“{text}” covers “{otherText}”");
        }
    }

    [Theory, MemberData(nameof(Slugs))]
    public void Every_entry_is_drawn_and_in_order(string slug)
    {
        var timeline = TimelineOf(slug);
        foreach (var format in new[] { ChartFormat.Wide, ChartFormat.Narrow })
        {
            var axis = LifelineAxis.Of(timeline, format.LabelColumn, format.Width, format.Tail, format.Pitch);
            var places = timeline.Entries.Select(axis.PlaceOf).ToList();
            Assert.All(places, x => Assert.InRange(x, format.LabelColumn, format.Width));
            if (!axis.IsToScale)
                Assert.Equal(places.Order(), places);
        }
        Assert.All(Drawings(slug), drawing =>
        {
            var marks = drawing.Shapes.OfType<Disc>().Count() + drawing.Shapes.Count(s => s.Class is "tick" or "mark-context");
            Assert.Equal(timeline.Entries.Count(e => e.Entry is Reaction or Context) + timeline.Lifelines.Count(l => !l.HasStory), marks);
            Assert.Equal(timeline.Lifelines.Sum(l => l.Absences.Count), drawing.Shapes.Count(s => s.Class == "cross"));
        });
    }

    [Fact]
    public void Hours_give_a_scale_and_days_an_order()
    {
        Assert.All(Drawings("trump-covfefe-tweet-2017"), d => Assert.True(d.IsToScale));
        Assert.All(Drawings("selena-gomez-instagram-story-2025"), d => Assert.False(d.IsToScale));
    }

    [Theory, MemberData(nameof(Slugs))]
    public void A_spark_fits_its_width(string slug)
    {
        var spark = Spark.Of(TimelineOf(slug), 176);
        Assert.All(spark.Shapes, shape => Assert.InRange(EdgesOf(shape).Right, 0, 176.6));
        Assert.EndsWith(".", spark.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_post_that_came_back_is_said_to_be_visible_before_and_after()
    {
        Assert.Equal("when posted; T1 to R5", Row("jd-vance-bluesky-suspension-2025", "P3").KnownVisible);
        Assert.Equal("none", Row("jd-vance-bluesky-suspension-2025", "P3").NotKnown);
    }

    [Fact]
    public void Two_neighbours_are_named_one_by_one_and_more_as_a_range() =>
        Assert.Equal("at R1, R2 to R6, R7 and R8", Row("selena-gomez-instagram-story-2025", "P1").NotKnown);

    private static LifelineInWords Row(string slug, string label) =>
        ChartOf(TimelineOf(slug)).Table.Single(r => r.Name.StartsWith(label + " ", StringComparison.Ordinal));

    private static LifelineChart ChartOf(Timeline timeline) =>
        LifelineChart.Of(timeline, new Naming(timeline.Incident, new Dictionary<Record.Slug, FigureName>()))!;

    private static IEnumerable<ChartDrawing> Drawings(string slug)
    {
        var chart = ChartOf(TimelineOf(slug));
        return [chart.Wide, chart.Narrow];
    }

    private static Timeline TimelineOf(string slug) =>
        Timeline.Of(Documents.Read(File.ReadAllText(Path.Combine(SeededArchive.Seeds, "incidents", slug + ".yaml"))));

    private static (double Left, double Top, double Right, double Bottom) EdgesOf(Shape shape) => shape switch
    {
        Box b => (b.X, b.Y, b.X + b.Width, b.Y + b.Height),
        Disc d => (d.X - d.Radius, d.Y - d.Radius, d.X + d.Radius, d.Y + d.Radius),
        Words { EndsAtX: true } w => (w.X - ChartSheet.LengthOf(w.Class, w.Text), w.Y - 9, w.X, w.Y + 2),
        Words w => (w.X, w.Y - 9, w.X + ChartSheet.LengthOf(w.Class, w.Text), w.Y + 2),
        Stroke s => StartOf(s),
        _ => throw new ArgumentException($"{shape}"),
    };

    private static (double, double, double, double) StartOf(Stroke stroke)
    {
        var numbers = stroke.Path[1..].Split(' ', 'V', 'H', 'l')[..2].Select(n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return (numbers[0], numbers[1], numbers[0], numbers[1]);
    }
}
