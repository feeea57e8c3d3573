using IncidentArchive.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentArchive.Tests.Data;

public sealed class TransactionFacts
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_write_that_is_given_up_makes_way_at_once()
    {
        await using var archive = ArchiveHost.Start();
        await using var one = archive.Services.CreateAsyncScope();
        var store = one.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        await using (await store.BeginWriteAsync(Cancel))
            await store.FormerSlugs.ExecuteDeleteAsync(Cancel);

        await using var other = archive.Services.CreateAsyncScope();
        var waits = other.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        await using (await waits.BeginWriteAsync(Cancel)) { }
        await using (await store.BeginWriteAsync(Cancel)) { }
    }

    [Fact]
    public async Task A_reader_sees_one_state_and_keeps_nobody_from_writing()
    {
        await using var archive = ArchiveHost.Start();
        await using var scope = archive.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        await using (await store.BeginReadAsync(Cancel))
        {
            Assert.Equal(0, await store.Incidents.CountAsync(Cancel));
            await archive.PublishAsync();
            Assert.Equal(0, await store.Incidents.CountAsync(Cancel));
        }
        Assert.Equal(1, await store.Incidents.CountAsync(Cancel));
    }
}
