using IncidentArchive.Features.Admin.Drafts;

namespace IncidentArchive.Bulk;

/// <summary>Something that a column of a spreadsheet may hold.</summary>
/// <param name="Name">Its heading in the template.</param>
/// <param name="Meaning">What to write in it.</param>
/// <param name="Example">What stands in the template’s example row.</param>
/// <param name="AlsoCalled">Other headings by which it is known, folded to lower case and single spaces.</param>
internal sealed record BulkColumn(string Name, string Meaning, string Example, params string[] AlsoCalled)
{
    public static readonly BulkColumn
        Incident = new("incident", "The address of a record (its slug), or the title of a new one. Empty: the row above’s.", "vale-post-2021", "record", "case", "slug"),
        Kind = new("kind", "post, reaction, deletion, edit, restoration or context. Empty: post.", "post", "type", "entry type"),
        Key = new("key", "A short name by which other rows refer to this one. Empty: one is made.", "first-post", "id", "row id", "tweet id", "post id"),
        Title = new("title", "A title, where the entry needs one.", "", "heading", "headline"),
        Date = new("date", "When: 2025-01-27, 27 January 2025, about 3 pm UTC on 27 Jan 2025, or EDTF.", "2021-05-06", "when", "posted", "posted at", "created at", "created", "timestamp", "datetime", "date posted"),
        Time = new("time", "The time of day, where it is not in the date: 14:30 or 14:30:05.", "14:30", "time of day", "clock"),
        Zone = new("zone", "The IANA zone that date and time are meant in. Empty: UTC.", "Europe/London", "time zone", "timezone", "tz"),
        Words = new("time in words", "The source’s own words for the time.", "Thursday afternoon", "when in words", "time as stated"),
        Certainty = new("certainty", "confirmed, reported, disputed or unverified. Empty: reported.", "reported", "confidence", "status"),
        Platform = new("platform", "The platform: x, instagram, facebook … Empty: read from the link.", "x", "network", "site", "service"),
        Handle = new("handle", "The account’s handle.", "maravale", "account", "user", "username", "user name", "screen name", "author handle"),
        Figure = new("figure", "The public person or organisation: name, or slug. Leave private people out, and describe them.", "Mara Vale", "person", "name", "author", "full name", "who"),
        FigureRole = new("figure role", "Who a figure is that the archive does not know yet.", "singer", "role", "occupation", "known for"),
        Description = new("described as", "Who it was, where the person is private: a user whom the source does not name.", "", "description", "unnamed"),
        Medium = new("medium", "text, image, video, story, live, audio, repost, like, follow … Empty: text.", "text", "media", "media type", "format"),
        Text = new("text", "The words, verbatim.", "I should not have said that.", "content", "tweet", "post", "words", "body", "full text", "message", "caption"),
        Language = new("language", "The language of the words, where it is not English: de, pt-BR.", "", "lang"),
        Link = new("link", "The post’s own address.", "https://x.com/maravale/status/1390300000000000000", "url", "post url", "tweet url", "permalink", "post link", "address"),
        Of = new("of", "The keys of the posts that a deletion, edit or restoration is of, or that a reaction answers.", "", "answers", "in reply to", "reply to", "refers to"),
        Cause = new("cause", "Of a deletion: author-deleted, platform-removed, account-suspended … Empty: unknown.", "author-deleted", "deletion cause", "why deleted", "removed by"),
        Deleted = new("deleted", "When the post was deleted, as in date; “yes” where nothing is known of the time. Makes the deletion too.", "2021-05-07", "deleted at", "deleted on", "date deleted", "deletion date", "removed", "removed at", "removed on"),
        Before = new("before", "Of an edit: the words before.", "", "text before"),
        After = new("after", "Of an edit: the words after.", "", "text after"),
        Note = new("note", "The archive’s remark, in Markdown.", "", "notes", "comment", "comments", "remark", "remarks"),
        Warning = new("content warning", "What readers are warned of before they see it.", "", "warning", "trigger warning"),
        Source = new("source", "The address of the source that tells of it. Several: a space between them.", "https://www.paper.example/vale", "source url", "source link", "citation", "reference", "evidence url"),
        SourceTitle = new("source title", "The source’s title.", "Singer takes down post", "article title", "headline of source"),
        Publisher = new("publisher", "Who published the source. Empty: its site.", "The Paper", "source publisher", "outlet", "newspaper", "source name"),
        SourceDate = new("source date", "When the source was published, as in date.", "2021-05-07", "source published", "article date", "published"),
        Archived = new("archived", "An archived copy of the source.", "", "archive url", "archived url", "archive link", "wayback");

    public static IReadOnlyList<BulkColumn> All { get; } =
    [
        Incident, Kind, Key, Title, Date, Time, Zone, Words, Certainty, Platform, Handle, Figure, FigureRole, Description, Medium, Text, Language, Link,
        Of, Cause, Deleted, Before, After, Note, Warning, Source, SourceTitle, Publisher, SourceDate, Archived,
    ];

    /// <summary>The column with this name; null where there is none.</summary>
    public static BulkColumn? Named(string? name) => All.FirstOrDefault(c => c.Name.Equals(name?.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The column that a heading most likely means; null where it is not known.</summary>
    public static BulkColumn? Guess(string heading)
    {
        var plain = Keys.Of(heading).Replace('-', ' ');
        return All.FirstOrDefault(c => c.Name == plain) ?? All.FirstOrDefault(c => c.AlsoCalled.Contains(plain));
    }
}
