namespace IncidentArchive.Record.Dates.Typing;

/// <summary>What the words around dates say about them.</summary>
internal enum Frame
{
    /// <summary>The date itself.</summary>
    None,

    /// <summary>“between … and …”.</summary>
    Between,

    /// <summary>“from … to …”, “from …”.</summary>
    From,

    /// <summary>“before …”: without the date.</summary>
    Before,

    /// <summary>“by …”, “until …”: with the date.</summary>
    UpTo,

    /// <summary>“after …”: without the date.</summary>
    After,

    /// <summary>“since …”: with the date.</summary>
    Since,
}

/// <summary>What joins one date to the next.</summary>
internal enum Joint
{
    /// <summary>A comma, which the next joint explains.</summary>
    Comma,

    /// <summary>“or”.</summary>
    Or,

    /// <summary>“and”.</summary>
    And,

    /// <summary>“to”, a dash.</summary>
    To,
}

/// <summary>Dates with what the words say about them.</summary>
/// <param name="Frame">What stands before the dates.</param>
/// <param name="Moments">The dates, at least one, complete.</param>
/// <param name="Joint">What joins them; null where there is one.</param>
internal sealed record Phrase(Frame Frame, IReadOnlyList<Moment> Moments, Joint? Joint);
