using System.Security.Cryptography;
using System.Text;

namespace IncidentArchive.Features.Accounts.KnownPasswords;

/// <summary>
/// A file of passwords that were stolen elsewhere, as Have I Been Pwned gives it away: a line for each, with its SHA-1 in
/// upper-case hexadecimal, a colon and how often it was found, in the order of the hashes. It is tens of gigabytes long and
/// is looked up where it lies.
/// </summary>
internal static class StolenPasswords
{
    private const int HashLength = 40;

    /// <summary>Whether the file holds a password.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static bool Include(string path, string password)
    {
        using var file = File.OpenHandle(path);
        // The file is in the order of SHA-1, which guards nothing here.
#pragma warning disable CA5350
        var wanted = Encoding.ASCII.GetBytes(Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password))));
#pragma warning restore CA5350
        var (low, high) = (0L, RandomAccess.GetLength(file));
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            var (hash, start, next) = LineAfter(file, middle);
            if (hash is null || start >= high)
                high = middle;
            else if (hash.AsSpan().SequenceCompareTo(wanted) is var order && order == 0)
                return true;
            else if (order < 0)
                low = next;
            else
                high = middle;
        }
        return false;
    }

    /// <summary>Whether a file begins as such a file does.</summary>
    public static bool IsSuchAFile(string path)
    {
        using var file = File.OpenHandle(path);
        return LineAfter(file, 0) is { Hash: { } hash } && hash.All(b => char.IsAsciiDigit((char)b) || b is >= (byte)'A' and <= (byte)'F');
    }

    // The first line that begins at a place or after it. Lines are short: one read holds the end of one and the next.
    private static (byte[]? Hash, long Start, long Next) LineAfter(Microsoft.Win32.SafeHandles.SafeFileHandle file, long place)
    {
        Span<byte> read = stackalloc byte[192];
        var from = Math.Max(0, place - 1);
        read = read[..RandomAccess.Read(file, read, from)];
        var begin = place == 0 ? 0 : read.IndexOf((byte)'\n') + 1;
        var line = read[begin..];
        if ((place > 0 && begin == 0) || line.Length < HashLength)
            return default;
        var end = line.IndexOf((byte)'\n') is var found && found < 0 ? line.Length : found + 1;
        return (line[..HashLength].ToArray(), from + begin, from + begin + end);
    }
}
