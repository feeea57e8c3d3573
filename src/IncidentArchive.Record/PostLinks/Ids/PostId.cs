namespace IncidentArchive.Record.PostLinks.Ids;

/// <summary>What an id in an address tells.</summary>
/// <param name="Text">The id; null where it is none of the platform's.</param>
/// <param name="Time">The time it carries.</param>
/// <param name="Note">Why there is no id or no time, or what to know of the time.</param>
/// <param name="Shortcode">The id as the address writes it, where that is another form of it.</param>
internal readonly record struct PostId(string? Text, IdTime? Time = null, string? Note = null, string? Shortcode = null)
{
    private const int Longest = 200;

    /// <summary>The id of a platform whose ids carry no time: ASCII letters, digits and <c>_ - . :</c>.</summary>
    public static PostId Timeless(string? text, string note) =>
        text is { Length: > 0 and <= Longest } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or ':')
            ? new(text, Note: note)
            : new(null, Note: Notes.NotACode);

    /// <summary>The same id, with something to know where it carries a time.</summary>
    public PostId WithRemark(string note) => Time is null ? this : this with { Note = note };
}
