using System.Text.Json.Nodes;
using IncidentArchive.Features.Admin.Forms;
using IncidentArchive.Features.Shared;
using IncidentArchive.Publishing;

namespace IncidentArchive.Features.Admin.Drafts;

/// <summary>What the desk calls the accounts of a draft.</summary>
/// <param name="tree">The draft.</param>
/// <param name="figures">The names of the figures that its accounts belong to, by slug.</param>
internal sealed class AccountNames(DraftTree tree, IReadOnlyDictionary<string, string> figures)
{
    /// <summary>The accounts to choose from. Where two are called the same, their keys tell them apart.</summary>
    public IReadOnlyList<Choice> Choices
    {
        get
        {
            var named = tree.List("accounts").OfType<JsonObject>().Select(a => (Key: DraftTree.KeyOf(a) ?? "", Name: Of(a))).ToList();
            return [.. named.Select(a => new Choice(a.Key, named.Count(other => other.Name == a.Name) == 1 ? a.Name : $"{a.Name} ({a.Key})"))];
        }
    }

    /// <summary>Who, where, and by which handle.</summary>
    public string Of(JsonObject account)
    {
        var where = DraftTree.Text(account["platform"]) is { } platform ? Record.Incidents.Platform.NameOf(platform) : DraftTree.Text(account["venue"]);
        return string.Join(", ", new[] { WhoseIs(account) ?? "Nobody yet", where, DraftTree.Text(account["handle"]) }.OfType<string>());
    }

    /// <summary>The figure, or who it is without a name; null where the account says neither.</summary>
    public string? WhoseIs(JsonObject account) =>
        DraftTree.Text(account["figure"]) is { } slug ? figures.GetValueOrDefault(slug, slug) : DraftTree.Text(account["description"]);

    /// <summary>The name of the account with a key; null where there is none.</summary>
    public string? WhoseIs(string? key) => tree.Find("accounts", key) is { } account ? WhoseIs(account) : null;
}
