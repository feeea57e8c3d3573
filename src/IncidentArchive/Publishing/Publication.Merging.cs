using IncidentArchive.Data.Configurations;
using IncidentArchive.Record;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Merges;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Publishing;

/// <summary>Merging what turned out to be the same.</summary>
internal sealed partial class Publication
{
    /// <summary>What will be there when a rehearsed merge is made for good, by its name.</summary>
    public IReadOnlySet<string> ComingAlong { get; set; } = new HashSet<string>();

    /// <summary>
    /// Merges two figures or two sources, or says of a record that is not held here into which one it was merged. Every
    /// incident whose document changes gets a revision. Records that are held here are merged by publishing a draft.
    /// </summary>
    /// <param name="merge">What is merged into what.</param>
    /// <param name="signature">Who decides, and why; both are shown to readers.</param>
    /// <param name="cancel">Stops the work; nothing is then changed.</param>
    public async Task<PublicationResult> PublishAsync(Merge merge, Signature signature, CancellationToken cancel)
    {
        var reading = Document.ReadMerge(RecordJson.ToTree(merge));
        if (!reading.IsValid)
            return new PublicationResult(reading.Problems);
        await using var transaction = await db.BeginWriteAsync(cancel);
        var (gone, kept) = (MergedThing.Parse(merge.Merged)!.Value, MergedThing.Parse(merge.Into)!.Value);
        if (await db.Merges.AnyAsync(m => m.Merged == merge.Merged && m.Into == merge.Into, cancel))
            return new PublicationResult([]);
        if (await db.Incidents.AnyAsync(i => i.Number == gone.Number, cancel))
            return new PublicationResult([new Problem("merged", $"record {gone.Number} is published here. Merge it at the desk, where what it says is carried over.")]);
        if (await AddressTakenAsync(merge, gone, cancel) is { } taken)
            return new PublicationResult([taken]);
        if (await MergeAsync(merge, signature, cancel) is { } problem)
            return new PublicationResult([problem]);
        if (!IsRehearsal)
            await transaction.CommitAsync(cancel);
        return new PublicationResult([], Revision: 1, IsNew: true);
    }

    /// <summary>Merges a record into another, whose new revision says what it said. The caller holds the write transaction.</summary>
    /// <param name="gone">The record that goes.</param>
    /// <param name="seen">The revision of it that was carried over.</param>
    /// <param name="kept">The record that is kept.</param>
    /// <param name="signature">Who decides, and why.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>What stood in the way; null where it is done.</returns>
    public async Task<Problem?> MergeRecordAsync(int gone, int seen, int kept, Signature signature, CancellationToken cancel)
    {
        var newest = await db.Revisions.Of(Revision.SubjectOf(gone)).Select(r => new { r.Number, r.Editor }).FirstOrDefaultAsync(cancel);
        if (newest?.Number != seen)
            return new Problem("", $"{newest?.Editor} has published revision {newest?.Number} of record {gone} since its revision {seen} was carried over into this draft. Discard the draft, and begin the merge anew.");
        if (await db.Drafts.AnyAsync(d => d.IncidentNumber == gone && d.PublishedAs == null, cancel))
            return new Problem("", $"a draft over record {gone} is open, and what was typed there would be lost. Publish or discard it first, at the desk.");
        var slug = await db.Incidents.Where(i => i.Number == gone).Select(i => i.Slug).ToListAsync(cancel);
        var former = await db.FormerSlugs.Where(f => f.Number == gone).OrderBy(f => f.Slug).Select(f => f.Slug).ToListAsync(cancel);
        var merge = new Merge
        {
            Format = Merge.CurrentFormat,
            Merged = MergedThing.Incident(gone).ToString(),
            Into = MergedThing.Incident(kept).ToString(),
            Addresses = [.. slug.Concat(former).Select(s => s.ToString())],
        };
        return await MergeAsync(merge, signature, cancel);
    }

