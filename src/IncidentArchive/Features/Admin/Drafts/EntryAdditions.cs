using System.Text.Json.Nodes;
using IncidentArchive.Features.Admin.Forms;
using IncidentArchive.Publishing;

namespace IncidentArchive.Features.Admin.Drafts;

/// <summary>What an entry's form adds beside the entry itself: an account, perhaps with a new figure, and a source.</summary>
internal sealed class EntryAdditions
{
    private readonly AccountParts _account;
    private readonly JsonObject? _source;

    public EntryAdditions(IFormCollection form, DraftTree tree)
    {
        var (account, source) = (FormTree.Read(form, "account."), FormTree.Read(form, "source."));
        _account = AccountParts.Of(account, tree);
        _source = SourceParts.Of(source, tree);
        AccountForm = new FormValues(account, [], "account.") { Refusals = _account.Refusals };
        SourceForm = new FormValues(source, [], "source.");
    }

    public FormValues AccountForm { get; }
    public FormValues SourceForm { get; }

    /// <summary>Whether all that was typed can be kept in the draft.</summary>
    public bool CanBeSaved => AccountForm.Refusals.Count == 0;

    /// <summary>The entry that was typed, with the account and the source that are new with it.</summary>
    public JsonObject NamedIn(JsonObject entry)
    {
        var named = entry.DeepClone().AsObject();
        if (_account.Account is not null)
            named["by"] = DraftTree.KeyOf(_account.Account);
        if (_source is null)
            return named;
        var cites = named["cites"] as JsonArray ?? (JsonArray)(named["cites"] = new JsonArray());
        if (cites.All(c => DraftTree.Text((c as JsonObject)?["source"]) != DraftTree.KeyOf(_source)))
            cites.Add(new JsonObject { ["source"] = DraftTree.KeyOf(_source) });
        return named;
    }

    public void Apply(DraftTree tree)
    {
        if (_account.Figure is not null)
            tree.PutFigure(_account.Figure);
        if (_account.Account is not null)
            tree.Put("accounts", DraftTree.KeyOf(_account.Account), _account.Account);
        if (_source is not null)
            tree.Put("sources", DraftTree.KeyOf(_source), _source);
    }
}
