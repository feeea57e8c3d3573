using IncidentArchive.Bulk;
using IncidentArchive.Features.Accounts;
using IncidentArchive.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IncidentArchive.Features.Admin.Bulk;

/// <summary>The first step of an import: the spreadsheet.</summary>
[TakesFiles]
internal sealed class SpreadsheetsPage(BulkFiles files) : PageModel
{
    private const string PastedName = "Pasted rows";

    [BindProperty]
    public string? Pasted { get; set; }

    public string? Problem { get; private set; }

    [TempData]
    public string? Notice { get; set; }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancel)
    {
        if (file is null && string.IsNullOrWhiteSpace(Pasted))
            Problem = "Choose a file, or paste the rows.";
        else if (file?.Length > CsvText.MostBytes)
            Problem = $"The file is larger than {CsvText.MostBytes / 1024 / 1024} MiB. Split it.";
        if (Problem is not null)
            return Page();
        var bytes = file is null ? System.Text.Encoding.UTF8.GetBytes(Pasted!) : await BytesOfAsync(file, cancel);
        // A file in an old encoding can still be read, once the editor says so.
        var (text, problem) = CsvText.Read(bytes, asWindows1252: false);
        var isPerhapsWestern = text is null && problem!.Contains("not UTF-8", StringComparison.Ordinal);
        text ??= isPerhapsWestern ? CsvText.Read(bytes, asWindows1252: true).Text : null;
        Problem = text is null ? problem : null;
        if (text is null)
            return Page();
        var headings = CsvTable.Read(text).Table?.Headings ?? [];
        var id = await files.KeepAsync(User.AsPerson().Id, NameOf(file), bytes, BulkChoices.Guess(headings), headings, cancel);
        return RedirectToPage("/Admin/Bulk/Spreadsheet", new { id });
    }

    private static string NameOf(IFormFile? file) => file is null ? PastedName : Path.GetFileName(file.FileName) is { Length: > 0 and <= 255 } name ? name : "Spreadsheet";

    private static async Task<byte[]> BytesOfAsync(IFormFile file, CancellationToken cancel)
    {
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }
}
