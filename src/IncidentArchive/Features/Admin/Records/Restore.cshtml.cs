using System.ComponentModel.DataAnnotations;
using IncidentArchive.Data;
using IncidentArchive.Features.Accounts;
using IncidentArchive.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace IncidentArchive.Features.Admin.Records;

/// <summary>Undoes a withdrawal.</summary>
[Authorize(Roles = Roles.Administrator)]
internal sealed class RestorePage(ArchiveDbContext db, Publication publication, ActivityLog activity) : RemovalPage(db, activity)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => !ModelState.IsValid ? Page() : await AnswerAsync($"put record {Number} back",
        await publication.RestoreAsync(Number, Sign(Input.Reason), cancel),
        "The withdrawal is undone. The record is published again as its newest revision has it.");

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Say why. Readers see it under Corrections."), StringLength(MostReason, ErrorMessage = "This is longer than 1,000 characters."), DataType(DataType.MultilineText)]
        public string Reason { get; set; } = "";
    }
}
