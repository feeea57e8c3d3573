namespace IncidentArchive.Publishing;

/// <summary>What a save took out of a draft, so that it can be put back.</summary>
internal sealed class Removal
{
    /// <summary>The list in which it stood, or in an item of which it was changed: <c>entries</c>, <c>accounts</c> or <c>sources</c>.</summary>
    public required string List { get; init; }

    /// <summary>The key of the item.</summary>
    public required string Key { get; init; }

    /// <summary>What it is called: “One line”.</summary>
    public required string Name { get; init; }
}
