using System.Text.Json.Nodes;
using IncidentArchive.Features.Admin.Forms;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Figures;

namespace IncidentArchive.Features.Admin.Drafts;

/// <summary>What an entry's form adds beside the entry itself: an account, perhaps with a new figure, and a source.</summary>
internal sealed class EntryAdditions
{
    private readonly JsonObject? _figure;
    private readonly JsonObject? _account;
    private readonly JsonObject? _source;

    private EntryAdditions(JsonObject? figure, JsonObject? account, JsonObject? source) => (_figure, _account, _source) = (figure, account, source);

    public FormValues AccountForm { get; private init; } = null!;
    public FormValues SourceForm { get; private init; } = null!;

    /// <summary>Reads what was typed, and names the new account and source in the entry.</summary>
    public static EntryAdditions Read(IFormCollection form, DraftTree tree, JsonObject entry)
    {
        var (accountTyped, sourceTyped) = (FormTree.Read(form, "account."), FormTree.Read(form, "source."));
        var (figure, account) = AccountParts.Of(accountTyped, tree);
        var source = SourceParts.Of(sourceTyped, tree);
        if (account is not null)
            entry["by"] = DraftTree.KeyOf(account);
        if (source is not null)
        {
            var cites = entry["cites"] as JsonArray ?? (JsonArray)(entry["cites"] = new JsonArray());
            cites.Add(new JsonObject { ["source"] = DraftTree.KeyOf(source) });
        }
        return new EntryAdditions(figure, account, source)
        {
            AccountForm = new FormValues(accountTyped, [], "account."),
            SourceForm = new FormValues(sourceTyped, [], "source."),
        };
    }

    public void Apply(DraftTree tree)
    {
        if (_figure is not null)
            tree.PutFigure(_figure);
        if (_account is not null)
            tree.Put("accounts", DraftTree.KeyOf(_account), _account);
        if (_source is not null)
            tree.Put("sources", DraftTree.KeyOf(_source), _source);
    }
}

/// <summary>Makes an account, and a figure where it is new, of what was typed.</summary>
internal static class AccountParts
{
    public static (JsonObject? Figure, JsonObject? Account) Of(JsonObject typed, DraftTree tree)
    {
        var name = DraftTree.Text(typed["name"]);
        var chosen = DraftTree.Text(typed["figure"]);
        var description = DraftTree.Text(typed["description"]);
        if (name is null && chosen is null && description is null)
            return (null, null);
        var figure = name is null ? null : NewFigure(name, typed);
        var slug = DraftTree.Text(figure?["slug"]) ?? chosen;
        var account = new JsonObject();
        if (slug is not null)
            account["figure"] = slug;
        foreach (var field in new[] { "description", "platform", "handle", "venue" })
            if (DraftTree.Text(typed[field]) is { } value)
                account[field] = value;
        account["key"] = SameIn(tree.List("accounts"), account) ?? Keys.Free(tree, "accounts", $"{slug ?? "unnamed"} {DraftTree.Text(typed["platform"]) ?? DraftTree.Text(typed["venue"])}");
        return (figure, account);
    }

    /// <summary>The key of an item that is the same but for its key, as when a form is sent twice.</summary>
    public static string? SameIn(JsonArray list, JsonObject item) => list.OfType<JsonObject>().Where(other =>
    {
        var bare = other.DeepClone().AsObject();
        bare.Remove("key");
        return JsonNode.DeepEquals(bare, item);
    }).Select(DraftTree.KeyOf).FirstOrDefault();

    private static JsonObject NewFigure(string name, JsonObject typed)
    {
        var isPerson = DraftTree.Text(typed["type"]) != "organisation";
        var last = name.LastIndexOf(' ');
        return new JsonObject
        {
            ["format"] = Figure.CurrentFormat,
            ["slug"] = Keys.Of(name),
            ["name"] = name,
            ["sortAs"] = DraftTree.Text(typed["sortAs"]) ?? (isPerson && last > 0 ? $"{name[(last + 1)..]}, {name[..last]}" : name),
            ["type"] = isPerson ? "person" : "organisation",
            ["role"] = DraftTree.Text(typed["role"]),
        };
    }
}

/// <summary>Makes a source of what was typed.</summary>
internal static class SourceParts
{
    public static JsonObject? Of(JsonObject typed, DraftTree tree)
    {
        var source = typed.DeepClone().AsObject();
        source.Remove("type");
        if (source.Count == 0)
            return null;
        source["type"] = DraftTree.Text(typed["type"]) ?? "article";
        source["key"] = AccountParts.SameIn(tree.List("sources"), source) ?? Keys.Free(tree, "sources", DraftTree.Text(typed["publisher"]) ?? Record.Sources.CanonicalUrl.DomainOf(DraftTree.Text(typed["url"])) ?? "source");
        return source;
    }
}
