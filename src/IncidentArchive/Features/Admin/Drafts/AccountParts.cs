using System.Text.Json.Nodes;
using IncidentArchive.Features.Admin.Forms;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Documents;

namespace IncidentArchive.Features.Admin.Drafts;

/// <summary>The account that was typed, and the figure where it is new.</summary>
/// <param name="Account">The account, with its key; null where nothing was typed.</param>
/// <param name="Figure">The figure that is new with it.</param>
internal sealed record AccountParts(JsonObject? Account, JsonObject? Figure = null)
{
    private static readonly string[] _fields = ["figure", "description", "platform", "handle", "handles", "venue"];
    private static readonly string[] _ofNewFigure = ["role", "sortAs"];

    /// <summary>What cannot be kept as it was typed, and has to be put right before it is saved.</summary>
    public IReadOnlyList<Problem> Refusals { get; private init; } = [];

    /// <summary>Makes the parts of what was typed, the account under a key of its own.</summary>
    public static AccountParts Of(JsonObject typed, DraftTree tree)
    {
        if (!FormValues.IsTyped(typed))
            return new AccountParts(Account: null);
        var (name, chosen) = (DraftTree.Text(typed["name"]), DraftTree.Text(typed["figure"]));
        var account = new JsonObject(_fields.Where(typed.ContainsKey).Select(f => KeyValuePair.Create(f, typed[f]?.DeepClone())));
        if (DraftTree.Text(typed["otherPlatform"]) is { } platform && !account.ContainsKey("platform"))
            account["platform"] = Keys.Of(platform) is var key && key == Keys.Unnamed ? platform : key;
        var figure = name is null ? null : NewFigure(name, typed);
        if (figure is not null)
            account["figure"] = figure["slug"]?.DeepClone();
        account["key"] = Keys.OfSame(tree, "accounts", account) ?? Keys.Free(tree, "accounts", NameOf(account));
        return new AccountParts(account, figure) { Refusals = [.. RefusalsOf(typed, name, chosen)] };
    }

    private static IEnumerable<Problem> RefusalsOf(JsonObject typed, string? name, string? chosen)
    {
        if (name is null && _ofNewFigure.Any(typed.ContainsKey))
            yield return new Problem("name", "give the new figure’s name too, or empty the fields that describe it.");
        if (name is not null && chosen is not null)
            yield return new Problem("figure", "a figure is chosen here and another is named below. Choose “None of these”, or empty the new figure’s name.");
        if (typed.ContainsKey("platform") && typed.ContainsKey("otherPlatform"))
            yield return new Problem("platform", "a platform is chosen here and another is named beside it. Choose “No platform”, or empty the other.");
    }

    private static string NameOf(JsonObject account) =>
        $"{DraftTree.Text(account["figure"]) ?? "unnamed"} {DraftTree.Text(account["platform"]) ?? DraftTree.Text(account["venue"])}";

    private static JsonObject NewFigure(string name, JsonObject typed)
    {
        var isPerson = DraftTree.Text(typed["type"]) != "organisation";
        var last = name.LastIndexOf(' ');
        return new JsonObject
        {
            ["format"] = Record.Figures.Figure.CurrentFormat,
            ["slug"] = Keys.Of(name),
            ["name"] = name,
            ["sortAs"] = DraftTree.Text(typed["sortAs"]) ?? (isPerson && last > 0 ? $"{name[(last + 1)..]}, {name[..last]}" : name),
            ["type"] = isPerson ? "person" : "organisation",
            ["role"] = DraftTree.Text(typed["role"]),
        };
    }
}
