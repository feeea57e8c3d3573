using System.Text.RegularExpressions;

namespace IncidentArchive.Record.Intake;

/// <summary>A word, number or handle of an article, and where it stands.</summary>
internal readonly partial record struct Word(string Text, int Start)
{
    public int End => Start + Text.Length;

    public string Lower => Text.ToLowerInvariant();

    public bool IsHandle => Text[0] == '@';

    public bool IsCapital => char.IsUpper(Text[0]);

    public bool IsPossessive => Text.EndsWith("’s", StringComparison.Ordinal) || Text.EndsWith("'s", StringComparison.Ordinal);

    public string WithoutPossessive => IsPossessive ? Text[..^2] : Text;

    public static List<Word> In(string text, Place place) =>
        [.. Pattern().EnumerateMatchesIn(text, place).Select(m => new Word(text.Substring(m.Start, m.End - m.Start), m.Start))];

    [GeneratedRegex(@"@[A-Za-z0-9_]+(?:\.[A-Za-z0-9_]+)*|[\p{L}\p{M}\p{N}]+(?:['’.\-&][\p{L}\p{M}\p{N}]+)*")]
    private static partial Regex Pattern();
}
