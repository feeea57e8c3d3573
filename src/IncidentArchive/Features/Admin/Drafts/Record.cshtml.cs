using System.Text.Json.Nodes;
using IncidentArchive.Features.Admin.Doubles;
using IncidentArchive.Features.Admin.Forms;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Documents;
using Microsoft.AspNetCore.Mvc;

namespace IncidentArchive.Features.Admin.Drafts;

/// <summary>The incident's own fields: title, address, summary, what is not known.</summary>
internal sealed class RecordPage(Publishing.Drafts drafts, LikelyDoubles doubles) : DraftPage(drafts)
{
    public const string Prefix = "record.";
    private static readonly string[] _fields = ["title", "slug", "topics", "language", "summary", "contentNote", "questions"];

    public FormValues Form { get; private set; } = null!;
    public override IReadOnlyList<FormValues> Forms => [Form];

    /// <summary>Records that may be the same.</summary>
    public FoundDoubles Doubles { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Form = FormOf(Part(Tree), "", Prefix) with { Problems = Own(Problems) };
        await FindDoublesAsync(cancel);
    }

    private async Task FindDoublesAsync(CancellationToken cancel)
    {
        var title = Form.Text("title");
        Doubles = new FoundDoubles(TypedAs.Title, title, await doubles.FindAsync(TypedAs.Title, title, Id, null, cancel)) { Draft = Id };
    }

    public async Task<IActionResult> OnPostAsync(string? @do, CancellationToken cancel)
    {
        var typed = FormTree.Read(Request.Form, Prefix);
        if (typed["topics"] is JsonValue topics)
            typed["topics"] = new JsonArray([.. topics.ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(t => (JsonNode?)t)]);
        void Apply(DraftTree tree)
        {
            foreach (var field in _fields)
                tree.Incident[field] = Typed.Over(tree.Incident[field], typed[field]);
        }
        if (@do is null && await SaveAsync("the record’s own fields", Part, Apply))
            return RedirectToPage(new { Id });
        Adding = @do;
        var form = FormOf(typed, Apply, _ => "", Prefix);
        Form = form with { Problems = Own(form.Problems) };
        await FindDoublesAsync(cancel);
        return Page();
    }

    private static JsonObject Part(DraftTree tree) => new(_fields.Select(f => KeyValuePair.Create(f, tree.Incident[f]?.DeepClone())));

    // Entries, accounts and sources have pages of their own.
    private static List<Problem> Own(IEnumerable<Problem> problems) =>
        [.. problems.Where(p => _fields.Any(f => p.Path == f || p.Path.StartsWith(f + "[", StringComparison.Ordinal)))];
}
