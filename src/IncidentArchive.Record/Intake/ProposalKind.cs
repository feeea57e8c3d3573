namespace IncidentArchive.Record.Intake;

/// <summary>What a passage of an article may become in the record.</summary>
public enum ProposalKind
{
    /// <summary>Words between quotation marks: a post, a transcription of one, or a reaction.</summary>
    Quotation,

    /// <summary>The article tells that something was posted.</summary>
    Post,

    /// <summary>The article tells that something was taken down, or an account with all its posts.</summary>
    Deletion,

    /// <summary>The article did not find something any more: a sighting, which by itself gives no cause.</summary>
    Missing,

    /// <summary>The article tells that a post was changed.</summary>
    Edit,

    /// <summary>The article tells that something became public again.</summary>
    Restoration,

    /// <summary>The article tells that somebody apologised.</summary>
    Apology,

    /// <summary>A date or a relative time.</summary>
    Time,
}
