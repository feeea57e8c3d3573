using IncidentArchive.Features.Accounts;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Documents;
using Microsoft.AspNetCore.Mvc;

namespace IncidentArchive.Features.Admin.Drafts;

/// <summary>What still has to be put right, and the button that publishes, with a reason that readers will see.</summary>
internal sealed class PublishPage(Publishing.Drafts drafts, DraftPublication publication, ActivityLog activity) : DraftPage(drafts)
{
    protected override bool ShowsPublished => true;

    [BindProperty]
    public string? Reason { get; set; }

    public string? ReasonError { get; private set; }

    /// <summary>Why an administrator publishes past the living-person gate.</summary>
    [BindProperty]
    public string? Override { get; set; }

    /// <summary>Whether nothing but the living-person gate is in the way, and the editor may open it.</summary>
    public bool MayOverride => User.IsInRole(Roles.Administrator) && Problems.Any(p => p.IsGate) && Problems.All(p => p.IsWarning || p.IsGate);

    /// <summary>What the archive as a whole has against it, beyond the draft's own problems.</summary>
    public IReadOnlyList<Problem> Refusals { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Reason))
            ReasonError = "Say why, in a few words. Readers see it in the record’s history.";
        else if (Reason.Length > 500)
            ReasonError = $"The reason is {Reason.Length} characters long; 500 is the most.";
        else if (Version != Draft.Save.Version)
            ReasonError = $"{Draft.Save.Editor} has saved the draft since you opened this page ({Draft.Save.What}). Look at the preview again, then publish.";
        var isOpened = MayOverride && !string.IsNullOrWhiteSpace(Override);
        if (ReasonError is null && (isOpened || Problems.All(p => p.IsWarning)))
        {
            var result = await publication.PublishAsync(Draft, new Signature(EditorName, Reason!.Trim(), isOpened ? Override!.Trim() : null), User.AsPerson().Id, cancel);
            if (result.IsPublished)
            {
                await activity.WriteAsync(User, $"published “{Title}” as revision {result.Revision}{(isOpened ? " past the living-person gate" : "")}", cancel);
                return RedirectToPage(new { Id });
            }
            Refusals = result.Problems;
        }
        Version = Draft.Save.Version;
        ModelState.Remove(nameof(Version));
        return Page();
    }
}
