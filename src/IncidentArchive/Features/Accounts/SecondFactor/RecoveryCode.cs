using System.Security.Cryptography;
using System.Text;

namespace IncidentArchive.Features.Accounts.SecondFactor;

/// <summary>
/// A code on paper, for the day the authenticator app is lost; it works once. Only its hash is kept. A code holds 80 random
/// bits, which nobody finds by trying, so that a plain hash hides it as well as a slow one would.
/// </summary>
internal sealed class RecoveryCode
{
    public const int HowMany = 10;

    // Without letters and digits that are read for each other (RFC 4648 base32 leaves out 0, 1, 8 and 9).
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public required string EditorId { get; init; }

    /// <summary>The SHA-256 of the code without hyphens, in upper case.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>A new code, as it is shown once: <c>ABCD-EFGH-IJKL-MNOP</c>.</summary>
    public static string New() => string.Join('-', RandomNumberGenerator.GetString(Alphabet, 16).Chunk(4).Select(four => new string(four)));

    /// <summary>The hash of a code as somebody types it, with or without hyphens and spaces, in either case.</summary>
    public static byte[] HashOf(string typed) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(typed.Where(char.IsLetterOrDigit)).ToUpperInvariant()));
}
