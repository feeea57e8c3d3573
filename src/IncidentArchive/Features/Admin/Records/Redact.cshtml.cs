using System.ComponentModel.DataAnnotations;
using IncidentArchive.Data;
using IncidentArchive.Features.Accounts;
using IncidentArchive.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace IncidentArchive.Features.Admin.Records;

/// <summary>Takes a text out of every revision of a record or a figure.</summary>
[Authorize(Roles = Roles.Administrator)]
internal sealed class RedactPage(ArchiveDbContext db, Publication publication, ActivityLog activity) : RemovalPage(db, activity)
{
    public const int LeastText = 3;
    public const int MostText = 2_000;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        // Documents know one kind of line ending.
        var text = Input.Text.ReplaceLineEndings("\n").Trim();
        if (ModelState.IsValid && text.Length < LeastText)
            ModelState.AddModelError("Input.Text", $"Give {LeastText} characters or more: anything shorter stands in too many words.");
        if (ModelState.IsValid && Input.Reason.Contains(text, StringComparison.Ordinal))
            ModelState.AddModelError("Input.Reason", "The reason holds the text itself, and it is public. Say it without.");
        return !ModelState.IsValid ? Page() : await AnswerAsync($"redacted a text of {About}",
            await publication.RedactAsync(About, text, Input.Part, Sign(Input.Reason), Input.RequestedBy, cancel),
            "The text is redacted in every revision. Until it is erased, the original bytes are kept where nobody can read them.");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Give the text, letter by letter."), StringLength(MostText, ErrorMessage = "This is longer than 2,000 characters."), DataType(DataType.MultilineText)]
        public string Text { get; set; } = "";

        public RedactedPart Part { get; set; } = RedactedPart.Name;

        [Required(ErrorMessage = "Say why. Readers see it."), StringLength(200, ErrorMessage = "This is longer than 200 characters.")]
        public string Reason { get; set; } = "";

        public Requester RequestedBy { get; set; } = Requester.Editor;
    }
}
