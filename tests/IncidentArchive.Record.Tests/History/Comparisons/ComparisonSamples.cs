using IncidentArchive.Record.Documents;
using IncidentArchive.Record.History.Comparisons;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Tests.Documents;

namespace IncidentArchive.Record.Tests.History.Comparisons;

/// <summary>Comparisons the tests make, and how they are written down to be looked at.</summary>
internal static class ComparisonSamples
{
    /// <summary>The sample incident before and after it was changed.</summary>
    public static Comparison Between(Action<Incident> before, Action<Incident> after)
    {
        Incident older = Sample(), newer = Sample();
        before(older);
        after(newer);
        return Comparison.Of(older, newer);
    }

    /// <summary>What changing the sample incident changes.</summary>
    public static Comparison After(Action<Incident> change) => Between(_ => { }, change);

    /// <summary>The one change that changing the sample incident makes.</summary>
    public static Change Only(Action<Incident> change) => Assert.Single(After(change).Changes);

    public static Incident Sample() => Document.ReadIncident(Samples.Incident).Value!;

    public static T Entry<T>(this Incident incident) where T : Entry => incident.Entries.OfType<T>().First();

    /// <summary>The segments as one line: <c>[-deleted-]{+inserted+}</c>.</summary>
    public static string Marked(this Change change) => Marked(change.Segments);

    public static string Marked(IEnumerable<Segment> segments) => string.Concat(segments.Select(s => s.Kind switch
    {
        SegmentKind.Deleted => $"[-{s.Text}-]",
        SegmentKind.Inserted => $"{{+{s.Text}+}}",
        _ => s.Text,
    }));
}
