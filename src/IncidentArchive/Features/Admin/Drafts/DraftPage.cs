using IncidentArchive.Features.Accounts;
using System.Text.Json.Nodes;
using IncidentArchive.Features.Admin.Forms;
using IncidentArchive.Publishing;
using IncidentArchive.Record;
using IncidentArchive.Record.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IncidentArchive.Features.Admin.Drafts;

/// <summary>A page of the desk on which a part of one draft is edited.</summary>
internal abstract class DraftPage(Publishing.Drafts drafts) : PageModel
{
    private const string InPlace = "The draft you had open has been published meanwhile; this is a new draft over the record.";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The version of the draft that the editor has before them.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The draft to which that version belongs, where it has been published meanwhile and this one was begun in its place.</summary>
    [BindProperty]
    public Guid? After { get; set; }

    /// <summary>Said at the top after a save: what was saved, and with whose changes it was joined.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Whether the address itself says where the focus goes: to the entry that was moved.</summary>
    [TempData]
    public bool FollowsAddress { get; set; }

    public OpenDraft Draft { get; private set; } = null!;
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>Somebody else's save of the same part, which holds this one back.</summary>
    public SaveOutcome? Conflict { get; private set; }

    /// <summary>The list to which the form shows an empty item beside those filled in: <c>add-witnesses</c>.</summary>
    public string? Adding { get; protected set; }

    /// <summary>The forms on the page, in their order.</summary>
    public virtual IReadOnlyList<FormValues> Forms => [];

    /// <summary>
    /// Whether the summary of what is wrong takes the focus: it does after a save, and after an attempt, but not on a page
    /// that is only opened, or that comes back with room for another item.
    /// </summary>
    public bool FocusesProblems => !FollowsAddress && Conflict is null && Adding is null && (Notice is not null || HttpContext.Request.Method == "POST") && Forms.Any(f => f.InOrder().Any());

    public AccountNames Accounts { get; private set; } = null!;

    /// <summary>Whether the page is also that of a draft that has been published.</summary>
    protected virtual bool ShowsPublished => false;

    public DraftTree Tree => Draft.Tree;
    public string Title => DraftTree.Text(Tree.Incident["title"]) ?? "Untitled incident";
    protected string EditorName => User.SignatureName();

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await drafts.OpenAsync(Id, HttpContext.RequestAborted) is not { } draft)
        {
            context.Result = NotFound();
            return;
        }
        Show(draft);
        Accounts = new AccountNames(draft.Tree, await drafts.FigureNamesAsync(draft.Tree, HttpContext.RequestAborted));
        context.Result = draft.Draft.PublishedAs is null || (ShowsPublished && context.HandlerMethod?.HttpMethod != "Post") ? null : await LeaveAsync(draft);
        if (context.Result is null)
            await next();
    }

    // What was typed into a form of a draft that somebody has published meanwhile goes on in a new draft over the record.
    private async Task<IActionResult> LeaveAsync(OpenDraft published)
    {
        if (ShowsPublished || HttpContext.Request.Method != "POST" || !Slug.TryParse(DraftTree.Text(published.Tree.Incident["slug"]), null, out var slug)
            || await drafts.ResumeAsync(slug, EditorName, HttpContext.RequestAborted) is not { } id)
            return RedirectToPage("/Admin/Drafts/Publish", new { Id });
        Notice = InPlace;
        var address = Request.Path.Value!.Replace(Id.ToString(), id.ToString(), StringComparison.OrdinalIgnoreCase);
        return LocalRedirectPreserveMethod($"{address}{QueryString.Create("after", Id.ToString()).Add(Request.QueryString)}");
    }

    /// <summary>Saves a change; false where somebody else has changed the same part, and the page is to be shown again.</summary>
    protected async Task<bool> SaveAsync(string what, Func<DraftTree, JsonNode?> part, Action<DraftTree> apply, Removal? removed = null)
    {
        var outcome = await drafts.SaveAsync(Id, new Seen(After ?? Id, Version), new DraftChange(what, part, apply, removed), EditorName, HttpContext.RequestAborted);
        if (!outcome.IsSaved)
        {
            Conflict = outcome;
            // Saving once more is then meant: the editor has been told what it replaces.
            (Version, After) = (outcome.Version, null);
            return false;
        }
        Notice = $"Saved: {what}." + (outcome.MergedWith is { } other ? $" {other.Editor} had saved meanwhile ({other.What}); both changes are in the draft." : After is not null ? " " + InPlace : "");
        return true;
    }

    /// <summary>Takes an item out of a list of the draft, so that it can be put back until something else is saved.</summary>
    protected Task<bool> RemoveAsync(string list, string key, string name) =>
        SaveAsync($"{name} removed", tree => tree.Find(list, key), tree => tree.Remove(list, key), new Removal { List = list, Key = key, Name = name });

    /// <summary>Puts back what a save took out.</summary>
    protected Task<(Removal Removed, SaveOutcome Outcome)?> UndoAsync(int save) => drafts.UndoAsync(Id, save, EditorName, HttpContext.RequestAborted);

    /// <summary>Moves an item of a list of the draft up, down, or to a place.</summary>
    /// <returns>The key of what was moved; null where somebody else has changed the order meanwhile.</returns>
    protected async Task<string?> MoveAsync(string list, Moving moving)
    {
        var key = moving.Up ?? moving.Down ?? moving.Move ?? "";
        JsonArray Order(DraftTree tree) => [.. tree.List(list).OfType<JsonObject>().Select(e => (JsonNode?)DraftTree.KeyOf(e))];
        void Apply(DraftTree tree)
        {
            if (moving.Move is not null)
                tree.MoveTo(list, key, moving.To);
            else
                tree.Move(list, key, moving.Up is null ? 1 : -1);
        }
        if (!await SaveAsync($"{key} moved{(moving.Up is not null ? " up" : moving.Down is not null ? " down" : "")}", Order, Apply))
            return null;
        FollowsAddress = true;
        return key;
    }

    private void Show(OpenDraft draft)
    {
        Draft = draft;
        if (HttpContext.Request.Method != "POST")
            Version = draft.Save.Version;
        Problems = ProblemsOf(draft.Tree);
    }

    /// <summary>Everything that keeps the draft from being published, or is doubtful.</summary>
    public static IReadOnlyList<Problem> ProblemsOf(DraftTree tree)
    {
        var (incident, figures) = tree.Read();
        return [.. incident.Problems, .. figures.SelectMany(f => f.Reading.Problems.Select(p => p with { Path = $"figures.{f.Slug}.{p.Path}" }))];
    }

    /// <summary>The values of a part as they stand in the draft, with what is wrong with them.</summary>
    protected FormValues FormOf(JsonObject part, string path, string prefix) => FormValues.Of(part, path, Problems, prefix);

    /// <summary>The values just typed in the place of those in the draft, with what would be wrong with them.</summary>
    protected FormValues FormOf(JsonObject typed, Action<DraftTree> apply, Func<DraftTree, string> path, string prefix)
    {
        var tree = DraftTree.Parse(Tree.ToJson());
        apply(tree);
        return FormValues.Of(typed, path(tree), ProblemsOf(tree), prefix);
    }
}