    private async Task<Problem?> MergeAsync(Merge merge, Signature signature, CancellationToken cancel)
    {
        var (gone, kept) = (MergedThing.Parse(merge.Merged)!.Value, MergedThing.Parse(merge.Into)!.Value);
        if (await new MergeAdmission(db, ComingAlong).CheckAsync(gone, kept, cancel) is { } refusal)
            return refusal;
        if (gone.Part == MergedThing.Figures && await RenameAsync(Slug.Parse(gone.Name), Slug.Parse(kept.Name), signature, cancel) is { } problem)
            return problem;
        // What leads to the one that goes leads on to the one that is kept, in one step.
        foreach (var earlier in await db.Merges.AsNoTracking().Where(m => m.Into == merge.Merged).OrderBy(m => m.Merged).ToListAsync(cancel))
        {
            earlier.Into = merge.Into;
            await AppendAsync(earlier, signature, cancel);
        }
        await AppendAsync(merge, signature, cancel);
        return null;
    }

    private async Task AppendAsync(Merge merge, Signature signature, CancellationToken cancel)
    {
        await revisions.AppendAsync(Revision.Merges + merge.Merged, CanonicalJson.Of(merge), signature with { Override = null }, cancel);
        await new MergeRows(db).ReplaceAsync(merge, cancel);
    }

    private async Task<Problem?> AddressTakenAsync(Merge merge, MergedThing gone, CancellationToken cancel)
    {
        if (gone.Part != MergedThing.Incidents)
            return null;
        var slugs = merge.Addresses.Select(a => Slug.Parse(a)).ToList();
        var taken = await db.Incidents.Where(i => slugs.Contains(i.Slug)).Select(i => i.Slug)
            .Union(db.FormerSlugs.Where(f => slugs.Contains(f.Slug)).Select(f => f.Slug))
            .Union(db.WithdrawnAddresses.Where(a => slugs.Contains(a.Slug)).Select(a => a.Slug))
            .Union(db.MergedAddresses.Where(a => slugs.Contains(a.Slug)).Select(a => a.Slug)).ToListAsync(cancel);
        return taken.Count == 0 ? null : new Problem("addresses", $"“{taken[0]}” is, or once was, the address of another record here. Leave it out.");
    }

    // Every record that names the figure names the other from now on.
    private async Task<Problem?> RenameAsync(Slug gone, Slug kept, Signature signature, CancellationToken cancel)
    {
        var numbers = await db.Accounts.Where(a => a.Figure == gone).Select(a => EF.Property<int>(a, IncidentConfiguration.Number)).Distinct().Order().ToListAsync(cancel);
        var revised = new Dictionary<int, (int From, int To)>();
        foreach (var number in numbers)
        {
            var standing = await StandingAsync(number, cancel);
            var incident = Document.FromCanonical<Incident>(standing.Shown);
            foreach (var account in incident.Accounts.Where(a => a.Figure == gone))
                account.Figure = kept;
            var (problem, revision) = await ReviseAsync(incident, signature with { Override = standing.Override }, cancel);
            if (problem is not null)
                return problem with { Path = "", Message = $"Record {number} cannot be published as it would then be: {problem.Path}: {problem.Message}" };
            revised.Add(number, (standing.Number, revision));
            db.ChangeTracker.Clear();
        }
        await new MergedDrafts(db, time).RenameAsync(gone, kept, revised, signature.Editor, cancel);
        return null;
    }

    // A record that stands, with a change that concerns it only in part.
    private async Task<(Problem? Problem, int Revision)> ReviseAsync(Incident incident, Signature signature, CancellationToken cancel)
    {
        var reading = Document.ReadIncident(RecordJson.ToTree(incident));
        if (!reading.IsValid && !(reading.IsValidButForTheGate && signature.Override is not null))
            return (reading.Problems.First(p => !p.IsWarning), 0);
        if (await new Admission(db).CheckAsync(incident, null, cancel) is [var refusal, ..])
            return (refusal, 0);
        var (revision, isNew) = await revisions.AppendAsync(Revision.SubjectOf(incident.Number), CanonicalJson.Of(incident), reading.IsValid ? signature with { Override = null } : signature, cancel);
        if (isNew)
            await new IncidentRows(db).ReplaceAsync(incident, revision, cancel);
        return (null, revision.Number);
    }
}
