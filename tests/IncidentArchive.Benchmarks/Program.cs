using BenchmarkDotNet.Running;

namespace IncidentArchive.Benchmarks;

/// <summary>Runs the benchmarks that the arguments name: <c>-c Release --project tests/IncidentArchive.Benchmarks -- --filter *Page*</c>.</summary>
internal static class BenchmarkProgram
{
    private static void Main(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(DateBenchmarks).Assembly).Run(args);
}
