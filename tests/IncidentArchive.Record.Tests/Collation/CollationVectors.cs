using System.Text.Json;

namespace IncidentArchive.Record.Tests.Collation;

/// <summary>The pairs of transcriptions, with their alignments, that the archive's collation is defined by.</summary>
internal sealed record CollationVectors(CollationCase[] Cases)
{
    public static CollationVectors All { get; } = JsonSerializer.Deserialize<CollationVectors>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "vectors", "collation.json")), JsonSerializerOptions.Web)!;
}

public sealed record CollationCase(string Id, CollationWitness[] Witnesses, string[][] Rows)
{
    public override string ToString() => Id;
}

public sealed record CollationWitness(string Siglum, string Text);
