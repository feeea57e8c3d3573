namespace IncidentArchive.Data;

/// <summary>The store cannot be used as it stands; the message says why and what to do.</summary>
internal sealed class StoreException(string message, Exception? cause = null) : Exception(message, cause);
