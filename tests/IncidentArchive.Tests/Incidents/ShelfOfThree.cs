using IncidentArchive.Record;
using IncidentArchive.Record.Incidents;

namespace IncidentArchive.Tests.Incidents;

/// <summary>Three incidents that differ in figure, platform, cause, kinds and year, for tests that only read.</summary>
public sealed class ShelfOfThree : IAsyncLifetime
{
    public ArchiveHost Archive { get; } = ArchiveHost.Start();

    public async ValueTask InitializeAsync()
    {
        await Archive.PutFigureAsync("ida-moor", "Ida Moor", "Moor, Ida");
        await Archive.PutAsync(
            Shelf.Incident("a", "The first", "2021-05-06", Shelf.Restore),
            Shelf.Incident("b", "The second", "2019-01-02", i => i.Accounts.Add(new Account { Key = "weibo", Platform = "weibo", Description = "a user" })),
            Shelf.Incident("c", "The third", "2023-01-02", i =>
            {
                i.Accounts.Add(new Account { Key = "tiktok", Platform = "tiktok", Figure = Slug.Parse("ida-moor") });
                i.Entries.OfType<Deletion>().Single().Cause = Cause.Expired;
            }));
    }

    public ValueTask DisposeAsync() => Archive.DisposeAsync();
}

/// <summary>Three incidents that differ in their titles, for tests that only read.</summary>
public sealed class ShelfOfTitles : IAsyncLifetime
{
    public ArchiveHost Archive { get; } = ArchiveHost.Start();

    public async ValueTask InitializeAsync() => await Archive.PutAsync(
        Shelf.Incident("encore", "Deleted: the first tour of Beyoncé"),
        Shelf.Incident("tour-two", "First a tour, then another"),
        Shelf.Incident("percent", "Sure to 100% or more"));

    public ValueTask DisposeAsync() => Archive.DisposeAsync();
}
