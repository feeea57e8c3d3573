using IncidentArchive.Features.Admin.Drafts.Sourcing;
using IncidentArchive.Features.Admin.Forms;
using IncidentArchive.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace IncidentArchive.Features.Admin.Drafts;

/// <summary>The works a draft cites, and the form of the one that is open.</summary>
internal sealed class SourcesPage(Publishing.Drafts drafts, SourceActs acts) : DraftPage(drafts)
{
    public const string Prefix = "source.";

    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    public FormValues Form { get; private set; } = null!;
    public override IReadOnlyList<FormValues> Forms => [Form];

    /// <summary>What came of a button beside the address; null where none was pressed.</summary>
    public string? Said { get; private set; }

    public IReadOnlyList<Choice> Sources => EntryChoices.Sources(Tree);

    public IActionResult OnGet()
    {
        if (Key is not null && Tree.Find("sources", Key) is null)
            return NotFound();
        Form = Key is null ? FormValues.Empty(Prefix) : FormOf(Tree.Find("sources", Key)!, $"sources[{Tree.IndexOf("sources", Key)}]", Prefix);
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(string? @do, CancellationToken cancel)
    {
        var typed = FormTree.Read(Request.Form, Prefix);
        if (SourceActs.Knows(@do))
        {
            (Adding, Said) = (@do, await acts.DoAsync(@do!, typed, User, cancel));
            Form = new FormValues(typed, [], Prefix);
            return Page();
        }
        var source = SourceParts.Of(typed, Tree) ?? [];
        var key = Keys.Typed(typed) ?? Key ?? DraftTree.KeyOf(source) ?? Keys.Free(Tree, "sources", "source");
        source["key"] = key;
        var refusals = Keys.Taken(Tree, "sources", Key, source);
        void Apply(DraftTree tree)
        {
            tree.Put("sources", Key ?? key, source);
            tree.Rename("sources", Key, key);
        }
        if (refusals.Count == 0 && await SaveAsync($"source {key}", tree => tree.Find("sources", Key ?? key), Apply))
            return RedirectToPage(new { Id, Key = key });
        Form = FormOf(typed, Apply, tree => $"sources[{tree.IndexOf("sources", key)}]", Prefix) with { Refusals = refusals };
        return Page();
    }

    public async Task<IActionResult> OnPostMoveAsync(Moving moving) =>
        await MoveAsync("sources", moving) is { } moved ? RedirectToPage(null, null, new { Id, Key }, $"item-{moved}") : OnGet();

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        if (await RemoveAsync("sources", Key ?? "", $"source “{(Tree.Find("sources", Key) is { } source ? DraftTree.Text(source["publisher"]) : null) ?? Key}”"))
            return RedirectToPage(new { Id, Key = (string?)null });
        return OnGet();
    }
}
