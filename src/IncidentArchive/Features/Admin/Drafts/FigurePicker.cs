using System.Text.Json.Nodes;
using IncidentArchive.Data;
using IncidentArchive.Features.Admin.Forms;
using IncidentArchive.Publishing;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Admin.Drafts;

/// <summary>The figures an account can belong to: those of the archive, and those that are new with the draft.</summary>
internal sealed class FigurePicker(ArchiveDbContext db)
{
    public async Task<IReadOnlyList<Choice>> ChoicesAsync(DraftTree tree, CancellationToken cancel)
    {
        var known = await db.Figures.AsNoTracking().OrderBy(f => f.SortAs)
            .Select(f => new Choice(f.Slug.ToString(), f.SortAs, f.Role)).ToListAsync(cancel);
        var added = tree.Figures.OfType<JsonObject>()
            .Select(f => new Choice(DraftTree.Text(f["slug"]) ?? "", $"{DraftTree.Text(f["sortAs"])} (new with this draft)"));
        return [.. added, .. known];
    }
}
