using System.Text.Json.Nodes;
using IncidentArchive.Features.Admin.Drafts.Sourcing;
using IncidentArchive.Features.Admin.Forms;
using IncidentArchive.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace IncidentArchive.Features.Admin.Drafts;

/// <summary>The entries of a draft: their order, and the form of the one that is open.</summary>
internal sealed class EntriesPage(Publishing.Drafts drafts, FigurePicker figures, SourceActs acts) : DraftPage(drafts)
{
    public const string Prefix = "entry.";

    /// <summary>The key of the entry that is open; absent for a new one, or when none is open.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    /// <summary>The kind of a new entry, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = "new")]
    public string? NewKind { get; set; }

    public FormValues? Form { get; private set; }
    public FormValues NewAccount { get; private set; } = FormValues.Empty("account.");
    public FormValues NewSource { get; private set; } = FormValues.Empty("source.");

    /// <summary>What came of a button beside the new source's address; null where none was pressed.</summary>
    public string? SourceSaid { get; private set; }

    public IReadOnlyList<Choice> Figures { get; private set; } = [];
    public IReadOnlyList<EntryItem> Items { get; private set; } = [];

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

    public async Task<IActionResult> OnPostSaveAsync(string? @do, CancellationToken cancel)
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
        if (@do is null && additions.CanBeSaved && taken.Count == 0 && await SaveAsync($"entry {key}", tree => tree.Find("entries", Key ?? key), Apply))
            return RedirectToPage(new { Id, Key = key, @new = (string?)null });
        Form = FormOf(typed, Apply, tree => $"entries[{tree.IndexOf("entries", key)}]", Prefix) with { Refusals = taken };
        (NewAccount, NewSource, Adding) = (additions.AccountForm, additions.SourceForm, @do);
        if (SourceActs.Knows(@do))
            SourceSaid = await acts.DoAsync(@do!, NewSource.Values, User, cancel);
        await PrepareAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        if (await SaveAsync($"entry {Key} removed", tree => tree.Find("entries", Key), tree => tree.Remove("entries", Key!)))
            return RedirectToPage(new { Id, Key = (string?)null, @new = (string?)null });
        return await OnGetAsync(cancel);
    }

    public async Task<IActionResult> OnPostMoveAsync(string? up, string? down, CancellationToken cancel)
    {
        var moved = up ?? down ?? "";
        static JsonArray Order(DraftTree tree) => [.. tree.List("entries").OfType<JsonObject>().Select(e => (JsonNode?)DraftTree.KeyOf(e))];
        if (await SaveAsync($"entry {moved} moved {(up is null ? "down" : "up")}", Order, tree => tree.Move("entries", moved, up is null ? 1 : -1)))
        {
            FollowsAddress = true;
            return RedirectToPage(null, null, new { Id, Key, @new = (string?)null }, $"item-{moved}");
        }
        return await OnGetAsync(cancel);
    }

    private string FreeKey(string? kind) =>
        Enumerable.Range(1, int.MaxValue).Select(n => $"{kind ?? "entry"}-{n}").First(key => Tree.Find("entries", key) is null);

    private async Task PrepareAsync(CancellationToken cancel)
    {
        Figures = await figures.ChoicesAsync(Tree, cancel);
        Items = EntryItem.ListOf(Tree, Accounts, Problems);
    }
}
