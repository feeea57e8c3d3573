using IncidentArchive.Record.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentArchive.Data.Configurations;

internal sealed class SourceConfiguration : IEntityTypeConfiguration<Source>
{
    /// <summary>The column by which the same work is found in every incident that cites it; see <see cref="CanonicalUrl"/>.</summary>
    public const string Work = "Work";

    /// <summary>The column with the domain of the publisher's site.</summary>
    public const string Domain = "Domain";

    /// <summary>The column with publisher, title and author, folded for finding words in them.</summary>
    public const string Words = "Words";

    public void Configure(EntityTypeBuilder<Source> source)
    {
        source.Property<int>(IncidentConfiguration.Number);
        source.Property<int>(IncidentConfiguration.Position);
        source.HasKey(IncidentConfiguration.Number, nameof(Source.Key));
        source.Property<string?>(Work).HasMaxLength(12);
        source.Property<string?>(Domain);
        source.Property<string>(Words);
        source.ComplexProperty(s => s.Fate, fate => fate.ToJson());
        source.HasIndex(Work);
        source.HasIndex(Domain);
    }
}
