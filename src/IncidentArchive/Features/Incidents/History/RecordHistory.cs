using IncidentArchive.Data;
using IncidentArchive.Publishing;
using IncidentArchive.Record;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Incidents;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Incidents.History;

/// <summary>A revision as lists show it: everything but its document.</summary>
internal sealed record RevisionLine(int Number, DateTime At, string Editor, string Reason, string? Override, long Leaf, string Hash)
{
    /// <summary>“r3, 23 November 2026, 10:40”: times are in UTC.</summary>
    public string Named => $"r{Number}, {At:d MMMM yyyy, HH:mm}";
}

/// <summary>The revisions of a record.</summary>
/// <param name="Number">The record's number.</param>
/// <param name="Slug">Its address.</param>
/// <param name="Title">Its title as it stands.</param>
/// <param name="Revisions">Every revision, the newest first.</param>
/// <param name="Merged">Into which record it was merged; null where it stands by itself.</param>
internal sealed record RecordHistory(int Number, Slug Slug, string Title, IReadOnlyList<RevisionLine> Revisions, MergedRecord? Merged = null)
{
    /// <summary>Whether a revision is what readers are shown as the record.</summary>
    public bool Stands(RevisionLine revision) => Merged is null && revision == Standing;

    public RevisionLine Standing => Revisions[0];

    public RevisionLine? Find(int number) => Revisions.FirstOrDefault(r => r.Number == number);

    /// <summary>The history of the record at an address; null where there is none.</summary>
    public static async Task<RecordHistory?> FindAsync(ArchiveDbContext db, Slug slug, CancellationToken cancel)
    {
        var incident = await db.Incidents.Where(i => i.Slug == slug).Select(i => new { i.Number, i.Title }).SingleOrDefaultAsync(cancel);
        if (incident is not null)
            return new RecordHistory(incident.Number, slug, incident.Title, await LinesAsync(db, incident.Number, cancel));
        if (await MergedRecord.FindAsync(db, slug, cancel) is not { } merged)
            return null;
        var newest = Document.FromCanonical<Incident>(await db.Revisions.Of(Revision.SubjectOf(merged.Number)).Select(r => r.Shown).FirstAsync(cancel));
        return new RecordHistory(merged.Number, slug, newest.Title, await LinesAsync(db, merged.Number, cancel), merged);
    }

    private static Task<List<RevisionLine>> LinesAsync(ArchiveDbContext db, int number, CancellationToken cancel)
    {
        var subject = Revision.SubjectOf(number);
        return (
            from revision in db.Revisions
            where revision.Subject == subject
            join leaf in db.ChangeLog on revision.Id equals leaf.RevisionId
            orderby revision.Number descending
            select new RevisionLine(revision.Number, revision.At, revision.Editor, revision.Reason, revision.Override, leaf.Index, Convert.ToHexStringLower(revision.Hash)))
            .ToListAsync(cancel);
    }

    /// <summary>The document of a revision.</summary>
    public async Task<Incident> ReadAsync(ArchiveDbContext db, int revision, CancellationToken cancel)
    {
        var subject = Revision.SubjectOf(Number);
        return Document.FromCanonical<Incident>(await db.Revisions.Where(r => r.Subject == subject && r.Number == revision).Select(r => r.Shown).SingleAsync(cancel));
    }
}
