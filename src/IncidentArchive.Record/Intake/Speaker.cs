namespace IncidentArchive.Record.Intake;

/// <summary>Who says or does something, as an article names them.</summary>
/// <param name="Name">The name, in full where the article gives it in full; null where it names nobody.</param>
/// <param name="Words">The article's own words: “Gomez”, “she”, “another user”.</param>
/// <param name="Handle">The handle that the article gives beside the name.</param>
internal sealed record Speaker(string? Name, string Words, string? Handle = null)
{
    /// <summary>Whether the article speaks of a person without naming one: “another user”.</summary>
    public bool IsUnnamed => Name is null;
}
