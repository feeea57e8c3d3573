using System.Text.Json.Nodes;
using IncidentArchive.Features.Admin.Forms;
using IncidentArchive.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace IncidentArchive.Features.Admin.Drafts;

/// <summary>Who speaks in a draft, and where; and the form of the account that is open.</summary>
internal sealed class AccountsPage(Publishing.Drafts drafts, FigurePicker figures) : DraftPage(drafts)
{
    public const string Prefix = "account.";

    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    public FormValues Form { get; private set; } = null!;
    public override IReadOnlyList<FormValues> Forms => [Form];
    public IReadOnlyList<Choice> Figures { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Key is not null && Tree.Find("accounts", Key) is null)
            return NotFound();
        Form = Key is null ? FormValues.Empty(Prefix) : WithFigure(FormOf(Tree.Find("accounts", Key)!, $"accounts[{Tree.IndexOf("accounts", Key)}]", Prefix));
        Figures = await figures.ChoicesAsync(Tree, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(string? @do, CancellationToken cancel)
    {
        var typed = FormTree.Read(Request.Form, Prefix);
        var parts = AccountParts.Of(typed, Tree);
        var account = parts.Account ?? [];
        var key = Keys.Typed(typed) ?? Key ?? DraftTree.KeyOf(account) ?? Keys.Free(Tree, "accounts", "account");
        account["key"] = key;
        var refusals = parts.Refusals.Concat(Keys.Taken(Tree, "accounts", Key, account)).ToList();
        void Apply(DraftTree tree)
        {
            if (parts.Figure is not null)
                tree.PutFigure(parts.Figure);
            tree.Put("accounts", Key ?? key, account);
            tree.Rename("accounts", Key, key);
        }
        if (@do is null && refusals.Count == 0 && await SaveAsync($"account {key}", tree => Part(tree, Key ?? key), Apply))
            return RedirectToPage(new { Id, Key = key });
        Form = FormOf(typed, Apply, tree => $"accounts[{tree.IndexOf("accounts", key)}]", Prefix) with { Refusals = refusals };
        Adding = @do;
        Figures = await figures.ChoicesAsync(Tree, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostMoveAsync(Moving moving, CancellationToken cancel) =>
        await MoveAsync("accounts", moving) is { } moved ? RedirectToPage(null, null, new { Id, Key }, $"item-{moved}") : await OnGetAsync(cancel);

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        if (await RemoveAsync("accounts", Key ?? "", $"account “{(Tree.Find("accounts", Key) is { } account ? Accounts.Of(account) : Key)}”"))
            return RedirectToPage(new { Id, Key = (string?)null });
        return await OnGetAsync(cancel);
    }

    // An account and the figure that is new with it are edited in one form.
    private static JsonObject Part(DraftTree tree, string key)
    {
        var account = tree.Find("accounts", key);
        return new JsonObject { ["account"] = account?.DeepClone(), ["figure"] = tree.FindFigure(DraftTree.Text(account?["figure"]))?.DeepClone() };
    }

    private FormValues WithFigure(FormValues form)
    {
        if (Tree.FindFigure(form.Text("figure")) is not { } figure)
            return form;
        var values = form.Values.DeepClone().AsObject();
        values.Remove("figure");
        foreach (var field in new[] { "name", "role", "type", "sortAs" })
            values[field] = figure[field]?.DeepClone();
        var path = $"figures.{form.Text("figure")}.";
        return form with { Values = values, Problems = [.. form.Problems, .. Problems.Where(p => p.Path.StartsWith(path, StringComparison.Ordinal)).Select(p => p with { Path = p.Path[path.Length..] })] };
    }
}
