namespace IncidentArchive.Publishing;

/// <summary>That the archive has taken a record of its own down. Its address answers with this; its revisions are kept as proof.</summary>
internal sealed class Withdrawal
{
    /// <summary>The record's number.</summary>
    public required int Number { get; init; }

    public required WithdrawalReason Reason { get; init; }

    /// <summary>What readers are told, and by which rule it was decided.</summary>
    public required string Policy { get; set; }

    public required DateTime At { get; init; }

    /// <summary>Who decided. Never shown to readers.</summary>
    public required string Editor { get; init; }

    /// <summary>What its address answers: 451 (RFC 7725) for a legal order, 410 otherwise.</summary>
    public int Status => Reason == WithdrawalReason.LegalOrder ? StatusCodes.Status451UnavailableForLegalReasons : StatusCodes.Status410Gone;
}

/// <summary>An address that a withdrawn record had. Nothing else may take it, and it answers with the withdrawal.</summary>
internal sealed class WithdrawnAddress
{
    public required Record.Slug Slug { get; init; }
    public required int Number { get; init; }
}

internal enum WithdrawalReason { Privacy, Safety, Unfounded, Rights, LegalOrder }
