using System.Globalization;
using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Tests.Dates;
using IncidentArchive.Record.Timelines;

namespace IncidentArchive.Record.Tests.Timelines;

public sealed class ChronologyVectorTests
{
    public static TheoryData<OrderingCase> Orderings { get; } = [.. EdtfVectors.All.Orderings];

    [Theory, MemberData(nameof(Orderings))]
    public void Orders_every_vector_as_the_vectors_say(OrderingCase vector)
    {
        var entries = vector.Entries.OrderBy(e => e.Id, StringComparer.Ordinal).ToList();
        var chronology = Chronology.Of(
            [.. entries.Select(e => new ChronologyItem(e.Id, Edtf.Parse(e.Date)))],
            [.. vector.Constraints.Select(c => new OrderConstraint(c.Before, c.After, c.WithinMinutes))]);

        if (vector.Expected.Result == "contradiction")
        {
            var contradiction = Assert.Single(chronology.Contradictions);
            Assert.Equal(vector.Expected.Reason, contradiction.Reason.ToString().ToLowerInvariant());
            Assert.Equal(vector.Expected.Entries, contradiction.Keys);
            Assert.Equal(vector.Expected.Severity == "warning", contradiction.IsWarning);
            Assert.Equal(entries.Count, chronology.Order.Distinct().Count());
            return;
        }
        Assert.Empty(chronology.Contradictions);
        Assert.Equal(vector.Expected.Order, chronology.Keys);
        foreach (var (bounds, entry) in chronology.Bounds.Zip(entries))
        {
            Assert.Equal(vector.Expected.Tightened![entry.Id].Earliest, Text(bounds.Earliest));
            Assert.Equal(vector.Expected.Tightened![entry.Id].Latest, Text(bounds.Latest));
        }
    }

    private static string? Text(DateTimeOffset? instant) =>
        instant?.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
