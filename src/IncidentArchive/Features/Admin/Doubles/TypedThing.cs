using IncidentArchive.Record.Likeness;

namespace IncidentArchive.Features.Admin.Doubles;

/// <summary>What somebody types, ready to be held beside what there is.</summary>
internal sealed class TypedThing
{
    /// <summary>What is longer is compared by its beginning.</summary>
    public const int MostCharacters = 20_000;

    // A query takes so many values and no more.
    private const int MostValues = 500;

    private readonly Shingles _words;
    private readonly string? _post;
    private readonly string? _url;

    public TypedThing(TypedAs kind, string text)
    {
        As = kind;
        var read = text.Length > MostCharacters ? text[..MostCharacters] : text;
        _words = kind == TypedAs.Link ? Shingles.Of(null) : ShinglesOf(read);
        (_post, _url) = kind == TypedAs.Link ? (PostIdentity.OfPost(read), PostIdentity.UrlOf(read)) : (null, null);
        Clues = kind == TypedAs.Link ? [.. Record.Likeness.Clues.OfLink(read)] : [.. _words.Values.Order().Take(MostValues)];
    }

    public TypedAs As { get; }

    /// <summary>By which what is alike is looked up; none where there is nothing to look for.</summary>
    public IReadOnlyList<long> Clues { get; }

    /// <summary>In what a link is the same; null where it is another.</summary>
    public Likeness? ToLink(string? link) =>
        string.IsNullOrWhiteSpace(link) || As != TypedAs.Link ? null
        : _post is not null && _post == PostIdentity.OfPost(link) ? Likeness.SamePost
        : _url is not null && _url == PostIdentity.UrlOf(link) ? Likeness.SameAddress
        : null;

    /// <summary>In what the likest of some texts is alike; null where none is.</summary>
    public Likeness? ToTexts(IEnumerable<string> texts) =>
        As == TypedAs.Link ? null : texts.Select(text => LikenessWords.Of(_words.To(ShinglesOf(text)))).Where(l => l is not null).Min();

    private Shingles ShinglesOf(string text) => As == TypedAs.Title ? Shingles.OfTitle(text) : Shingles.Of(text);
}
