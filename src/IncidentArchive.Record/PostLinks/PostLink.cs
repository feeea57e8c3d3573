using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.PostLinks.Archives;

namespace IncidentArchive.Record.PostLinks;

/// <summary>
/// What the address of a post tells by itself: platform, account, id, kind of thing and, where the id carries it, the time.
/// Nothing is fetched. Hosts are compared whole, so a look-alike is no platform's; web archives around the address are taken
/// off one by one. How each platform's ids are laid out, and how that is known, stands with the platform
/// (<c>PostLinks/Platforms</c>); which hosts lead where, in <c>Routes</c>.
/// </summary>
public sealed record PostLink
{
    /// <summary>The address as given.</summary>
    public string Url { get; init; } = "";

    /// <summary>The address of the thing itself, without the archives around it.</summary>
    public string Original { get; init; } = "";

    /// <summary>Whether the text is a web address, an <c>at://</c> address or a <c>urn:li:</c> name at all.</summary>
    public bool IsAddress { get; init; }

    /// <summary>The platform, of the shape of a <see cref="Slug"/>: <c>x</c>, <c>truthsocial</c>; null where the host is not known or could lead anywhere.</summary>
    public string? Platform { get; init; }

    /// <summary>
    /// The account as the address names it, without <c>@</c>: a handle, <c>user@server</c> for an account seen through another
    /// Mastodon server, or a DID; null where it names none. Handles in addresses are not checked by every platform.
    /// </summary>
    public string? Account { get; init; }

    /// <summary>The id: a decimal number that fits 64 bits unsigned (never to be read as a double), or a record key; null where there is none.</summary>
    public string? Id { get; init; }

    /// <summary>The id as the address writes it, where that is not <see cref="Id"/> itself: Instagram, Threads, Weibo.</summary>
    public string? Shortcode { get; init; }

    /// <summary>The kind of thing.</summary>
    public LinkTarget Target { get; init; }

    /// <summary>The time that the id carries; null where it carries none, or one that cannot be.</summary>
    public IdTime? Time { get; init; }

    /// <summary>When the platform itself takes a story down: a day after the id's time. Null for other things.</summary>
    public DateTimeOffset? Expires => Target == LinkTarget.Story ? Time?.Instant.AddHours(Post.StoryHours) : null;

    /// <summary>The host of a mirror (another site that shows the platform's posts at the same paths); null on the platform's own hosts.</summary>
    public string? Mirror { get; init; }

    /// <summary>The web archives around the address, outermost first.</summary>
    public IReadOnlyList<LinkCapture> Captures { get; init; } = [];

    /// <summary>The capture nearest to the post that has a time, or else the nearest; null where no archive is around the address.</summary>
    public LinkCapture? Capture => Captures.LastOrDefault(c => c.At is not null) ?? (Captures is [.., var nearest] ? nearest : null);

    /// <summary>How the address leads to the thing: <see cref="LinkCapture.Via"/> of the capture, else <c>mirror</c>, else null.</summary>
    public string? Via => Capture?.Via ?? (Mirror is null ? null : "mirror");

    /// <summary>What a reader should know of the reading, or why there is no id or time; null where nothing is to be said.</summary>
    public string? Note { get; init; }

    /// <summary>Reads an address. Any text is answered, in time linear in its length.</summary>
    /// <param name="url">The address; the scheme may be missing (<c>x.com/…</c>).</param>
    /// <param name="asOf">The present, after which no id and no capture can date from; a day is allowed for clocks that differ.
    /// Without it, times after <see cref="Horizon"/> are not believed.</param>
    public static PostLink Read(string url, DateTimeOffset? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(url);
        var latest = asOf?.AddDays(1) ?? Horizon;
        var (original, captures) = Unwrapping.Of(url);
        var link = Routes.Read(original) with { Url = url, Original = original };
        return (link with { Captures = [.. captures.Select(c => c.At > latest ? c with { At = null } : c)] }).Believed(latest);
    }

    /// <summary>The end of the times believed of an id where the reader gives no present (house rule; to be moved on in good time).</summary>
    public static DateTimeOffset Horizon { get; } = new(2036, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private PostLink Believed(DateTimeOffset latest) =>
        Time?.Instant > latest ? this with { Time = null, Note = Notes.StillToCome } : this;
}
