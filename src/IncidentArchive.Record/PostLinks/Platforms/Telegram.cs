using IncidentArchive.Record.PostLinks.Addresses;
using IncidentArchive.Record.PostLinks.Ids;

namespace IncidentArchive.Record.PostLinks.Platforms;

/// <summary>Telegram, whose ids are a count in each channel (core.telegram.org/api/links).</summary>
internal static class Telegram
{
    public const string Name = "telegram";

    private const string NoTime = "Telegram’s ids are a count in each channel and carry no time.";

    public static PostLink Read(Address at) => at.Words switch
    {
        ["c", _, .., _] => Message(null, at.Path[^1]),
        ["s", _, .., _] => Message(at.Path[1], at.Path[^1]),
        ["s", _] => Found.Profile(Name, Handle.Of(at.Path[1])),
        ["joinchat" or "share" or "addstickers" or "proxy" or "c" or "s", ..] or [['+', ..], ..] => Found.Nothing(Name),
        [_, .., [>= '0' and <= '9', ..]] => Message(at.Path[0], at.Path[^1]),
        [_, ..] => Found.Profile(Name, Handle.Of(at.Path[0])),
        _ => Found.Nothing(Name),
    };

    private static PostLink Message(string? channel, string id) => Found.Thing(
        Name, LinkTarget.Message, channel is null ? null : Handle.Of(channel),
        Numeral.Decimal.Problem(id, out _) is { } problem ? new PostId(null, Note: problem) : new PostId(id, Note: NoTime));
}
