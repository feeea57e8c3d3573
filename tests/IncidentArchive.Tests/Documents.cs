using IncidentArchive.Data;
using IncidentArchive.Data.Configurations;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Incidents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentArchive.Tests;

/// <summary>Documents to publish in tests, and the ways to publish and read them.</summary>
internal static class Documents
{
    public const string Figure = """
        format: 1
        slug: nora-vale
        name: Nora Vale
        sortAs: Vale, Nora
        type: person
        role: singer
        """;

    /// <summary>A post, an answer to it and its deletion.</summary>
    public const string Incident = """
        format: 1
        slug: vale-post-2021
        title: A post by Nora Vale, deleted
        language: en
        summary: Nora Vale posted a line and took it down.[^paper]
        accounts:
          - {key: vale, figure: nora-vale, platform: instagram, handle: '@noravale'}
          - {key: unnamed, description: a user the source does not name, platform: x}
        entries:
          - kind: post
            key: line
            title: One line
            by: vale
            when: {date: '2021-05-06T16:10Z'}
            certainty: confirmed
            text: All of it was true.
            cites: [paper]
          - kind: reaction
            key: answer
            by: unnamed
            when: {date: '2021-05-06'}
            certainty: reported
            answers: [line]
            text: Not a word of it.
            cites: [paper]
          - kind: deletion
            key: line-gone
            of: [line]
            when: {date: '[2021-05-06T17:00Z..2021-05-06T18:00Z]'}
            certainty: confirmed
            cause: author-deleted
            cites: [paper]
        sources:
          - {key: paper, type: article, publisher: The Paper, title: Line taken down, url: 'https://paper.example/line'}
        """;

    public static Signature Signature { get; } = new("Ada Marlowe", "First entry");

    public static Incident Read(string yaml) => Document.ReadIncident(yaml) is { IsValid: true } reading
        ? reading.Value : throw new ArgumentException(string.Join('\n', Document.ReadIncident(yaml).Problems.Select(p => p.In("document"))));

    /// <summary>Publishes a document together with the figure above.</summary>
    public static Task<PublicationResult> PublishAsync(this ArchiveHost archive, string yaml = Incident, int? baseRevision = null) =>
        archive.PublishAsync(Read(yaml), baseRevision);

    public static async Task<PublicationResult> PublishAsync(this ArchiveHost archive, Incident incident, int? baseRevision = null)
    {
        await using var scope = archive.Services.CreateAsyncScope();
        var publication = scope.ServiceProvider.GetRequiredService<Publication>();
        return await publication.PublishAsync(incident, [Document.ReadFigure(Figure).Value!], Signature, baseRevision, TestContext.Current.CancellationToken);
    }

    /// <summary>Looks into the store.</summary>
    public static async Task<T> LookAsync<T>(this ArchiveHost archive, Func<ArchiveDbContext, Task<T>> look)
    {
        await using var scope = archive.Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<ArchiveDbContext>());
    }

    /// <summary>The incident as its rows have it.</summary>
    public static Task<Incident> RowsOfAsync(this ArchiveHost archive, int number) => archive.LookAsync(db => db.Incidents.AsNoTracking()
        .Include(i => i.Accounts.OrderBy(a => EF.Property<int>(a, IncidentConfiguration.Position)))
        .Include(i => i.Entries.OrderBy(e => EF.Property<int>(e, IncidentConfiguration.Position)))
        .Include(i => i.Sources.OrderBy(s => EF.Property<int>(s, IncidentConfiguration.Position)))
        .SingleAsync(i => i.Number == number));
}
