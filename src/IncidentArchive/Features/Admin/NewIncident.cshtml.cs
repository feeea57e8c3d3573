using IncidentArchive.Features.Accounts;
using System.Text.Json.Nodes;
using IncidentArchive.Features.Admin.Drafts;
using IncidentArchive.Record.Incidents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IncidentArchive.Features.Admin;

/// <summary>Begins the draft of a new incident.</summary>
internal sealed class NewIncidentPage(Publishing.Drafts drafts) : PageModel
{
    [BindProperty]
    public string? Title { get; set; }

    public string? TitleError { get; private set; }

    public async Task<IActionResult> OnPostAsync(string? from, CancellationToken cancel)
    {
        TitleError = string.IsNullOrWhiteSpace(Title) ? "Give the incident a title. It can be changed later." : Title.Length > 200 ? $"The title is {Title.Length} characters long; 200 is the most." : null;
        if (TitleError is not null)
            return Page();
        var incident = new JsonObject
        {
            ["format"] = Incident.CurrentFormat,
            ["slug"] = Keys.Of(Title!),
            ["title"] = Title!.Trim(),
            ["language"] = "en",
        };
        var id = await drafts.BeginAsync(incident, User.SignatureName(), cancel);
        return RedirectToPage(from == "article" ? "/Admin/Drafts/Articles/Articles" : "/Admin/Drafts/Record", new { id });
    }
}
