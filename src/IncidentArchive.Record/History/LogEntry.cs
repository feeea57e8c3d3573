using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using IncidentArchive.Record.Documents;

namespace IncidentArchive.Record.History;

/// <summary>
/// What a leaf of the change log says: that a revision was published, when, and what it commits to. Its data is canonical
/// JSON, and tells nothing of the content, so that it can stand for good.
/// </summary>
/// <param name="Subject">What was published: <c>incidents/1</c> or <c>figures/selena-gomez</c>.</param>
/// <param name="Revision">The revision's number, from 1.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Commitment">The commitment to the document; see <see cref="LogHash.Commitment"/>.</param>
/// <param name="Signature">The commitment to who signed and why; null in leaves of before it was kept.</param>
public sealed record LogEntry(string Subject, int Revision, DateTime At, byte[] Commitment, byte[]? Signature)
{
    private const string Instant = "yyyy-MM-ddTHH:mm:ss.fffffffZ";

    /// <summary>The commitment to who signed a revision and why, under the salt of its document.</summary>
    /// <param name="salt">The revision's salt.</param>
    /// <param name="editor">The name that signed.</param>
    /// <param name="reason">The reason given.</param>
    /// <param name="pastGate">Why it was published past the living-person gate; null where it passed.</param>
    /// <exception cref="ArgumentException">The salt has not <see cref="LogHash.SaltLength"/> bytes, or a text is no Unicode.</exception>
    public static byte[] CommitmentToSignature(ReadOnlySpan<byte> salt, string editor, string reason, string? pastGate)
    {
        var signature = new JsonObject { ["editor"] = editor, ["reason"] = reason };
        if (pastGate is not null)
            signature["override"] = pastGate;
        return LogHash.Commitment(salt, CanonicalJson.OfTree(signature));
    }

    /// <summary>Reads the data of a leaf.</summary>
    /// <exception cref="FormatException">The bytes are no such data, in its one form.</exception>
    public static LogEntry Parse(byte[] data)
    {
        try
        {
            var tree = JsonNode.Parse(data)!.AsObject();
            var entry = new LogEntry(
                tree["subject"]!.GetValue<string>(), tree["revision"]!.GetValue<int>(),
                DateTime.ParseExact(tree["at"]!.GetValue<string>(), Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
                Convert.FromHexString(tree["commitment"]!.GetValue<string>()), tree["signature"] is { } signature ? Convert.FromHexString(signature.GetValue<string>()) : null);
            if (data.AsSpan().SequenceEqual(entry.ToBytes()))
                return entry;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NullReferenceException or FormatException or ArgumentException)
        {
        }
        throw new FormatException("The data of a leaf is canonical JSON with the fields at, commitment, revision, subject and, from its introduction on, signature.");
    }

    /// <summary>The data of the leaf, which is hashed.</summary>
    public byte[] ToBytes()
    {
        var data = new JsonObject
        {
            ["at"] = At.ToString(Instant, CultureInfo.InvariantCulture),
            ["commitment"] = Convert.ToHexStringLower(Commitment),
            ["revision"] = Revision,
            ["subject"] = Subject,
        };
        if (Signature is not null)
            data["signature"] = Convert.ToHexStringLower(Signature);
        return CanonicalJson.OfTree(data);
    }
}
