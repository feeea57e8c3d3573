using System.Globalization;

namespace IncidentArchive.Record.PostLinks;

/// <summary>What is said of a reading, in words for editors and readers.</summary>
internal static class Notes
{
    private const int ShownLength = 60;

    public const string NoAddress = "This is not a web address. Give one such as https://x.com/name/status/1050118621198921728.";
    public const string ShortLink = "A short link does not say where it leads. Open it, and give the address it leads to.";
    public const string OpaqueCapture = "This address of a web archive does not say which page was captured. Give the address of the page itself.";
    public const string NoPost = "The address names no post.";
    public const string Profile = "The address names an account, not a post.";
    public const string Highlight = "A highlight’s id carries no time, and is not the id of any story in it.";
    public const string MediaUpload = "The time is that of the file’s upload. The post that shows it came at that moment or later.";
    public const string Channel = "The id is that of the channel: the time is when the channel was made.";
    public const string Server = "The id is that of the server: the time is when the server was made.";
    public const string Event = "The id is that of the event’s page: the time is when the page was made.";
    public const string StillToCome = "Read as a time, the id lies in the future, so no time is taken from it.";
    public const string NotANumber = "That is no id of this platform: it is not a whole number.";
    public const string NotACode = "That is no id of this platform: it has characters or a length that no id has.";
    public const string LeadingZero = "That is no id of this platform: ids do not begin with zero.";
    public const string TooLong = "That is no id of this platform: it is larger than 64 bits can hold.";
    public const string NotATid = "The record’s key is not of the form that carries a time.";
    public const string SeenElsewhere = "Seen through another server than the author’s, whose id was made from the time that the author’s server claimed.";
    public const string WhoseIsUnknown = "The address does not say on which server the account is; on a foreign one, the id was made from the time that server claimed.";

    public static string UnknownHost(string host) => $"The archive reads no posts from {Shown(host)}.";

    public static string TooEarly(string platform, DateOnly since) =>
        string.Create(CultureInfo.InvariantCulture, $"An id this low carries no time: those of {platform} do so from {since:d MMMM yyyy} at the earliest.");

    private static string Shown(string text) => text.Length <= ShownLength ? $"“{text}”" : $"“{text[..ShownLength]}…”";
}
