using System.Text.Json;
using IncidentArchive.Record.Collation;

namespace IncidentArchive.Record.Tests.Collation;

public sealed class CollationVectorTests
{
    public static TheoryData<CollationCase> Cases { get; } = [.. CollationVectors.All.Cases];

    [Theory, MemberData(nameof(Cases))]
    public void Aligns_every_vector_as_the_vectors_say(CollationCase vector)
    {
        var witnesses = vector.Witnesses.Select(w => Transcription.Read(w.Siglum, w.Text)).ToList();
        var alignment = Alignment.Of(witnesses[0], witnesses[1]);
        Assert.Equal(vector.Rows, alignment.Rows.Select(r => new[] { r.A, r.B, JsonNamingPolicy.KebabCaseLower.ConvertName(r.Variation.ToString()) }));
    }
}
