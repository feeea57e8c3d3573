using IncidentArchive.Record.PostLinks.Addresses;
using IncidentArchive.Record.PostLinks.Ids;

namespace IncidentArchive.Record.PostLinks.Platforms;

/// <summary>
/// Discord. Ids of all things are “snowflakes”: milliseconds since the first second of 2015, then 22 bits for worker, process
/// and count (Discord's developer documentation, “Reference: Snowflakes”). It was first used early in 2015.
/// </summary>
internal static class Discord
{
    public const string Name = "discord";

    private static readonly IdLayout _ids = new()
    {
        Platform = "Discord",
        Shift = 22,
        Epoch = 1_420_070_400_000,
        Meaning = IdMeaning.Exact,
        Since = new(2015, 2, 1),
    };

    public static PostLink Read(Address at) => at.Words switch
    {
        ["channels", _, _, "threads", _, _, ..] => Thing(LinkTarget.Message, at.Path[5]),
        ["channels", _, _, "threads", _] => Thing(LinkTarget.Channel, at.Path[4], Notes.Channel),
        ["channels", _, _, _, ..] => Thing(LinkTarget.Message, at.Path[3]),
        ["channels", _, _] => Thing(LinkTarget.Channel, at.Path[2], Notes.Channel),
        ["channels", not "@me"] => Thing(LinkTarget.Server, at.Path[1], Notes.Server),
        ["invite", _, ..] => Found.ShortLink(Name),
        _ => Found.Nothing(Name),
    };

    /// <summary>The host of attached files: <c>/attachments/{channel}/{attachment}/{file}</c>.</summary>
    public static PostLink Attachment(Address at) => at.Words is ["attachments" or "ephemeral-attachments", _, _, ..]
        ? Found.Thing(Name, LinkTarget.MediaUpload, null, (_ids with { Meaning = IdMeaning.LowerBound }).Read(at.Path[2]).WithRemark(Notes.MediaUpload))
        : Found.Nothing(Name);

    /// <summary><c>discord.gg</c>, where every path is an invitation.</summary>
    public static PostLink Invitation(Address at) => at.Path.Count == 0 ? Found.Nothing(Name) : Found.ShortLink(Name);

    private static PostLink Thing(LinkTarget target, string id, string? remark = null)
    {
        var read = _ids.Read(id);
        return Found.Thing(Name, target, null, remark is null ? read : read.WithRemark(remark));
    }
}
