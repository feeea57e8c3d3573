using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IncidentArchive.Features.Admin.Drafts.Sourcing;

/// <summary>What is known of an address, for the script that asks while it is typed. Without a script a button asks.</summary>
internal sealed class SourceAddressPage(Publishing.Drafts drafts, AddressReadings readings) : PageModel
{
    public AddressReading? Reading { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string? url, string? key, CancellationToken cancel)
    {
        if (await drafts.OpenAsync(id, cancel) is not { } draft)
            return NotFound();
        Reading = await readings.OfAsync(url ?? "", draft.Tree, key, cancel);
        return Page();
    }
}
