using System.Security.Cryptography;

namespace IncidentArchive.Publishing;

/// <summary>The number a report goes by: <c>7K3Q-9XRA-04TM-ZB6P</c>, 80 random bits, so that nobody finds another's by guessing.</summary>
internal static class ReportReference
{
    // Crockford's base 32: without the letters that are taken for digits, so that it can be read out and typed.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 16;
    private const int Group = 4;

    public static string New() => Grouped(RandomNumberGenerator.GetString(Alphabet, Length));

    /// <summary>The reference as it is stored, from one that was typed in small letters or without hyphens; null where it is none.</summary>
    public static string? Read(string? typed)
    {
        var plain = (typed ?? "").Replace("-", "", StringComparison.Ordinal).ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return plain.Length == Length && plain.All(c => Alphabet.Contains(c, StringComparison.Ordinal)) ? Grouped(plain) : null;
    }

    private static string Grouped(string plain) => string.Join('-', plain.Chunk(Group).Select(c => new string(c)));
}
