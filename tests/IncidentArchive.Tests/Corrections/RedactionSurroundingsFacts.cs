using IncidentArchive.Commands.Verification;
using IncidentArchive.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentArchive.Tests.Corrections;

/// <summary>A text is also taken out of what is kept around a record, and of nothing that belongs to another.</summary>
public sealed class RedactionSurroundingsFacts
{
    private const string Secret = "quumbra";
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Named { get; } = Documents.Incident
        .Replace("key: answer", $"key: {Secret}-answer", StringComparison.Ordinal).Replace("text: Not a word of it.", $"text: Not a word of it, @{Secret}.", StringComparison.Ordinal);

    [Fact]
    public async Task Comments_articles_reports_and_decisions_lose_it()
    {
        await using var archive = await RedactedAsync();
        Assert.Equal(("Is ▮▮▮ a private person?", "redacted-answer"), await archive.LookAsync(db => db.DraftComments.Select(c => ValueTuple.Create(c.Text, c.Entry!)).SingleAsync(Cancel)));
        Assert.Equal("Said ▮▮▮ on Monday.", await archive.LookAsync(db => db.DraftArticles.Select(a => a.Text).SingleAsync(Cancel)));
        Assert.Equal("redacted-answer", await archive.LookAsync(db => db.Reports.Select(r => r.Entry).SingleAsync(Cancel)));
        Assert.DoesNotContain(await archive.LookAsync(db => db.DraftSaves.Where(s => s.DraftId == _own).Select(s => s.Document).ToListAsync(Cancel)), d => d.Contains(Secret, StringComparison.Ordinal));
        var page = await archive.NewVisitor().OpenAsync("/corrections");
        Assert.NotNull(page.QuerySelector("a[href='/incidents/vale-post-2021#redacted-answer']"));
        Assert.DoesNotContain(Secret, page.Source.Text, StringComparison.Ordinal);
        await using var scope = archive.Services.CreateAsyncScope();
        Assert.Empty((await scope.ServiceProvider.GetRequiredService<ArchiveCheck>().RunAsync(null, Cancel)).Faults);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Drafts_of_other_records_stay_as_they_are(bool isPublished)
    {
        await using var archive = await RedactedAsync(otherIsPublished: isPublished);
        Assert.Contains(await archive.LookAsync(db => db.DraftSaves.Where(s => s.DraftId == _other).Select(s => s.Document).ToListAsync(Cancel)), d => d.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_draft_knows_the_record_it_became()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        var draft = await PublishedDraftAsync(archive, Documents.Incident.Replace("slug: vale-post-2021", "slug: another-post", StringComparison.Ordinal));
        Assert.Equal(2, await archive.LookAsync(db => db.Drafts.Where(d => d.Id == draft).Select(d => d.IncidentNumber).SingleAsync(Cancel)));
    }

    private readonly Guid _own = Guid.NewGuid();
    private Guid _other;

    private async Task<ArchiveHost> RedactedAsync(bool otherIsPublished = false)
    {
        var archive = ArchiveHost.Start();
        await archive.PublishAsync(Named);
        var another = Named.Replace("slug: vale-post-2021", "slug: another-post", StringComparison.Ordinal);
        _other = otherIsPublished ? await PublishedDraftAsync(archive, another) : await BegunAsync(archive, another);
        var report = await archive.ReportedAsync(("Input.Text", "It is not as he says."));
        var at = archive.Time.GetUtcNow().UtcDateTime;
        await archive.LookAsync(async db =>
        {
            db.Add(new Draft { Id = _own, IncidentNumber = 1, BaseRevision = 1, CreatedAt = at, CreatedBy = "Ada", Saves = { new DraftSave { DraftId = _own, Version = 1, Document = DraftTree.Of(Documents.Read(Named)).ToJson(), At = at, Editor = "Ada", What = $"Entry {Secret}-answer" } } });
            db.Add(new DraftComment { DraftId = _own, Entry = $"{Secret}-answer", Text = $"Is {Secret} a private person?", By = "Ada", At = at });
            db.Add(new DraftArticle { Id = Guid.NewGuid(), DraftId = _own, SourceKey = "paper", Text = $"Said {Secret} on Monday.", At = at, Editor = "Ada" });
            var sent = await db.Reports.SingleAsync(Cancel);
            sent.Entry = $"{Secret}-answer";
            return await db.SaveChangesAsync(Cancel);
        });
        var administrator = await archive.NewEditorAsync("grace", "Grace Okafor", "Administrator");
        using var answered = await administrator.SendAsync("/admin" + report, await administrator.OpenAsync("/admin" + report),
            [("Input.Outcome", "Accepted"), ("Input.Class", "Attribution"), ("Input.Answer", $"It is {Secret}, as said.")], "#answer");
        using var redacted = await administrator.SubmitAsync("/admin/records/1/redact", ("Input.Text", Secret), ("Input.Part", "Handle"), ("Input.Reason", "private person"), ("Input.RequestedBy", "Subject"));
        Assert.Equal("/admin/records/1", redacted.Headers.Location?.OriginalString);
        return archive;
    }

    private static async Task<Guid> BegunAsync(ArchiveHost archive, string yaml)
    {
        await using var scope = archive.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Drafts>().BeginAsync(Record.Documents.RecordJson.ToTree(Documents.Read(yaml)), "Ada", Cancel);
    }

    private static async Task<Guid> PublishedDraftAsync(ArchiveHost archive, string yaml)
    {
        var draft = await BegunAsync(archive, yaml);
        await using var scope = archive.Services.CreateAsyncScope();
        var open = await scope.ServiceProvider.GetRequiredService<Drafts>().OpenAsync(draft, Cancel);
        Assert.True((await scope.ServiceProvider.GetRequiredService<DraftPublication>().PublishAsync(open!, Documents.Signature, "ada", Cancel)).IsPublished);
        return draft;
    }
}
