using IncidentArchive.Record.Incidents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentArchive.Data.Configurations;

/// <summary>All kinds of entry stand in one table; small lists are JSON columns.</summary>
internal sealed class EntryConfiguration :
    IEntityTypeConfiguration<Entry>, IEntityTypeConfiguration<Utterance>, IEntityTypeConfiguration<Post>, IEntityTypeConfiguration<Edit>,
    IEntityTypeConfiguration<Deletion>, IEntityTypeConfiguration<Restoration>
{
    /// <summary>The column that says which kind of entry a row is, by its word in documents.</summary>
    public const string Kind = "Kind";

    public void Configure(EntityTypeBuilder<Entry> entry)
    {
        entry.Property<int>(IncidentConfiguration.Number);
        entry.Property<int>(IncidentConfiguration.Position);
        entry.HasKey(IncidentConfiguration.Number, nameof(Entry.Key));
        entry.HasDiscriminator<string>(Kind)
            .HasValue<Post>("post").HasValue<Edit>("edit").HasValue<Deletion>("deletion")
            .HasValue<Restoration>("restoration").HasValue<Reaction>("reaction").HasValue<Context>("context");
        entry.ComplexProperty(e => e.When, when => when.ToJson());
        entry.ComplexCollection(e => e.Cites, cites => cites.ToJson());
        entry.ComplexCollection(e => e.Evidence, evidence => evidence.ToJson());
        entry.ComplexCollection(e => e.Redactions, redactions => redactions.ToJson());
    }

    // Kinds that have a field in common share its column.
    public void Configure(EntityTypeBuilder<Utterance> said)
    {
        said.Property(u => u.By).HasColumnName("By");
        said.Property(u => u.Answers).HasColumnName("Answers");
        said.ComplexCollection(u => u.Witnesses, witnesses => witnesses.ToJson("Witnesses"));
        said.ComplexCollection(u => u.Counts, counts => counts.ToJson());
    }

    public void Configure(EntityTypeBuilder<Post> post) => post.ComplexCollection(p => p.AuthenticityCites, cites => cites.ToJson());

    public void Configure(EntityTypeBuilder<Edit> edit)
    {
        edit.Property(e => e.By).HasColumnName("By");
        edit.Property(e => e.Of).HasColumnName("EditOf");
        edit.ComplexCollection(e => e.Witnesses, witnesses => witnesses.ToJson("EditWitnesses"));
    }

    public void Configure(EntityTypeBuilder<Deletion> deletion)
    {
        deletion.Property(d => d.Of).HasColumnName("Of");
        deletion.ComplexCollection(d => d.CauseCites, cites => cites.ToJson());
        deletion.ComplexCollection(d => d.Observations, observations => observations.ToJson());
        deletion.ComplexProperty(d => d.Reason, reason => reason.ToJson());
    }

    public void Configure(EntityTypeBuilder<Restoration> restoration)
    {
        restoration.Property(r => r.Of).HasColumnName("Of");
        restoration.Property(r => r.By).HasColumnName("By");
    }
}
