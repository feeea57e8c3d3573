using System.Text;
using System.Text.Json.Nodes;
using IncidentArchive.Publishing;
using IncidentArchive.Record;
using IncidentArchive.Record.Documents;
using IncidentArchive.Text;

namespace IncidentArchive.Features.Admin.Drafts;

/// <summary>Makes keys and slugs of names.</summary>
internal static class Keys
{
    /// <summary>The slug of a name in which nothing can stand in an address.</summary>
    public const string Unnamed = "unnamed";

    /// <summary>The name as a slug: folded to ASCII letters and digits, other characters as hyphens.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in Folding.Fold(name).Replace("'", "", StringComparison.Ordinal))
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        var text = slug.ToString()[..Math.Min(slug.Length, Slug.MaxLength - 10)].Trim('-');
        return text == "" ? Unnamed : text;
    }

    /// <summary>
    /// The key that was typed, or one made of it: an item whose key cannot stand in an address could not be opened again.
    /// Null where none was typed.
    /// </summary>
    public static string? Typed(JsonObject item) => DraftTree.KeyOf(item) is not { } typed ? null : Slug.IsSlug(typed) ? typed : Of(typed);

    /// <summary>What keeps an item from having its key: another item has it. The same item may, as when a form is sent twice.</summary>
    public static IReadOnlyList<Problem> Taken(DraftTree tree, string list, string? open, JsonObject item)
    {
        var key = DraftTree.KeyOf(item);
        return key == open || tree.Find(list, key) is not { } other || JsonNode.DeepEquals(other, item) ? []
            : [new Problem("key", $"another {list switch { "entries" => "entry", "accounts" => "account", _ => "source" }} already has the key “{key}”. Give this one a key of its own.")];
    }

    /// <summary>A key made of the name that no item of the list has.</summary>
    public static string Free(DraftTree tree, string list, string name)
    {
        var (key, free) = (Of(name), Of(name));
        for (var n = 2; tree.Find(list, free) is not null; n++)
            free = $"{key}-{n}";
        return free;
    }

    /// <summary>The key of an item of the list that is the same but for its key, as when a form is sent twice; null where there is none.</summary>
    public static string? OfSame(DraftTree tree, string list, JsonObject item) => tree.List(list).OfType<JsonObject>().Where(other =>
    {
        var bare = other.DeepClone().AsObject();
        bare.Remove("key");
        return JsonNode.DeepEquals(bare, item);
    }).Select(DraftTree.KeyOf).FirstOrDefault();
}
