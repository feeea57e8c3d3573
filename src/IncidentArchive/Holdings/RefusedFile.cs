namespace IncidentArchive.Holdings;

/// <summary>A file that is not taken, and why, as its sender is told.</summary>
internal sealed class RefusedFile(string message) : Exception(message);
