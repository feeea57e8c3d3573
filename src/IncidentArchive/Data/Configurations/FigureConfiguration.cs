using IncidentArchive.Record.Figures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentArchive.Data.Configurations;

internal sealed class FigureConfiguration : IEntityTypeConfiguration<Figure>
{
    public void Configure(EntityTypeBuilder<Figure> figure)
    {
        figure.HasKey(f => f.Slug);
        figure.Ignore(f => f.Format);
        figure.HasIndex(f => f.SortAs);
    }
}
