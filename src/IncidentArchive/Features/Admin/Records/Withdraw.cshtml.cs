using System.ComponentModel.DataAnnotations;
using IncidentArchive.Data;
using IncidentArchive.Features.Accounts;
using IncidentArchive.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace IncidentArchive.Features.Admin.Records;

/// <summary>Takes a record down.</summary>
internal sealed class WithdrawPage(ArchiveDbContext db, Publication publication, ActivityLog activity) : RemovalPage(db, activity)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => !ModelState.IsValid ? Page() : await AnswerAsync($"withdrew record {Number}",
        await publication.WithdrawAsync(Number, Input.Reason!.Value, Sign(Input.Policy), Input.RequestedBy, cancel),
        "The record is withdrawn. Readers find it nowhere any more.");

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Choose the reason.")]
        public WithdrawalReason? Reason { get; set; }

        [Required(ErrorMessage = "Say what readers are to be told."), StringLength(MostReason, ErrorMessage = "This is longer than 1,000 characters."), DataType(DataType.MultilineText)]
        public string Policy { get; set; } = "";

        public Requester RequestedBy { get; set; } = Requester.Editor;
    }
}
