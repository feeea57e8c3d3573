using System.ComponentModel.DataAnnotations;
using IncidentArchive.Data;
using IncidentArchive.Data.Configurations;
using IncidentArchive.Features.Errors;
using IncidentArchive.Features.Incidents;
using IncidentArchive.Publishing;
using IncidentArchive.Record;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Corrections;

/// <summary>Where anybody tells the editors that something in a record is wrong, or should not be there.</summary>
[IgnoreAntiforgeryToken, OwnFormsOnly]
internal sealed class ReportPage(ArchiveDbContext db, TimeProvider time) : PageModel
{
    public const int LeastText = 10;
    public const int MostText = 4_000;
    public const int MostContact = 200;

    [BindProperty(SupportsGet = true)]
    public Slug Slug { get; set; }

    /// <summary>The key of the entry it is about; null where it is about the record.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Entry { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Subject About { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is { } notThere)
            return notThere;
        Input.Text = Input.Text?.ReplaceLineEndings("\n").Trim();
        Check();
        if (!ModelState.IsValid)
            return Page();
        var report = new Report
        {
            Reference = ReportReference.New(),
            IncidentNumber = About.Number,
            Entry = Entry,
            About = Input.About!.Value,
            From = Input.IsSubject ? Requester.Subject : Requester.Reader,
            Text = Input.Text!,
            Contact = string.IsNullOrWhiteSpace(Input.Contact) ? null : Input.Contact.Trim(),
            At = time.GetUtcNow().UtcDateTime,
        };
        db.Add(report);
        await db.SaveChangesAsync(cancel);
        return Redirect($"/corrections/{report.Reference}");
    }

    private async Task<IActionResult?> FindAsync(CancellationToken cancel)
    {
        var found = await db.Incidents.Where(i => i.Slug == Slug).Select(i => new { i.Number, i.Title }).SingleOrDefaultAsync(cancel);
        if (found is null)
            return await MergedRecord.FindAsync(db, Slug, cancel) is { } merged ? RedirectPermanent($"/incidents/{merged.Kept}/report") : NotFound();
        var entry = string.IsNullOrEmpty(Entry) ? null : await db.Entries
            .Where(e => EF.Property<int>(e, IncidentConfiguration.Number) == found.Number && e.Key == Entry)
            .Select(e => e.Title ?? e.Key).SingleOrDefaultAsync(cancel);
        About = new Subject(found.Number, found.Title, entry);
        if (string.IsNullOrEmpty(Entry) || entry is not null)
            return null;
        new Explanation(StatusCodes.Status404NotFound, "There is no such entry in this record", ["The entry may have been removed or renamed since the page was made. The record as a whole can be reported too."])
        { See = ($"/incidents/{Slug}/report", "Report the record") }.Give(HttpContext);
        return NotFound();
    }

    private void Check()
    {
        if (Input.About is null || !Enum.IsDefined(Input.About.Value))
            Refuse(nameof(Input.About), "Choose what it is about.");
        if (Input.Text is not { Length: >= LeastText })
            Refuse(nameof(Input.Text), $"Say what is wrong, in {LeastText} characters or more.");
        else if (Input.Text.Length > MostText)
            Refuse(nameof(Input.Text), $"The text is {Input.Text.Length:N0} characters long; {MostText:N0} is the most. Shorten it, or send the rest in a second report.");
        if (Input.Contact?.Length > MostContact)
            Refuse(nameof(Input.Contact), $"This is {Input.Contact.Length:N0} characters long; {MostContact} is the most.");
        foreach (var (name, text) in new[] { (nameof(Input.Text), Input.Text), (nameof(Input.Contact), Input.Contact) })
            if (text?.Any(c => char.IsControl(c) && c is not ('\n' or '\t')) is true)
                Refuse(name, "There is a character in it that cannot be shown. Type it anew instead of pasting it.");
        if (!string.IsNullOrEmpty(Input.Website))
            Refuse(nameof(Input.Website), "Leave this field empty.");
    }

    private void Refuse(string field, string message)
    {
        var name = $"{nameof(Input)}.{field}";
        // What the framework made of it says nothing to a reader.
        ModelState[name]?.Errors.Clear();
        ModelState.AddModelError(name, message);
    }

    /// <summary>What is reported: the record by number and title, and the name of an entry.</summary>
    internal sealed record Subject(int Number, string Title, string? Entry);

    public sealed class InputModel
    {
        public ReportAbout? About { get; set; }
        public bool IsSubject { get; set; }

        [DataType(DataType.MultilineText)]
        public string? Text { get; set; }

        public string? Contact { get; set; }

        /// <summary>A trap for programs that fill in every field; people do not see it.</summary>
        public string? Website { get; set; }
    }
}
