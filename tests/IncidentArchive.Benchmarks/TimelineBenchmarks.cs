using BenchmarkDotNet.Attributes;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Timelines;

namespace IncidentArchive.Benchmarks;

/// <summary>Putting incidents in order, with the lives of their posts.</summary>
[MemoryDiagnoser, InProcess]
public class TimelineBenchmarks
{
    private readonly Incident _twelve = Samples.TwelveEntries();
    private readonly Incident _thousand = Samples.ThousandEntries();

    [Benchmark]
    public Timeline TwelveEntries() => Timeline.Of(_twelve);

    [Benchmark]
    public Timeline ThousandEntries() => Timeline.Of(_thousand);
}
