namespace IncidentArchive.Publishing;

/// <summary>What somebody without an account told the editors about a record: that something is wrong, or should not be there.</summary>
internal sealed class Report
{
    /// <summary>What the sender is given to ask after it; see <see cref="ReportReference"/>.</summary>
    public required string Reference { get; init; }

    public required int IncidentNumber { get; init; }

    /// <summary>The key of the entry it is about; null where it is about the record.</summary>
    public string? Entry { get; set; }

    public required ReportAbout About { get; init; }

    /// <summary>Whether it comes from a person the record is about, or for one.</summary>
    public required Requester From { get; init; }

    /// <summary>What was written. For editors only.</summary>
    public required string Text { get; set; }

    /// <summary>How the sender can be reached; null where they did not say. For editors only, and in no log.</summary>
    public string? Contact { get; set; }

    public required DateTime At { get; init; }

    /// <summary>Whether editors have answered it.</summary>
    public bool IsAnswered { get; set; }
}

internal enum ReportAbout { Error, Attribution, Date, Removal, Other }
