namespace IncidentArchive.Commands;

/// <summary>A text whose witnesses are to be aligned.</summary>
/// <param name="Id">What the input calls it; null where it has no name.</param>
/// <param name="Base">The letter of the base; null for the first.</param>
/// <param name="Witnesses">The witnesses, two or more.</param>
internal sealed record TextToCollate(string? Id, string? Base, IReadOnlyList<WitnessText> Witnesses);

/// <summary>What one witness has.</summary>
/// <param name="Siglum">Its letter.</param>
/// <param name="Text">Its words.</param>
/// <param name="Source">The key of the source, or the file.</param>
internal sealed record WitnessText(string Siglum, string Text, string? Source);
