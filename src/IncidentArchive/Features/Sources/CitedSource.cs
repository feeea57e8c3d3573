using IncidentArchive.Data;
using IncidentArchive.Data.Configurations;
using IncidentArchive.Record;
using IncidentArchive.Record.Sources;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Sources;

/// <summary>A source as one incident gives it.</summary>
internal sealed class CitedSource
{
    /// <summary>The record's number.</summary>
    public required int Number { get; init; }

    public required Slug IncidentSlug { get; init; }

    public required string IncidentTitle { get; init; }

    public required Source Source { get; init; }

    /// <summary>The name of the work in addresses; null where the source has no address of its own.</summary>
    public required string? Work { get; init; }

    /// <summary>
    /// What is one and the same work: its <see cref="Work"/>, or the source of the one incident where it has no address.
    /// </summary>
    public required string Group { get; init; }

    /// <summary>The publisher's site; empty where the source has no address.</summary>
    public required string Domain { get; init; }

    /// <summary>Publisher, title and author, folded.</summary>
    public required string Words { get; init; }
}

internal static class CitedSources
{
    /// <summary>Every source of every incident.</summary>
    public static IQueryable<CitedSource> CitedSourcesIn(this ArchiveDbContext db) =>
        from source in db.Sources.AsNoTracking()
        join incident in db.Incidents on EF.Property<int>(source, IncidentConfiguration.Number) equals incident.Number
        select new CitedSource
        {
            Number = incident.Number,
            IncidentSlug = incident.Slug,
            IncidentTitle = incident.Title,
            Source = source,
            Work = EF.Property<string?>(source, SourceConfiguration.Work),
            Group = EF.Property<string?>(source, SourceConfiguration.Work) ?? ("~" + incident.Number.ToString() + "~" + source.Key),
            Domain = EF.Property<string?>(source, SourceConfiguration.Domain) ?? "",
            Words = EF.Property<string>(source, SourceConfiguration.Words),
        };
}
