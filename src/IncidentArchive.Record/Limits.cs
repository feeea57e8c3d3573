namespace IncidentArchive.Record;

/// <summary>The greatest sizes a document may have. They keep one careless file from filling the archive.</summary>
public static class Limits
{
    /// <summary>A document's size in bytes of UTF-8.</summary>
    public const int DocumentBytes = 2 * 1024 * 1024;

    /// <summary>How many mappings, lists and scalars a document may hold.</summary>
    public const int DocumentNodes = 50_000;

    /// <summary>How deep mappings and lists may be nested.</summary>
    public const int DocumentDepth = 12;

    /// <summary>A short text (names, titles, addresses), in UTF-16 code units; a property says so where it may be longer.</summary>
    public const int ShortText = 2_000;

    /// <summary>A long text (summaries, notes, the posts' own words), in UTF-16 code units.</summary>
    public const int LongText = 50_000;
}
