using System.Security.Cryptography;

namespace IncidentArchive.Publishing;

/// <summary>
/// A line of the public list of corrections: what was asked for in kind, what was decided and what changed. Lines are
/// only ever added, and none names who asked or who decided.
/// </summary>
internal sealed class Correction
{
    public long Id { get; init; }

    /// <summary>The record's number; 0 where it is about a figure.</summary>
    public required int IncidentNumber { get; init; }

    /// <summary>The figure it is about; null where it is about a record.</summary>
    public Record.Slug? Figure { get; init; }

    /// <summary>The key of the entry it is about; null where it is about the record.</summary>
    public string? Entry { get; set; }

    public required CorrectionClass Class { get; init; }
    public required Outcome Outcome { get; init; }
    public required Requester RequestedBy { get; init; }

    /// <summary>What the archive says about it in public. Of a redaction it tells the class only.</summary>
    public required string Answer { get; set; }

    public required DateTime At { get; init; }

    /// <summary>Who decided. Never shown to readers.</summary>
    public required string Editor { get; init; }

    /// <summary>32 random bytes that keep what the change log commits to from being guessed. Never given out.</summary>
    public byte[] Salt { get; set; } = RandomNumberGenerator.GetBytes(Record.History.LogHash.SaltLength);

    /// <summary>The report it answers; null where the archive acted by itself.</summary>
    public string? Reference { get; init; }

    /// <summary>What it is about.</summary>
    public DecisionSubject About => new(IncidentNumber, Figure);
}

internal enum CorrectionClass { Factual, Attribution, Date, Redaction, Withdrawal, Other }

internal enum Outcome
{
    /// <summary>The report is right; the record will be changed.</summary>
    Accepted,

    /// <summary>The record stands as it is.</summary>
    Declined,

    /// <summary>The record has been changed.</summary>
    Changed,

    /// <summary>An earlier decision was taken back.</summary>
    Undone,
}

internal enum Requester { Reader, Subject, Editor }
