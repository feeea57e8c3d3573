using BenchmarkDotNet.Attributes;
using IncidentArchive.Record.Collation;

namespace IncidentArchive.Benchmarks;

/// <summary>Collating twelve witnesses, in which every tenth word or so differs.</summary>
[MemoryDiagnoser, InProcess]
public class CollationBenchmarks
{
    private string[] _texts = [];

    /// <summary>How many words each witness has; 9,000 are about 50,000 characters.</summary>
    [Params(30, 300, 2_000, 9_000)]
    public int Words { get; set; }

    [GlobalSetup]
    public void Write()
    {
        // Few words are common and many are rare, as in any language.
        var random = new Random(1);
        var text = Enumerable.Range(0, Words).Select(_ => $"word{(int)Math.Pow(3_000, random.NextDouble())}").ToList();
        _texts = [.. Enumerable.Range(0, 12).Select(_ => string.Join(' ', text.Select(w => random.Next(10) == 0 ? w + "s" : w)))];
    }

    [Benchmark]
    public CollatedText Collate() => CollatedText.Of(Transcription.ReadAll(_texts));
}
