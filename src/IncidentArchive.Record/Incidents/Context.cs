namespace IncidentArchive.Record.Incidents;

/// <summary>An event in the background. Its note says what happened.</summary>
public sealed class Context : Entry;
