using IncidentArchive.Data;
using IncidentArchive.Features.Accounts;
using IncidentArchive.Features.Admin.Forms;
using IncidentArchive.Features.Incidents.History;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Incidents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Admin.Drafts.Review;

/// <summary>A draft before its reviewer: what it changes, what was said about it, and where it goes next.</summary>
internal sealed class ReviewPage(Publishing.Drafts drafts, Reviews reviews, DraftPublication publication, ActivityLog activity, ArchiveDbContext db) : DraftPage(drafts)
{
    public const int MostText = 5_000;

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The key of the entry that a comment is about.</summary>
    [BindProperty]
    public string? Entry { get; set; }

    public string? TextError { get; private set; }

    /// <summary>What the draft changes in the record that stands; null where it cannot be read yet.</summary>
    public ChangesView? Changes { get; private set; }

    /// <summary>What keeps the draft from being published, for whoever wrote it too.</summary>
    public IReadOnlyList<Problem> Wrong => [.. Problems.Where(p => !p.IsWarning)];

    public IReadOnlyList<DraftComment> Comments { get; private set; } = [];
    public IReadOnlyList<Choice> Entries => EntryChoices.Entries(Tree, null);
    public IReadOnlyList<Choice> People { get; private set; } = [];
    public bool TakesTwoPeople => publication.TakesTwoPeople;
    public bool IsReadable { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Comments = await db.DraftComments.AsNoTracking().Where(c => c.DraftId == Id).OrderBy(c => c.Id).ToListAsync(cancel);
        if (User.MayPublishAs())
            People = await db.Users.AsNoTracking().OrderBy(u => u.Name).Select(u => new Choice(u.Id, u.Name, null)).ToListAsync(cancel);
        var document = Tree.Read().Incident.Value;
        IsReadable = document is not null;
        if (document is not null)
            Changes = await ChangesAsync(document, cancel);
        return Page();
    }

    // A new record is held against one that says nothing.
    private async Task<ChangesView> ChangesAsync(Incident document, CancellationToken cancel)
    {
        var names = await db.Figures.ToDictionaryAsync(f => f.Slug, f => f.Name, cancel);
        foreach (var figure in Tree.Read().Figures.Select(f => f.Reading.Value).OfType<Record.Figures.Figure>())
            names.TryAdd(figure.Slug, figure.Name);
        var older = new Incident { Format = document.Format, Slug = document.Slug, Title = "", Language = document.Language, Summary = "" };
        if (Draft.Draft.IncidentNumber is { } number)
        {
            var subject = Revision.SubjectOf(number);
            older = Document.FromCanonical<Incident>(await db.Revisions.Where(r => r.Subject == subject && r.Number == Draft.Draft.BaseRevision).Select(r => r.Shown).SingleAsync(cancel));
            document.Number = number;
        }
        return new ChangesView(older, document, (Draft.Draft.BaseRevision, Draft.Draft.BaseRevision + 1), names, inOneColumn: false) { OlderLabel = Draft.Draft.BaseRevision > 0 ? $"r{Draft.Draft.BaseRevision}" : "the archive yet", NewerLabel = "draft" };
    }

    public async Task<IActionResult> OnPostSubmitAsync(CancellationToken cancel)
    {
        if (!await reviews.SubmitAsync(Id, Version, User.AsPerson(), cancel))
        {
            Notice = "Not submitted: the draft has been saved since you opened this page. Look at it again.";
            return RedirectToPage(new { Id });
        }
        if (!string.IsNullOrWhiteSpace(Text))
            await reviews.CommentAsync(Id, null, Text.Trim(), User.AsPerson(), cancel);
        return await DoneAsync($"submitted “{Title}”", "Submitted. An editor will publish the draft or send it back.", cancel);
    }

    public async Task<IActionResult> OnPostCommentAsync(CancellationToken cancel)
    {
        if (!Says("Write what you want to say."))
            return await OnGetAsync(cancel);
        await reviews.CommentAsync(Id, Tree.Find("entries", Entry) is null ? null : Entry, Text!.Trim(), User.AsPerson(), cancel);
        Notice = "Your comment stands below.";
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostSendBackAsync(CancellationToken cancel)
    {
        if (!User.MayPublishAs())
            return Forbid();
        if (!Says("Say what is to be changed. Whoever wrote the draft reads it."))
            return await OnGetAsync(cancel);
        await reviews.SendBackAsync(Id, Text!.Trim(), User.AsPerson(), cancel);
        return await DoneAsync($"sent back “{Title}”", "Sent back, with your comment.", cancel);
    }

    public async Task<IActionResult> OnPostAssignAsync(string? to, CancellationToken cancel)
    {
        if (!User.MayPublishAs())
            return Forbid();
        var person = await db.Users.Where(u => u.Id == to).Select(u => new Person(u.Id, u.Name)).SingleOrDefaultAsync(cancel);
        await reviews.AssignAsync(Id, person, cancel);
        return await DoneAsync($"gave “{Title}” to {person?.Name ?? "nobody"}", person is null ? "Nobody looks after the draft now." : $"{person.Name} looks after the draft now.", cancel);
    }

    private bool Says(string otherwise)
    {
        TextError = string.IsNullOrWhiteSpace(Text) ? otherwise : Text.Length > MostText ? $"The comment has {Text.Length:N0} characters; {MostText:N0} is the most." : null;
        return TextError is null;
    }

    private async Task<IActionResult> DoneAsync(string what, string notice, CancellationToken cancel)
    {
        await activity.WriteAsync(User, what, cancel);
        Notice = notice;
        return RedirectToPage(new { Id });
    }
}
