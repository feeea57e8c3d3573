using BenchmarkDotNet.Attributes;
using IncidentArchive.Record.Dates;

namespace IncidentArchive.Benchmarks;

/// <summary>Reading dates and saying them in English.</summary>
[MemoryDiagnoser, InProcess]
public class DateBenchmarks
{
    private Edtf _date = null!;

    [Params("2021-05-06", "2017-05-31T00:06:25-04:00", "[2021-05-06T16:10Z..2021-05-06T17:05Z]", "202X-02-29")]
    public string Text { get; set; } = "";

    [GlobalSetup]
    public void Read() => _date = Edtf.Parse(Text);

    [Benchmark]
    public Edtf Parse() => Edtf.Parse(Text);

    [Benchmark]
    public string ToEnglish() => _date.ToEnglish();
}
