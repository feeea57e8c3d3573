using IncidentArchive.Record.PostLinks.Addresses;
using IncidentArchive.Record.PostLinks.Ids;

namespace IncidentArchive.Record.PostLinks.Platforms;

/// <summary>VK, whose ids are the owner's number (negative for communities) and a count on the owner's wall (observed).</summary>
internal static class Vk
{
    public const string Name = "vk";

    private const string NoTime = "VK’s ids are a count on each wall and carry no time.";

    private static readonly (string Word, LinkTarget Target)[] _things =
        [("wall", LinkTarget.Post), ("video", LinkTarget.Video), ("clip", LinkTarget.Reel), ("photo", LinkTarget.Photo), ("story", LinkTarget.Story)];

    public static PostLink Read(Address at) =>
        // “?w=wall-1_2” and “?z=photo1_2” open a thing above the page of somebody else.
        Thing(at.Parameter("w")) ?? Thing(at.Parameter("z")?.Split('/')[0]) ?? at.Path switch
        {
            [var first, ..] => Thing(first) ?? Found.Profile(Name, Handle.Of(first, "feed", "im", "search", "login", "video", "al_feed.php", "away.php")),
            _ => Found.Nothing(Name),
        };

    private static PostLink? Thing(string? text)
    {
        foreach (var (word, target) in _things)
            if (text?.StartsWith(word, StringComparison.Ordinal) == true && text[word.Length..].Split('_') is [var owner, var number] && IsWhole(owner, number))
                return Found.Thing(Name, target, owner, PostId.Timeless($"{owner}_{number}", NoTime));
        return null;
    }

    private static bool IsWhole(string owner, string number) =>
        Numeral.Decimal.Problem(owner.AsSpan(owner.StartsWith('-') ? 1 : 0), out _) is null && Numeral.Decimal.Problem(number, out _) is null;
}
