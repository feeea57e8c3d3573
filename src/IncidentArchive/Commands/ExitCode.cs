namespace IncidentArchive.Commands;

/// <summary>How a command ends.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>A document was refused, or a check failed.</summary>
    public const int Refused = 1;
}
