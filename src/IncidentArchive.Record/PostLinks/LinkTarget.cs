namespace IncidentArchive.Record.PostLinks;

/// <summary>The kind of thing that a link leads to, as far as the link says.</summary>
public enum LinkTarget
{
    /// <summary>The link does not say, or leads to no single thing.</summary>
    None,

    /// <summary>A post; whether with pictures or video, the link does not say.</summary>
    Post,

    /// <summary>A reel or short.</summary>
    Reel,

    /// <summary>A video.</summary>
    Video,

    /// <summary>A photograph, or a series of them.</summary>
    Photo,

    /// <summary>A story, which the platform itself takes down after a day.</summary>
    Story,

    /// <summary>A collection of stories that stays; its id is not that of a story.</summary>
    Highlight,

    /// <summary>A message in a channel.</summary>
    Message,

    /// <summary>A channel; its id tells when the channel was made.</summary>
    Channel,

    /// <summary>A server or community; its id tells when it was made.</summary>
    Server,

    /// <summary>The page of an event; its id tells when the page was made.</summary>
    Event,

    /// <summary>A file on the platform's media host; its id tells when the upload began, before any post shows it.</summary>
    MediaUpload,

    /// <summary>Another record than a post: a like, a repost, a follow, a list.</summary>
    Record,

    /// <summary>An account.</summary>
    Profile,

    /// <summary>A short or shared link, which says nothing until it is opened.</summary>
    ShortLink,
}
