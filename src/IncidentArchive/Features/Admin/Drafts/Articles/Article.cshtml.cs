using System.Text.Json.Nodes;
using IncidentArchive.Data;
using IncidentArchive.Features.Admin.Forms;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Intake;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Admin.Drafts.Articles;

/// <summary>An article beside the record: what may be taken from it, and the taking. Nothing enters without the editor's act.</summary>
internal sealed class ArticlePage(Publishing.Drafts drafts, ArchiveDbContext db) : DraftPage(drafts)
{
    [BindProperty(SupportsGet = true, Name = "article")]
    public Guid ArticleId { get; set; }

    public string Label { get; private set; } = "";
    public JsonObject? Source { get; private set; }
    public IReadOnlyList<IReadOnlyList<ArticleRun>> Paragraphs { get; private set; } = [];
    public IReadOnlyList<ProposalCard> Proposals { get; private set; } = [];
    public IReadOnlyList<EntryItem> Items { get; private set; } = [];

    /// <summary>What was wrong with a taking, and of which proposal.</summary>
    public (int Number, string Message)? Refusal { get; private set; }

    /// <summary>As what a figure is publicly known that comes into the archive with the taking.</summary>
    [BindProperty]
    public string? Role { get; set; }

    public IReadOnlyList<Choice> Posts => EntryChoices.Entries(Tree, null, "post");
    public IReadOnlyList<Choice> Deletions => EntryChoices.Entries(Tree, null, "deletion");
    public IReadOnlyList<Choice> Utterances => EntryChoices.Entries(Tree, null, "post", "reaction");
    public IReadOnlyList<Choice> Entries => EntryChoices.Entries(Tree, null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ReadAsync(cancel) ? Page() : NotFound();

    /// <param name="proposal">The proposal's number.</param>
    /// <param name="as">What to make of it.</param>
    /// <param name="by">The account, or <see cref="ProposedAccount.New"/>.</param>
    /// <param name="of">The entries it is about.</param>
    /// <param name="cause">The cause of a deletion.</param>
    /// <param name="cancel">Stops the work; nothing is then saved.</param>
    public async Task<IActionResult> OnPostAsync(int proposal, string? @as, string? by, string[] of, string? cause, CancellationToken cancel)
    {
        if (!await ReadAsync(cancel))
            return NotFound();
        if (proposal < 0 || proposal >= Proposals.Count || !ProposalActions.IsOne(@as))
            return BadRequest();
        var card = Proposals[proposal];
        of = [.. of.Where(key => Tree.Find("entries", key) is not null)];
        if (Source is null || ProposalActions.Lacks(@as!, of) is { })
        {
            Refusal = (proposal, Source is null ? "The article’s source is no longer in the draft. Add it under Sources, with the same address." : ProposalActions.Lacks(@as!, of)!);
            return Page();
        }
        var account = by == ProposedAccount.New ? ProposedAccount.Create(card.Proposal, await KnownAsync(card.Proposal, cancel), Role, Tree) : null;
        var taking = new Taking(card.Proposal, DraftTree.KeyOf(Source)!, card.Locator, PublishedOn());
        var action = new ProposalAction(@as!, taking, account, account is null ? by : DraftTree.KeyOf(account.Account!), of, cause ?? "unknown");
        var key = action.KeyIn(Tree);
        if (!await SaveAsync($"entry {key} from {Label}", tree => tree.Find("entries", key), tree => action.Apply(tree, key)))
            return Page();
        FollowsAddress = true;
        return RedirectToPage(null, null, new { Id, article = ArticleId }, $"p-{proposal}");
    }

    private async Task<bool> ReadAsync(CancellationToken cancel)
    {
        var article = await db.DraftArticles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == ArticleId && a.DraftId == Id, cancel);
        if (article is null)
            return false;
        Label = ArticleSource.Label(Tree, article.SourceKey, article.Url);
        Source = ArticleSource.Find(Tree, article.SourceKey, article.Url);
        var proposals = ArticleReader.Read(article.Text, DateOnly.TryParseExact(PublishedOn(), "yyyy-MM-dd", out var day) ? day : null);
        Proposals = ProposalCard.Of(article.Text, proposals, Tree, Accounts, Source is null ? article.SourceKey : DraftTree.KeyOf(Source)!);
        Paragraphs = ArticleRun.ParagraphsOf(article.Text, proposals);
        Items = EntryItem.ListOf(Tree, Accounts, Problems);
        return true;
    }

    private string? PublishedOn() =>
        DraftTree.Text(Source?["published"]) is { } typed && Edtf.TryParse(typed, out var date, out _) ? date.Text : null;

    private async Task<Dictionary<string, string>> KnownAsync(Proposal proposal, CancellationToken cancel)
    {
        var named = await db.Figures.AsNoTracking().Where(f => f.Name == proposal.Speaker).Select(f => new { f.Name, f.Slug }).ToListAsync(cancel);
        return named.DistinctBy(f => f.Name.ToLowerInvariant()).ToDictionary(f => f.Name.ToLowerInvariant(), f => f.Slug.ToString());
    }
}
