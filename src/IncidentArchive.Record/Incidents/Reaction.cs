namespace IncidentArchive.Record.Incidents;

/// <summary>Someone answered, on a platform or at a venue.</summary>
public sealed class Reaction : Utterance;
