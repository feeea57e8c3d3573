using IncidentArchive.Publishing;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentArchive.Tests.Verification;

/// <summary>An archive that has taken back: two words of its first record are redacted, its second record is withdrawn.</summary>
public sealed class RemovedArchive : VerifiedArchive
{
    public const string Redacted = "Line taken down";

    protected override async Task PrepareAsync()
    {
        var second = Documents.Read(Documents.Incident.Replace("slug: vale-post-2021", "slug: another-post", StringComparison.Ordinal));
        Assert.True((await Archive.PublishAsync(second)).IsPublished);
        await DoAsync(p => p.WithdrawAsync(2, WithdrawalReason.Privacy, new Signature("Ada", "It named a private person."), Requester.Reader, default));
        await DoAsync(p => p.RedactAsync(1, Redacted, RedactedPart.Passage, new Signature("Ada", "A private matter."), Requester.Subject, default));
    }

    internal async Task DoAsync(Func<Publication, Task<Record.Documents.Problem?>> act)
    {
        await using var scope = Archive.Services.CreateAsyncScope();
        Assert.Null(await act(scope.ServiceProvider.GetRequiredService<Publication>()));
    }
}
