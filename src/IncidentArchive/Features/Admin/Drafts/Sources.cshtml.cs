using System.Text.Json.Nodes;
using IncidentArchive.Features.Admin.Forms;
using IncidentArchive.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace IncidentArchive.Features.Admin.Drafts;

/// <summary>The works a draft cites, and the form of the one that is open.</summary>
internal sealed class SourcesPage(Publishing.Drafts drafts) : DraftPage(drafts)
{
    public const string Prefix = "source.";

    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    public FormValues Form { get; private set; } = null!;
    public IReadOnlyList<Choice> Sources => EntryChoices.Sources(Tree);

    public IActionResult OnGet()
    {
        if (Key is not null && Tree.Find("sources", Key) is null)
            return NotFound();
        Form = Key is null ? FormValues.Empty(Prefix) : FormOf(Tree.Find("sources", Key)!, $"sources[{Tree.IndexOf("sources", Key)}]", Prefix);
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync()
    {
        var typed = FormTree.Read(Request.Form, Prefix);
        var source = Key is null ? SourceParts.Of(typed, Tree) ?? new JsonObject { ["key"] = Keys.Free(Tree, "sources", "source") } : With(typed, Key);
        var key = DraftTree.KeyOf(source)!;
        void Apply(DraftTree tree) => tree.Put("sources", key, source);
        if (await SaveAsync($"source {key}", tree => tree.Find("sources", key), Apply))
            return RedirectToPage(new { Id, Key = key });
        Form = FormOf(source, Apply, tree => $"sources[{tree.IndexOf("sources", key)}]", Prefix);
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        if (await SaveAsync($"source {Key} removed", tree => tree.Find("sources", Key), tree => tree.Remove("sources", Key!)))
            return RedirectToPage(new { Id, Key = (string?)null });
        return OnGet();
    }

    private static JsonObject With(JsonObject typed, string key)
    {
        typed["key"] = key;
        return typed;
    }
}
