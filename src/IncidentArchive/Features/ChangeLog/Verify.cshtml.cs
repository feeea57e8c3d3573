using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IncidentArchive.Features.ChangeLog;

/// <summary>Where a reader verifies a record. The work is done in the browser, so that the archive need not be believed.</summary>
internal sealed class VerifyPage : PageModel
{
    /// <summary>What to verify: a record's number, the last part of its address, or a link to it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Subject { get; set; }

    /// <summary>The revision; the newest where it is empty.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Number { get; set; }
}
