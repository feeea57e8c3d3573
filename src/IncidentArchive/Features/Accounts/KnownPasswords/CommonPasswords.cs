using System.Collections.Frozen;
using System.IO.Compression;
using System.Text;

namespace IncidentArchive.Features.Accounts.KnownPasswords;

/// <summary>
/// The passwords that are guessed first: 49,000 that came up most often in what was stolen elsewhere, and what people make of
/// them to reach a length. The list comes with the program, so that no password ever leaves it to be looked up.
/// </summary>
internal static class CommonPasswords
{
    private static readonly Lazy<FrozenSet<string>> _list = new(Read);

    /// <summary>
    /// Whether a password is one of them: in either case, said several times over, or with digits and signs around it. A run,
    /// such as “abcdefghijkl” or “123412341234”, counts as one.
    /// </summary>
    public static bool Include(string password)
    {
        var lower = password.ToLowerInvariant();
        return IsRun(lower) || IsListed(lower) || IsListed(Core(lower));
    }

    private static bool IsListed(string words) => _list.Value.Contains(words) || _list.Value.Contains(Unit(words));

    // “…password2024!!” is “password”, to whoever guesses.
    private static string Core(string words) => words.Trim([.. words.Where(c => !char.IsLetter(c)).Distinct()]);

    // From each character to the next it is always the same step, or one of two: 1234567890123 goes up by one and back by nine.
    private static bool IsRun(string words) => Unit(words).Length < 4 || words.Zip(words.Skip(1), (a, b) => b - a).Distinct().Count() <= 2;

    // What the whole repeats: “abcabcabc” repeats “abc”.
    private static string Unit(string words)
    {
        for (var length = 1; length <= words.Length / 2; length++)
            if (words.Length % length == 0 && words.AsSpan(length).SequenceEqual(words.AsSpan(0, words.Length - length)))
                return words[..length];
        return words;
    }

    private static FrozenSet<string> Read()
    {
        using var list = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords")!;
        using var lines = new StreamReader(new GZipStream(list, CompressionMode.Decompress), Encoding.UTF8);
        return lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
