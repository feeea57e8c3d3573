using System.Text.Json.Nodes;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Intake;

namespace IncidentArchive.Features.Admin.Drafts.Articles;

/// <summary>The account that a proposal's speaker may have: one of the draft's, or one that is to be added.</summary>
internal static class ProposedAccount
{
    /// <summary>What is chosen where the account is to be added.</summary>
    public const string New = "+new";

    /// <summary>The draft's account of this speaker on this platform, or of this speaker elsewhere, or none.</summary>
    public static string? Find(DraftTree tree, AccountNames names, Proposal proposal)
    {
        var own = tree.List("accounts").OfType<JsonObject>().Where(a => IsSpeakers(a, names, proposal)).ToList();
        var best = own.FirstOrDefault(a => DraftTree.Text(a["platform"]) == proposal.Platform);
        return (best ?? (proposal.Platform is null || !proposal.PlatformIsStated ? own.FirstOrDefault() : null)) is { } account ? DraftTree.KeyOf(account) : null;
    }

    /// <summary>What the account to be added is called in the choice.</summary>
    public static string LabelOfNew(Proposal proposal) =>
        "Add: " + string.Join(", ", new[] { proposal.IsNamed ? proposal.Speaker : Description(proposal), proposal.Platform is { } platform ? Record.Incidents.Platform.NameOf(platform) : "no platform", proposal.Handle }.OfType<string>());

    /// <summary>Whether a figure may come into the archive with the account.</summary>
    public static bool IsOfNewFigure(Proposal proposal) => proposal is { Speaker: not null, IsNamed: true };

    /// <summary>The account and, where the archive does not know the figure, the figure, for a speaker who is new to the draft.</summary>
    /// <param name="proposal">What is taken.</param>
    /// <param name="known">The archive's figures by name, in lower case.</param>
    /// <param name="role">As what a new figure is publicly known.</param>
    /// <param name="tree">The draft.</param>
    public static AccountParts Create(Proposal proposal, IReadOnlyDictionary<string, string> known, string? role, DraftTree tree)
    {
        var typed = new JsonObject();
        if (!proposal.IsNamed)
            typed["description"] = Description(proposal);
        else if (known.TryGetValue(proposal.Speaker!.ToLowerInvariant(), out var slug))
            typed["figure"] = slug;
        else
        {
            typed["name"] = proposal.Speaker;
            if (!string.IsNullOrWhiteSpace(role))
                typed["role"] = role.Trim();
        }
        if (proposal.Platform is not null)
            typed["platform"] = proposal.Platform;
        if (proposal.Handle is not null)
            typed["handle"] = proposal.Handle;
        return AccountParts.Of(typed, tree);
    }

    // Private people stay unnamed, whatever else the article calls them.
    private static string Description(Proposal proposal) => proposal.SpeakerWords is { } words ? $"{char.ToLowerInvariant(words[0])}{words[1..]}, whom the source does not name" : "somebody the source does not name";

    private static bool IsSpeakers(JsonObject account, AccountNames names, Proposal proposal) => proposal switch
    {
        { Speaker: null } => false,
        { IsNamed: false } => DraftTree.Text(account["description"]) == Description(proposal),
        _ => (proposal.Handle is not null && string.Equals(DraftTree.Text(account["handle"]), proposal.Handle, StringComparison.OrdinalIgnoreCase))
            || string.Equals(names.WhoseIs(account), proposal.Speaker, StringComparison.OrdinalIgnoreCase),
    };
}
