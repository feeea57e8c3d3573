namespace IncidentArchive.Holdings;

/// <summary>A file the archive keeps, under its hash. Its row is written once the bytes are on the disk.</summary>
internal sealed class StoredFile
{
    /// <summary>SHA-256 of the file as received, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    public required long Length { get; init; }

    /// <summary>The media type found in its bytes.</summary>
    public required string MediaType { get; init; }

    public int? Width { get; init; }
    public int? Height { get; init; }

    /// <summary>The picture's difference hash, 64 bits; near-same pictures differ in few of them.</summary>
    public long? Likeness { get; init; }

    /// <summary>What was found in it: pages of a web archive, what could not be checked. One a line.</summary>
    public string Found { get; set; } = "";

    public required DateTime ReceivedAt { get; init; }
    public required string ReceivedBy { get; init; }

    /// <summary>When its bytes were removed for good; absent while they are kept.</summary>
    public DateTime? ErasedAt { get; set; }

    public bool IsPicture => MediaType.StartsWith("image/", StringComparison.Ordinal);
}

/// <summary>A file that a published record names. <see cref="Publishing.Publication"/> alone writes it; with the record's row it goes.</summary>
internal sealed class PublishedFile
{
    public required int IncidentNumber { get; init; }
    public required string Sha256 { get; init; }
}
