using CsCheck;
using IncidentArchive.Features.Figures;
using IncidentArchive.Features.Shared.Lifelines;

namespace IncidentArchive.Tests.Figures;

public sealed class YearLineFacts
{
    // Up to 12 incidents on up to 4 platforms within 20 years.
    private static readonly Gen<Stud[]> _studs = Gen.Select(Gen.Int[0, 3], Gen.Double[2005, 2024.99], (row, place) => new Stud(row, place)).Array[1, 12];

    [Fact]
    public void Every_incident_is_drawn_once_inside_the_drawing() => _studs.Sample(studs =>
    {
        foreach (var line in Both(studs))
        {
            var discs = line.Shapes.OfType<Disc>().ToList();
            Assert.Equal(studs.Length, discs.Count);
            Assert.All(discs, d => Assert.True(d.X - d.Radius >= 0 && d.X + d.Radius <= line.Width && d.Y + d.Radius <= line.Height));
        }
    });

    [Fact]
    public void Incidents_of_one_platform_do_not_cover_each_other() => _studs.Sample(studs =>
    {
        foreach (var line in Both(studs))
            foreach (var row in line.Shapes.OfType<Disc>().GroupBy(d => d.Y))
                foreach (var (one, next) in row.OrderBy(d => d.X).Zip(row.OrderBy(d => d.X).Skip(1)))
                    Assert.True(next.X - one.X >= 2 * one.Radius);
    });

    [Fact]
    public void Only_few_incidents_are_led_to_their_cards()
    {
        Assert.Equal(3, YearLine.Wide(["X"], [new(0, 2019), new(0, 2020), new(0, 2021)]).Shapes.Count(s => s.Class == "leader"));
        Assert.DoesNotContain(YearLine.Wide(["X"], [new(0, 2019)]).Shapes, s => s.Class == "leader");
        Assert.DoesNotContain(YearLine.Wide(["X"], [.. Enumerable.Range(2010, 5).Select(y => new Stud(0, y))]).Shapes, s => s.Class == "leader");
    }

    [Fact]
    public void Very_many_incidents_are_dots_inside_the_drawing()
    {
        foreach (var line in Both([.. Enumerable.Range(0, 300).Select(i => new Stud(i % 4, 2000 + i / 12.0))]))
            Assert.Equal(300, line.Shapes.OfType<Disc>().Count(d => d.X - d.Radius >= 0 && d.X + d.Radius <= line.Width));
    }

    private static IEnumerable<YearLine> Both(Stud[] studs)
    {
        string[] rows = ["Facebook", "Instagram", "Weibo", "X"];
        Stud[] inOrder = [.. studs.OrderBy(s => s.Place)];
        return [YearLine.Wide(rows, inOrder), YearLine.Narrow(rows, inOrder)];
    }
}
