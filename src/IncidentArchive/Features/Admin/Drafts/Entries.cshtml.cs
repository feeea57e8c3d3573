using System.Text.Json.Nodes;
using IncidentArchive.Features.Admin.Doubles;
using IncidentArchive.Features.Admin.Drafts.Sourcing;
using IncidentArchive.Features.Admin.Forms;
using IncidentArchive.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace IncidentArchive.Features.Admin.Drafts;

/// <summary>The entries of a draft: their order, and the form of the one that is open.</summary>
internal sealed class EntriesPage(Publishing.Drafts drafts, FigurePicker figures, SourceActs acts, LikelyDoubles doubles, Reviews reviews) : DraftPage(drafts)
{
    public const string Prefix = "entry.";

    private readonly Dictionary<string, FoundDoubles> _doubles = [];

    /// <summary>The key of the entry that is open; absent for a new one, or when none is open.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    /// <summary>The kind of a new entry, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = "new")]
    public string? NewKind { get; set; }

    public FormValues? Form { get; private set; }
    /// <summary>Whether a new entry is begun, and its first field takes the focus.</summary>
    public bool IsBegun => Key is null && HttpContext.Request.Method == "GET" && (Notice is null || FollowsAddress);

    public FormValues NewAccount { get; private set; } = FormValues.Empty("account.");
    public FormValues NewSource { get; private set; } = FormValues.Empty("source.");

    /// <summary>What came of a button beside the new source's address; null where none was pressed.</summary>
    public string? SourceSaid { get; private set; }

    public IReadOnlyList<Choice> Figures { get; private set; } = [];
    public IReadOnlyList<EntryItem> Items { get; private set; } = [];

    /// <summary>What was said about the entry under Review.</summary>
    public IReadOnlyList<DraftComment> Comments { get; private set; } = [];

    public override IReadOnlyList<FormValues> Forms => Form is null ? [] : [Form, NewAccount, NewSource];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Key is not null && Tree.Find("entries", Key) is not { } open)
            return NotFound();
        if (Key is not null)
            Form = FormOf(Tree.Find("entries", Key)!, $"entries[{Tree.IndexOf("entries", Key)}]", Prefix);
        else if (NewKind is not null && EntryFields.Kinds.Contains(NewKind))
            Form = new FormValues(new JsonObject { ["kind"] = NewKind, ["key"] = FreeKey(NewKind), ["certainty"] = "reported" }, [], Prefix);
        await PrepareAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(string? @do, string? then, CancellationToken cancel)
    {
        var typed = EntryFields.Read(Request.Form, Prefix);
        var additions = new EntryAdditions(Request.Form, Tree);
        var key = Keys.Typed(typed) ?? FreeKey(DraftTree.Text(typed["kind"]));
        typed["key"] = key;
        var entry = EntryFields.Merge(Tree.Find("entries", Key ?? key), additions.NamedIn(typed));
        var taken = Keys.Taken(Tree, "entries", Key, entry);
        void Apply(DraftTree tree)
        {
            additions.Apply(tree);
            tree.Put("entries", Key ?? key, entry);
            tree.Rename("entries", Key, key);
        }
        if (@do is null && additions.CanBeSaved && taken.Count == 0 && await SaveAsync($"entry {key}", tree => tree.Find("entries", Key ?? key), Apply, DroppedCitations.Of(Tree, Key, key, entry)))
            return then == "add" ? AddAnother(DraftTree.Text(typed["kind"])) : RedirectToPage(new { Id, Key = key, @new = (string?)null });
        Form = FormOf(typed, Apply, tree => $"entries[{tree.IndexOf("entries", key)}]", Prefix) with { Refusals = taken };
        (NewAccount, NewSource, Adding) = (additions.AccountForm, additions.SourceForm, @do);
        if (SourceActs.Knows(@do))
            SourceSaid = await acts.DoAsync(@do!, NewSource.Values, User, cancel);
        await PrepareAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        if (await RemoveAsync("entries", Key ?? "", $"entry “{(Tree.Find("entries", Key) is { } entry ? DraftTree.Text(entry["title"]) : null) ?? Key}”"))
            return RedirectToPage(new { Id, Key = (string?)null, @new = (string?)null });
        return await OnGetAsync(cancel);
    }

    public async Task<IActionResult> OnPostMoveAsync(Moving moving, CancellationToken cancel) =>
        await MoveAsync("entries", moving) is { } moved ? RedirectToPage(null, null, new { Id, Key, @new = (string?)null }, $"item-{moved}") : await OnGetAsync(cancel);

    /// <summary>Puts back what the last save took out: an entry, an account, a source or a citation.</summary>
    public async Task<IActionResult> OnPostUndoAsync(int save, CancellationToken cancel)
    {
        if (await UndoAsync(save) is not { Outcome.IsSaved: true } undone)
        {
            Notice = "It could not be put back: somebody has saved the same part since.";
            return RedirectToPage(new { Id, Key = (string?)null, @new = (string?)null });
        }
        Notice = $"Put back: {undone.Removed.Name}.";
        return Redirect($"/admin/drafts/{Id}/{undone.Removed.List}/{undone.Removed.Key}");
    }

    // The focus goes to the first field of the next entry, not to the word that this one is saved.
    private RedirectToPageResult AddAnother(string? kind)
    {
        FollowsAddress = true;
        return RedirectToPage(new { Id, Key = (string?)null, @new = kind });
    }

    /// <summary>What may be the same as what a field of the entry holds; the fields that are asked about are links and words.</summary>
    public FoundDoubles DoublesOf(string path, TypedAs kind) =>
        _doubles.GetValueOrDefault(path) ?? new FoundDoubles(kind, "", []) { Draft = Id };

    private async Task FindDoublesAsync(CancellationToken cancel)
    {
        if (Form is null)
            return;
        var fields = Form.Items("witnesses").Select((_, i) => ($"witnesses[{i}].text", TypedAs.Words)).Prepend(("text", TypedAs.Words)).Prepend(("link", TypedAs.Link));
        foreach (var (path, kind) in fields)
            if (Form.Text(path) is { Length: > 0 } text)
                _doubles[path] = new FoundDoubles(kind, text, await doubles.FindAsync(kind, text, Id, Key, cancel)) { Draft = Id };
    }

    private string FreeKey(string? kind) =>
        Enumerable.Range(1, int.MaxValue).Select(n => $"{kind ?? "entry"}-{n}").First(key => Tree.Find("entries", key) is null);

    private async Task PrepareAsync(CancellationToken cancel)
    {
        Comments = Key is null ? [] : await reviews.CommentsOnAsync(Id, Key, cancel);
        Figures = await figures.ChoicesAsync(Tree, cancel);
        await FindDoublesAsync(cancel);
        Items = EntryItem.ListOf(Tree, Accounts, Problems);
    }
}
