using System.Text.Json.Nodes;
using IncidentArchive.Features.Admin.Drafts;
using IncidentArchive.Publishing;
using IncidentArchive.Record.PostLinks;

namespace IncidentArchive.Bulk;

/// <summary>The account that a row is by: one the draft has, or a new one.</summary>
internal sealed class RowAccounts(BulkTarget target, KnownFigures known)
{
    // What spreadsheets call a platform that the archive calls otherwise.
    private static readonly Dictionary<string, string> _platforms = new() { ["twitter"] = "x", ["x-twitter"] = "x", ["ig"] = "instagram", ["fb"] = "facebook", ["insta"] = "instagram", ["truthsocial"] = "truth-social" };

    private readonly Dictionary<string, string> _keys = Existing(target.Tree);

    /// <summary>The account’s key, or what is wrong: at which column, and a sentence.</summary>
    public (string? Key, BulkColumn? Column, string? Problem) Of(BulkRow row)
    {
        var link = row[BulkColumn.Link] is { } address ? PostLink.Read(address) : null;
        var platform = row[BulkColumn.Platform] is { } named ? PlatformOf(named) : link?.Platform;
        var handle = HandleOf(row[BulkColumn.Handle] ?? link?.Account, platform);
        var (figure, description) = (row[BulkColumn.Figure], row[BulkColumn.Description]);
        if (figure is not null && description is not null)
            return (null, BulkColumn.Description, "Here is a figure and a description. A public figure is named; a private person is described, and not named.");
        if (figure is not null && known.IsAmbiguous(figure))
            return (null, BulkColumn.Figure, $"Several figures are called “{figure}”. Write the last part of the figure’s address instead, such as {Keys.Of(figure)}.");
        var slug = figure is null ? description is null ? known.HolderOf(platform, handle) : null : known.Find(figure) ?? Keys.Of(figure);
        foreach (var name in NamesOf(slug, description, platform, handle))
            if (_keys.TryGetValue(name, out var key))
                return HolderIn(key) is { } holder && figure is not null && holder != slug
                    ? (null, BulkColumn.Handle, $"In this record {handle} is the account of “{holder}”, and the row says “{figure}”. Correct the one or the other.")
                    : (key, null, null);
        if (slug is null && description is null)
            return (null, BulkColumn.Figure, handle is null && platform is null ? "Whose it is is not said. Give the figure, or describe a private person." : "The archive does not know whose account this is. Give the figure, or describe a private person.");
        return (Add(row, slug, description, platform, description is null ? handle : null), null, null);
    }

    private string? HolderIn(string key) => DraftTree.Text(target.Tree.Find("accounts", key)?["figure"]);

    private string Add(BulkRow row, string? slug, string? description, string? platform, string? handle)
    {
        if (slug is not null && known.Find(slug) is null && target.Tree.FindFigure(slug) is null)
            target.AddFigure(KnownFigures.New(slug, row[BulkColumn.Figure]!, row[BulkColumn.FigureRole]));
        var account = new JsonObject { ["key"] = target.FreeKey("accounts", $"{slug ?? "unnamed"} {platform}") };
        foreach (var (name, value) in new[] { ("figure", slug), ("description", description), ("platform", platform), ("handle", handle) })
            if (value is not null)
                account[name] = value;
        target.Add("accounts", "account", account, row);
        foreach (var name in NamesOf(slug, description, platform, handle))
            _keys.TryAdd(name, DraftTree.KeyOf(account)!);
        return DraftTree.KeyOf(account)!;
    }

    // An account is known by its handle; without one, by whose it is and where.
    private static IEnumerable<string> NamesOf(string? figure, string? description, string? platform, string? handle)
    {
        if (description is not null)
            yield return $"described {platform} {description.ToLowerInvariant()}";
        else if (handle is not null)
            yield return $"handle {platform} {KnownFigures.Plain(handle)}";
        else if (figure is not null)
            yield return $"figure {platform} {figure}";
    }

    private static Dictionary<string, string> Existing(DraftTree tree)
    {
        var keys = new Dictionary<string, string>();
        foreach (var account in tree.List("accounts").OfType<JsonObject>().Where(a => DraftTree.KeyOf(a) is not null))
        {
            string? Field(string name) => DraftTree.Text(account[name]);
            foreach (var name in NamesOf(Field("figure"), Field("description"), Field("platform"), Field("handle")).Concat(Field("figure") is { } f ? [$"figure {Field("platform")} {f}"] : []))
                keys.TryAdd(name, DraftTree.KeyOf(account)!);
        }
        return keys;
    }

    private static string PlatformOf(string named) => Keys.Of(named) is var key && _platforms.TryGetValue(key, out var platform) ? platform : key;

    private static string? HandleOf(string? handle, string? platform) =>
        handle is null || platform == "facebook" || handle.Contains('@', StringComparison.Ordinal) || handle.Contains(' ', StringComparison.Ordinal) ? handle : "@" + handle;
}
