using System.Text.Json.Nodes;
using IncidentArchive.Publishing;

namespace IncidentArchive.Features.Admin.Drafts.Articles;

/// <summary>Finds the source of a pasted article in its draft, also where its key has been changed since.</summary>
internal static class ArticleSource
{
    public static JsonObject? Find(DraftTree tree, string key, string? url) =>
        tree.Find("sources", key) ?? tree.List("sources").OfType<JsonObject>().FirstOrDefault(s => url is not null && DraftTree.Text(s["url"]) == url);

    public static string Label(DraftTree tree, string key, string? url) =>
        Find(tree, key, url) is { } source ? string.Join(", ", new[] { DraftTree.Text(source["publisher"]), DraftTree.Text(source["title"]) }.OfType<string>()) : url ?? key;
}
