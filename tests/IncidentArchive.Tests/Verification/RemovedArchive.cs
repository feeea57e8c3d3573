using IncidentArchive.Publishing;
using IncidentArchive.Tests.Corrections;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentArchive.Tests.Verification;

/// <summary>
/// An archive that has taken back: words of its first record are redacted, its second record is withdrawn, its third was
/// and is restored, with words erased; a figure lost its role, and a report was answered.
/// </summary>
public sealed class RemovedArchive : VerifiedArchive
{
    public const string Redacted = "Line taken down";

    protected override async Task PrepareAsync()
    {
        var second = Documents.Read(Documents.Incident.Replace("slug: vale-post-2021", "slug: another-post", StringComparison.Ordinal));
        Assert.True((await Archive.PublishAsync(second)).IsPublished);
        await DoAsync(p => p.WithdrawAsync(2, WithdrawalReason.Privacy, new Signature("Ada", "It named a private person."), Requester.Reader, default));
        var third = Documents.Read(Documents.Incident.Replace("slug: vale-post-2021", "slug: third-post", StringComparison.Ordinal));
        Assert.True((await Archive.PublishAsync(third)).IsPublished);
        await DoAsync(p => p.WithdrawAsync(3, WithdrawalReason.LegalOrder, new Signature("Ada", "A court ordered it."), Requester.Reader, default));
        await DoAsync(p => p.RestoreAsync(3, new Signature("Ada", "The order was lifted."), default));
        await DoAsync(p => p.RedactAsync(3, "Not a word", RedactedPart.Passage, new Signature("Ada", "A private matter."), Requester.Subject, default));
        await DoAsync(p => p.EraseAsync(1, new Signature("Ada", "As asked."), default));
        await DoAsync(p => p.RedactAsync(new(0, Record.Slug.Parse("nora-vale")), "singer", RedactedPart.Passage, new Signature("Ada", "As asked."), Requester.Subject, default));
        using var sent = await Archive.ReportAsync("/incidents/third-post/report", Archive.Origin(), "same-origin");
        var report = sent.Headers.Location!.OriginalString;
        var editor = await Archive.NewEditorAsync();
        (await editor.SendAsync("/admin" + report, await editor.OpenAsync("/admin" + report), [("Input.Outcome", "Declined"), ("Input.Class", "Date"), ("Input.Answer", "The date stands.")], "#answer")).Dispose();
        await DoAsync(p => p.RedactAsync(1, Redacted, RedactedPart.Passage, new Signature("Ada", "A private matter."), Requester.Subject, default));
    }

    internal async Task DoAsync(Func<Publication, Task<Record.Documents.Problem?>> act)
    {
        await using var scope = Archive.Services.CreateAsyncScope();
        Assert.Null(await act(scope.ServiceProvider.GetRequiredService<Publication>()));
    }
}
