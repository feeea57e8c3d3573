using System.Text.Json.Nodes;
using IncidentArchive.Data;
using IncidentArchive.Features.Admin.Drafts.Sourcing;
using IncidentArchive.Features.Admin.Forms;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Intake;
using IncidentArchive.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Admin.Drafts.Articles;

/// <summary>The articles pasted beside a draft, and the form to paste another.</summary>
internal sealed class ArticlesPage(Publishing.Drafts drafts, ArchiveDbContext db, SourceActs acts, TimeProvider time) : DraftPage(drafts)
{
    public const string Prefix = "article.";

    public FormValues Source { get; private set; } = FormValues.Empty(SourcesPage.Prefix);
    public FormValues Article { get; private set; } = FormValues.Empty(Prefix);
    public IReadOnlyList<Item> Items { get; private set; } = [];

    /// <summary>What came of a button beside the address; null where none was pressed.</summary>
    public string? Said { get; private set; }

    public override IReadOnlyList<FormValues> Forms => [Source, Article];

    public Task OnGetAsync(CancellationToken cancel) => ListAsync(cancel);

    public async Task<IActionResult> OnPostAsync(string? @do, CancellationToken cancel)
    {
        var typed = FormTree.Read(Request.Form, SourcesPage.Prefix);
        var pasted = FormTree.Read(Request.Form, Prefix);
        if (SourceActs.Knows(@do))
            return await LookUpAsync(@do!, typed, pasted, cancel);
        var text = ArticleHtml.TextOf(DraftTree.Text(pasted["text"]) ?? "");
        Source = new FormValues(typed, [], SourcesPage.Prefix) { Refusals = DraftTree.Text(typed["publisher"]) is null ? [Problem.Missing("publisher")] : [] };
        Article = new FormValues(pasted, [], Prefix) { Refusals = [.. RefusalsOf(text)] };
        if (Forms.All(f => f.Refusals.Count == 0) && SourceParts.Of(typed, Tree) is { } source
            && await SaveAsync($"source {DraftTree.KeyOf(source)}", tree => tree.Find("sources", DraftTree.KeyOf(source)), tree => tree.Put("sources", DraftTree.KeyOf(source), source)))
            return RedirectToPage("/Admin/Drafts/Articles/Article", new { Id, Article = await KeepAsync(DraftTree.KeyOf(source)!, DraftTree.Text(source["url"]), text, cancel) });
        await ListAsync(cancel);
        return Page();
    }

    private async Task<IActionResult> LookUpAsync(string act, JsonObject typed, JsonObject pasted, CancellationToken cancel)
    {
        (Adding, Said) = (act, await acts.DoAsync(act, typed, User, cancel));
        (Source, Article) = (new FormValues(typed, [], SourcesPage.Prefix), new FormValues(pasted, [], Prefix));
        await ListAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid article, CancellationToken cancel)
    {
        if (await db.DraftArticles.Where(a => a.DraftId == Id && a.Id == article).ExecuteDeleteAsync(cancel) > 0)
            Notice = "The article was removed from the desk. What was taken from it stays in the draft.";
        return RedirectToPage(new { Id });
    }

    private static IEnumerable<Problem> RefusalsOf(string text)
    {
        if (text == "")
            yield return Problem.Missing("text");
        else if (text.Length > ArticleReader.LongestText)
            yield return new Problem("text", FormProblems.Sentence(ArticleReader.TooLong(text.Length)));
    }

    private async Task<Guid> KeepAsync(string source, string? url, string text, CancellationToken cancel)
    {
        // The same form sent twice keeps one article.
        if (await db.DraftArticles.Where(a => a.DraftId == Id && a.SourceKey == source && a.Text == text).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(cancel) is { } kept)
            return kept;
        var now = time.GetUtcNow();
        var article = new DraftArticle { Id = Guid.CreateVersion7(now), DraftId = Id, SourceKey = source, Url = url, Text = text, At = now.UtcDateTime, Editor = EditorName };
        db.Add(article);
        await db.SaveChangesAsync(cancel);
        return article.Id;
    }

    private async Task ListAsync(CancellationToken cancel)
    {
        var articles = await db.DraftArticles.AsNoTracking().Where(a => a.DraftId == Id).OrderBy(a => a.At).Select(a => new { a.Id, a.SourceKey, a.Url, a.Text.Length }).ToListAsync(cancel);
        Items = [.. articles.Select(a => new Item(a.Id, ArticleSource.Label(Tree, a.SourceKey, a.Url), a.Length))];
    }

    internal sealed record Item(Guid Id, string Label, int Length);
}
