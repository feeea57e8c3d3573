using IncidentArchive.Features.Accounts;
using System.Text.Json.Nodes;
using IncidentArchive.Features.Admin.Doubles;
using IncidentArchive.Features.Admin.Drafts;
using IncidentArchive.Record.Incidents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IncidentArchive.Features.Admin;

/// <summary>Begins the draft of a new incident.</summary>
internal sealed class NewIncidentPage(Publishing.Drafts drafts, LikelyDoubles doubles) : PageModel
{
    [BindProperty]
    public string? Title { get; set; }

    /// <summary>The title under which its likely doubles were shown: who begins then has seen them.</summary>
    [BindProperty]
    public string? Shown { get; set; }

    /// <summary>Incidents that may be the same.</summary>
    public FoundDoubles Doubles { get; private set; } = new(TypedAs.Title, "", []);

    public string? TitleError { get; private set; }

    public async Task<IActionResult> OnPostAsync(string? from, CancellationToken cancel)
    {
        TitleError = string.IsNullOrWhiteSpace(Title) ? "Give the incident a title. It can be changed later." : Title.Length > 200 ? $"The title is {Title.Length} characters long; 200 is the most." : null;
        if (TitleError is not null)
            return Page();
        Doubles = new FoundDoubles(TypedAs.Title, Title!.Trim(), await doubles.FindAsync(TypedAs.Title, Title, null, null, cancel));
        if (Doubles.Found.Count > 0 && Shown?.Trim() != Title.Trim())
            return Page();
        var incident = new JsonObject
        {
            ["format"] = Incident.CurrentFormat,
            ["slug"] = Keys.Of(Title),
            ["title"] = Title.Trim(),
            ["language"] = "en",
        };
        var id = await drafts.BeginAsync(incident, User.SignatureName(), cancel);
        return RedirectToPage(from == "article" ? "/Admin/Drafts/Articles/Articles" : "/Admin/Drafts/Record", new { id });
    }
}
