using System.Security.Cryptography;
using System.Text;

namespace IncidentArchive.Publishing;

/// <summary>
/// A text that was taken out of a record in every revision. It is known here so that no later publication brings it back:
/// by itself while the original revisions still hold it, and by a salted hash once it is erased.
/// </summary>
internal sealed class RedactedText
{
    public int Id { get; init; }

    /// <summary>The record's number; 0 where it was taken out of a figure.</summary>
    public required int IncidentNumber { get; init; }

    /// <summary>The figure it was taken out of; null where it was a record.</summary>
    public Record.Slug? Figure { get; init; }

    /// <summary>The text; null once it is erased.</summary>
    public string? Text { get; private set; }

    /// <summary>Its length in UTF-16 code units.</summary>
    public required int Length { get; init; }

    public required byte[] Salt { get; init; }

    /// <summary>HMAC-SHA256 of the text under the salt.</summary>
    public required byte[] Fingerprint { get; init; }

    public required RedactedPart Part { get; init; }

    /// <summary>Why, as readers are told.</summary>
    public required string Reason { get; set; }

    public required DateTime At { get; init; }

    /// <summary>Who redacted it. Never shown to readers.</summary>
    public required string Editor { get; init; }

    public DateTime? ErasedAt { get; private set; }

    /// <summary>What it was taken out of.</summary>
    public DecisionSubject About => new(IncidentNumber, Figure);

    public static RedactedText Of(DecisionSubject about, string text, RedactedPart part, Signature signature, DateTime at)
    {
        var salt = RandomNumberGenerator.GetBytes(32);
        return new RedactedText
        {
            IncidentNumber = about.Number,
            Figure = about.Figure,
            Text = text,
            Length = text.Length,
            Salt = salt,
            Fingerprint = HMACSHA256.HashData(salt, Encoding.Unicode.GetBytes(text)),
            Part = part,
            Reason = signature.Reason,
            At = at,
            Editor = signature.Editor,
        };
    }

    public void Erase(DateTime at) => (Text, ErasedAt) = (null, at);

    /// <summary>Whether the text stands in another.</summary>
    public bool StandsIn(string other)
    {
        if (Text is not null)
            return other.Contains(Text, StringComparison.Ordinal);
        var bytes = Encoding.Unicode.GetBytes(other);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        for (var at = 0; at + Length <= other.Length; at++)
        {
            HMACSHA256.HashData(Salt, bytes.AsSpan(at * sizeof(char), Length * sizeof(char)), hash);
            if (hash.SequenceEqual(Fingerprint))
                return true;
        }
        return false;
    }
}

internal enum RedactedPart { Name, Handle, Passage }
