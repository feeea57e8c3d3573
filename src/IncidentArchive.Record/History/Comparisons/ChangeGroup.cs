namespace IncidentArchive.Record.History.Comparisons;

/// <summary>The changes of one entry, account or source, or of the record's own fields.</summary>
/// <param name="Part">What it is: <c>record</c>, <c>account</c>, <c>entry</c>, <c>source</c>.</param>
/// <param name="Older">How it stood in the older document; null where it was added.</param>
/// <param name="Newer">How it stands in the newer document; null where it was removed.</param>
/// <param name="Changes">In the order of the document's fields. An added or removed one has a single change, of the whole.</param>
public sealed record ChangeGroup(string Part, ChangedItem? Older, ChangedItem? Newer, IReadOnlyList<Change> Changes)
{
    /// <summary>The newer state, or the older one of what was removed.</summary>
    public ChangedItem Item => (Newer ?? Older)!;

    /// <summary>What was done to it as a whole.</summary>
    public ChangeVerb Verb =>
        Older is null ? ChangeVerb.Added
        : Newer is null ? ChangeVerb.Removed
        : Changes.All(c => c.Verb == ChangeVerb.Moved) ? ChangeVerb.Moved
        : ChangeVerb.Altered;
}

/// <summary>An entry, account or source in one of two compared documents.</summary>
/// <param name="Key">Its key; empty for the record's own fields.</param>
/// <param name="Kind">The kind of an entry, as documents name it; null for everything else.</param>
/// <param name="Name">What it is called: an entry's title, an account's holder and place, a source's publisher; else its key.</param>
/// <param name="Index">Its place in its list, from 0.</param>
public sealed record ChangedItem(string Key, string? Kind, string Name, int Index);
