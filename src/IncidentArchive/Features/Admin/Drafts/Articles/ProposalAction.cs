using System.Text.Json.Nodes;
using IncidentArchive.Publishing;

namespace IncidentArchive.Features.Admin.Drafts.Articles;

/// <summary>What an editor does with a proposal, ready to be laid over a draft.</summary>
/// <param name="As">What to make of it; see <see cref="ProposalActions"/>.</param>
/// <param name="Taking">The proposal and its place in the article.</param>
/// <param name="Added">The account that is new with it, perhaps with a new figure.</param>
/// <param name="By">The key of the account.</param>
/// <param name="Of">The keys of the entries it is about.</param>
/// <param name="Cause">The cause of a deletion.</param>
internal sealed record ProposalAction(string As, Taking Taking, AccountParts? Added, string? By, IReadOnlyList<string> Of, string Cause)
{
    /// <summary>The key of the entry that is changed, or of the new one.</summary>
    public string KeyIn(DraftTree tree) => As is "transcript" or "date" ? Of[0] : Keys.Free(tree, "entries", As switch
    {
        "post" or "reaction" => $"{By ?? "unnamed"}-{As}",
        _ when Of.Count == 1 => $"{Of[0]}-{As}",
        _ => As,
    });

    public void Apply(DraftTree tree, string key)
    {
        if (Added?.Figure is { } figure)
            tree.PutFigure(figure);
        if (Added?.Account is { } account)
            tree.Put("accounts", DraftTree.KeyOf(account), account);
        if (tree.Find("entries", key) is { } standing && As is "transcript" or "date")
        {
            if (As == "transcript")
                Taking.AddWitness(standing!);
            else
                Taking.Date(standing!);
            return;
        }
        tree.Put("entries", key, Entry(key));
    }

    private JsonObject Entry(string key) => As switch
    {
        "post" => Taking.Post(key, By),
        "reaction" => Taking.Reaction(key, By, Of),
        "deletion" => Taking.Deletion(key, Of, Cause),
        "edit" => Taking.Edit(key, Of[0]),
        _ => Taking.Restoration(key, Of),
    };
}
