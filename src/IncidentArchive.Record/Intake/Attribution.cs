namespace IncidentArchive.Record.Intake;

/// <summary>Who speaks a quotation, and with which verb the article says so.</summary>
/// <param name="Speaker">The speaker; null where the article does not tell.</param>
/// <param name="Verb">The verb as it stands there; null where there is none.</param>
internal sealed record Attribution(Speaker? Speaker, string? Verb)
{
    public static Attribution None { get; } = new(null, null);
}
