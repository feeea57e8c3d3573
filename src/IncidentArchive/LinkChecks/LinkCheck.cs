namespace IncidentArchive.LinkChecks;

/// <summary>
/// One look at whether a work is still at its address. It is for the desk only and never changes the record: what a
/// publisher's server answers is a hint, and an editor says what has become of the work.
/// </summary>
internal sealed class LinkCheck
{
    public long Id { get; init; }

    /// <summary>The work, by the name it has in addresses; see <see cref="Record.Sources.CanonicalUrl.IdOf"/>.</summary>
    public required string Work { get; init; }

    /// <summary>The address that was asked.</summary>
    public required string Url { get; set; }

    public required DateTime At { get; init; }

    /// <summary>Who asked for it; null where it was the archive's own round.</summary>
    public string? By { get; init; }

    public required LinkResult Result { get; init; }

    /// <summary>The HTTP status that was answered last; null where nothing was.</summary>
    public int? Status { get; init; }

    /// <summary>Where redirects led; null where they led nowhere else.</summary>
    public string? Final { get; set; }

    /// <summary>How many checks in a row, this one included, came to the same kind of answer.</summary>
    public required int Times { get; init; }

    /// <summary>When the first of them was.</summary>
    public required DateTime Since { get; init; }

    /// <summary>Whether it is the newest check of its work.</summary>
    public bool IsNewest { get; set; }
}
