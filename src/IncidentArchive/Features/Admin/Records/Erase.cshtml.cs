using System.ComponentModel.DataAnnotations;
using IncidentArchive.Data;
using IncidentArchive.Features.Accounts;
using IncidentArchive.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Admin.Records;

/// <summary>Removes a redacted text from the disk.</summary>
[Authorize(Roles = Roles.Administrator)]
internal sealed class ErasePage(ArchiveDbContext db, Publication publication, ActivityLog activity) : RemovalPage(db, activity)
{
    private readonly ArchiveDbContext _db = db;

    /// <summary>The redaction.</summary>
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await IsOpenAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsOpenAsync(cancel))
            return NotFound();
        return !ModelState.IsValid ? Page() : await AnswerAsync($"erased a text of {About}",
            await publication.EraseAsync(Id, Sign(Input.Reason), cancel),
            "The text is erased from the archive’s files. Erase it from copies of them too.");
    }

    private Task<bool> IsOpenAsync(CancellationToken cancel) =>
        _db.RedactedTexts.AnyAsync(r => r.Id == Id && r.IncidentNumber == Number && r.Figure == Figure && r.ErasedAt == null, cancel);

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Say why. Readers see it under Corrections."), StringLength(MostReason, ErrorMessage = "This is longer than 1,000 characters."), DataType(DataType.MultilineText)]
        public string Reason { get; set; } = "";
    }
}
