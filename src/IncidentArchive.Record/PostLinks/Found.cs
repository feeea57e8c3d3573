using IncidentArchive.Record.PostLinks.Ids;

namespace IncidentArchive.Record.PostLinks;

/// <summary>What a platform's paths lead to.</summary>
internal static class Found
{
    public static PostLink Thing(string platform, LinkTarget target, string? account, PostId id) => new()
    {
        IsAddress = true,
        Platform = platform,
        Target = target,
        Account = account,
        Id = id.Text,
        Shortcode = id.Shortcode,
        Time = id.Time,
        Note = id.Note,
    };

    public static PostLink Profile(string platform, string? account) => account is null
        ? Nothing(platform)
        : Thing(platform, LinkTarget.Profile, account, new PostId(null, Note: Notes.Profile));

    public static PostLink ShortLink(string? platform, string? account = null) => new()
    {
        IsAddress = true,
        Platform = platform,
        Account = account,
        Target = LinkTarget.ShortLink,
        Note = Notes.ShortLink,
    };

    public static PostLink Nothing(string? platform, string note = Notes.NoPost) => new() { IsAddress = true, Platform = platform, Note = note };
}
