namespace IncidentArchive.Record.Collation;

/// <summary>Tokens of two transcriptions that are the same: one and one, or one and two where a word is divided.</summary>
/// <param name="A">The place of the first in A.</param>
/// <param name="B">The place of the first in B.</param>
/// <param name="InA">How many in A: 1 or 2.</param>
/// <param name="InB">How many in B: 1 or 2.</param>
internal readonly record struct Match(int A, int B, byte InA = 1, byte InB = 1)
{
    public Stretch OfA => new(A, InA);

    public Stretch OfB => new(B, InB);
}
