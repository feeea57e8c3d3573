using System.Numerics;
using System.Text.Json.Nodes;
using IncidentArchive.Data;
using IncidentArchive.Features.Admin.Forms;
using IncidentArchive.Features.Evidence;
using IncidentArchive.Holdings;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Documents;
using IncidentArchive.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Admin.Drafts;

/// <summary>The files that bear out one entry of a draft: to upload one, and to say what it is.</summary>
[TakesFiles]
internal sealed class EvidencePage(Publishing.Drafts drafts, FileIntake intake, PartialUploads uploads, ArchiveDbContext db) : DraftPage(drafts)
{
    public const string Prefix = "evidence.";

    // Difference hashes of 64 bits: what differs in no more is nearly the same picture.
    private const int NearBits = 6;

    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    /// <summary>The file that is open; absent for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Sha256 { get; set; }

    public FormValues Form { get; private set; } = FormValues.Empty(Prefix);
    public StoredFile? Stored { get; private set; }

    /// <summary>Other pictures that look nearly the same, by their hashes.</summary>
    public IReadOnlyList<string> NearSame { get; private set; } = [];

    public override IReadOnlyList<FormValues> Forms => [Form];
    public IReadOnlyList<JsonObject> Files => FilesOf(Tree);
    public string EntryName => DraftTree.Text(Tree.Find("entries", Key)?["title"]) ?? Key;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Tree.Find("entries", Key) is null || (Sha256 is not null && IndexOf(Tree, Sha256) < 0))
            return NotFound();
        if (Sha256 is not null)
            Form = FormOf(FilesOf(Tree)[IndexOf(Tree, Sha256)], PathOf(Tree, Sha256), Prefix);
        await PrepareAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(IFormFile? file, Guid? upload, string? fileName, CancellationToken cancel)
    {
        if (Tree.Find("entries", Key) is null)
            return NotFound();
        var typed = FormTree.Read(Request.Form, Prefix);
        try
        {
            var stored = Sha256 is null ? await ReceiveAsync(file, upload, fileName, cancel) : await db.StoredFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Sha256 == Sha256, cancel);
            (typed["sha256"], typed["type"]) = (stored?.Sha256 ?? Sha256, stored?.MediaType);
        }
        catch (RefusedFile refused)
        {
            Form = new FormValues(typed, [], Prefix) { Refusals = [new Problem("sha256", refused.Message)] };
            return Page();
        }
        typed["title"] ??= Path.GetFileNameWithoutExtension(fileName ?? file?.FileName ?? "File");
        return await SaveAsync(typed, cancel);
    }

    private async Task<IActionResult> SaveAsync(JsonObject typed, CancellationToken cancel)
    {
        var sha256 = DraftTree.Text(typed["sha256"])!;
        void Apply(DraftTree tree)
        {
            if (tree.Find("entries", Key) is not { } entry)
                return;
            if (entry["evidence"] is not JsonArray files)
                entry["evidence"] = files = [];
            if (IndexOf(tree, sha256) is >= 0 and var at)
                files[at] = typed.DeepClone();
            else
                files.Add(typed.DeepClone());
        }
        if (await SaveAsync($"evidence for entry {Key}", tree => tree.Find("entries", Key)?["evidence"], Apply))
            return RedirectToPage(new { Id, Key, Sha256 = sha256 });
        Form = FormOf(typed, Apply, tree => PathOf(tree, sha256), Prefix);
        Sha256 = sha256;
        await PrepareAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        void Apply(DraftTree tree) => (tree.Find("entries", Key)?["evidence"] as JsonArray)?.RemoveAll(f => DraftTree.Text((f as JsonObject)?["sha256"]) == Sha256);
        if (await SaveAsync($"evidence removed from entry {Key}", tree => tree.Find("entries", Key)?["evidence"], Apply))
            return RedirectToPage(new { Id, Key, Sha256 = (string?)null });
        return await OnGetAsync(cancel);
    }

    private async Task<StoredFile> ReceiveAsync(IFormFile? file, Guid? upload, string? fileName, CancellationToken cancel)
    {
        if (upload is { } id && uploads.Find(UploadEndpoints.EditorId(HttpContext), id) is { } arrived)
            return await intake.TakeAsync(arrived, fileName ?? "", EditorName, cancel);
        if (file is null)
            throw new RefusedFile("No file was chosen. Choose the file, and save again.");
        await using var content = file.OpenReadStream();
        return await intake.TakeAsync(content, file.FileName, EditorName, cancel);
    }

    private async Task PrepareAsync(CancellationToken cancel)
    {
        Stored = Sha256 is null ? null : await db.StoredFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Sha256 == Sha256, cancel);
        if (Stored?.Likeness is not { } likeness)
            return;
        var others = await db.StoredFiles.Where(f => f.Likeness != null && f.Sha256 != Sha256 && f.ErasedAt == null).Select(f => new { f.Sha256, f.Likeness }).ToListAsync(cancel);
        NearSame = [.. others.Where(o => BitOperations.PopCount((ulong)(o.Likeness!.Value ^ likeness)) <= NearBits).Select(o => o.Sha256)];
    }

    private List<JsonObject> FilesOf(DraftTree tree) => [.. (tree.Find("entries", Key)?["evidence"] as JsonArray ?? []).OfType<JsonObject>()];

    private int IndexOf(DraftTree tree, string sha256) => FilesOf(tree).FindIndex(f => DraftTree.Text(f["sha256"]) == sha256);

    private string PathOf(DraftTree tree, string sha256) => $"entries[{tree.IndexOf("entries", Key)}].evidence[{IndexOf(tree, sha256)}]";
}
