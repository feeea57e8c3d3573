using IncidentArchive.Features.Incidents;
using IncidentArchive.Features.Shared.Lifelines;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Timelines;

namespace IncidentArchive.Features.Shared;

/// <summary>A small drawing of an incident's lifelines for cards and lists; <c>_Spark</c> shows it.</summary>
/// <param name="Width">Its width in units.</param>
/// <param name="Height">Its height in units.</param>
/// <param name="Title">The same in words: “Two posts, both deleted; three reactions.”</param>
/// <param name="Shapes">What is drawn.</param>
internal sealed record Spark(double Width, double Height, string Title, IReadOnlyList<Shape> Shapes)
{
    private const int MostLives = 4;
    private const double Row = 11;
    private const double Bar = 6;

    /// <summary>Draws a timeline in a width from 120 to 360 units.</summary>
    public static Spark Of(Timeline timeline, double width)
    {
        var lives = timeline.Lifelines.Where(l => l.HasStory).Take(MostLives).ToList();
        if (lives.Count == 0)
            lives.AddRange(timeline.Lifelines.Take(1));
        var axis = LifelineAxis.Of(timeline, 4, width - 4, tail: 14, mark: 9);
        var shapes = new List<Shape>();
        foreach (var (row, life) in lives.Index())
            Draw(shapes, axis, life, 3 + row * Row);
        var ground = 3 + lives.Count * Row + 8;
        shapes.Insert(0, Stroke.Level("rule", ground + 0.5, 0, width));
        shapes.AddRange(timeline.Entries.Where(e => e.Entry is Reaction).Select(e => Stroke.Triangle(axis.PlaceOf(e), ground - 4, 3.5)));
        return new Spark(width, ground + 4, TitleOf(timeline), shapes);
    }

    private static void Draw(List<Shape> shapes, LifelineAxis axis, Lifeline life, double y)
    {
        foreach (var stretch in axis.StretchesOf(life))
            if (stretch.Is != StretchIs.PerhapsStill)
                shapes.Add(new Box(ClassOf(stretch.Is), stretch.From, y, stretch.Length, Bar));
        foreach (var edit in life.Edits)
            shapes.Add(Stroke.Diamond("mark-edit", axis.PlaceOf(edit), y + Bar / 2, 3));
        foreach (var absence in life.Absences)
            shapes.Add(Stroke.Cross(axis.PlaceOf(absence.Gone), y + Bar / 2, 4));
    }

    /// <summary>The class by which a piece of a lifeline is drawn.</summary>
    public static string ClassOf(StretchIs stretch) => stretch switch
    {
        StretchIs.Beginning => "fade-start",
        StretchIs.Visible => "bar",
        StretchIs.NotKnown or StretchIs.PerhapsStill => "unknown",
        _ => "fade-end",
    };

    private static string TitleOf(Timeline timeline)
    {
        var posts = timeline.Lifelines.Count(l => l.Post is not null);
        var gone = timeline.Lifelines.Where(l => l.Post is not null && l.Absences.Count > 0).ToList();
        var accounts = timeline.Lifelines.Count - posts;
        var reactions = timeline.Entries.Count(e => e.Entry is Reaction);
        var parts = new[]
        {
            posts > 0 ? posts.Count("post") : null,
            accounts > 0 ? $"{accounts.Count("account or page", "accounts or pages")} gone as a whole" : null,
            gone.Count > 0 ? Lifetime.GoneInWords(gone) : null,
            timeline.Entries.Count(e => e.Entry.IsFabricated()) is > 0 and var fabricated ? fabricated.Count("fabricated post") : null,
            reactions > 0 ? reactions.Count("reaction") : null,
        };
        return $"{string.Join("; ", parts.OfType<string>())}.";
    }
}
