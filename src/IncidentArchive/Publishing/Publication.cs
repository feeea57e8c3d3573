using IncidentArchive.Data;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Figures;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Merges;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Publishing;

/// <summary>
/// The only writer of what readers see. It holds documents against every rule, replaces their rows, and appends a
/// revision and its leaf of the change log: all in one transaction, or nothing.
/// </summary>
internal sealed partial class Publication(ArchiveDbContext db, Revisions revisions, CorrectionLog corrections, TimeProvider time, ILogger<Publication> log)
{
    /// <summary>Whether to do everything but commit, to find out what would happen.</summary>
    public bool IsRehearsal { get; set; }

    /// <summary>Publishes an incident together with the figures that are new with it.</summary>
    /// <param name="incident">
    /// The document. Without a number it is the record that has its address, or a new one, which is given the next number.
    /// </param>
    /// <param name="figures">Figures to publish with it.</param>
    /// <param name="signature">Who publishes, and why.</param>
    /// <param name="baseRevision">
    /// The revision the document was made from: it is refused if another has been published since. Null replaces whatever
    /// stands, but only under its own address.
    /// </param>
    /// <param name="cancel">Stops the work; nothing is then written.</param>
    /// <param name="beforeCommit">Told the revision; answers with what stands in the way at the last moment, or nothing.</param>
    public async Task<PublicationResult> PublishAsync(
        Incident incident, IEnumerable<Figure> figures, Signature signature, int? baseRevision, CancellationToken cancel,
        Func<int, Task<Problem?>>? beforeCommit = null)
    {
        var reading = Document.ReadIncident(RecordJson.ToTree(incident));
        var isPastGate = !reading.IsValid && reading.IsValidButForTheGate && signature.Override is not null;
        if (!reading.IsValid && !isPastGate)
            return new PublicationResult(reading.Problems);
        // An override that was not needed is none.
        signature = isPastGate ? signature : signature with { Override = null };
        await using var transaction = await db.BeginWriteAsync(cancel);
        foreach (var figure in figures)
            if (await PublishFigureAsync(figure, signature, cancel) is { IsPublished: false } refused)
                return refused;
        var renamed = await new Merges(db).RenameAsync(incident, cancel);
        if (incident.Number == 0 && baseRevision is null)
            incident.Number = await db.Incidents.Where(i => i.Slug == incident.Slug).Select(i => i.Number).FirstOrDefaultAsync(cancel);
        var refusals = await new Admission(db).CheckAsync(incident, baseRevision, cancel);
        if (refusals.Count > 0)
            return new PublicationResult(refusals);
        if (incident.Number == 0)
            incident.Number = await NextNumberAsync(cancel);
        var (standing, isNew) = await revisions.AppendAsync(Revision.SubjectOf(incident.Number), CanonicalJson.Of(incident), signature, cancel);
        if (isNew)
            await new IncidentRows(db).ReplaceAsync(incident, standing, cancel);
        if (beforeCommit is not null && await beforeCommit(standing.Number) is { } late)
            return new PublicationResult([late]);
        if (!IsRehearsal)
            await transaction.CommitAsync(cancel);
        if (isPastGate && isNew)
            log.LogWarning("The living-person gate was overridden for revision {Revision} of {Subject}", standing.Number, standing.Subject);
        return new PublicationResult([.. reading.Problems.Select(p => p with { IsWarning = true }), .. renamed], incident.Number, standing.Number, isNew);
    }

    /// <summary>Publishes a figure by itself.</summary>
    public async Task<PublicationResult> PublishAsync(Figure figure, Signature signature, CancellationToken cancel)
    {
        await using var transaction = await db.BeginWriteAsync(cancel);
        var result = await PublishFigureAsync(figure, signature, cancel);
        if (result.IsPublished && !IsRehearsal)
            await transaction.CommitAsync(cancel);
        return result;
    }

    private async Task<PublicationResult> PublishFigureAsync(Figure figure, Signature signature, CancellationToken cancel)
    {
        var reading = Document.ReadFigure(RecordJson.ToTree(figure));
        if (!reading.IsValid)
            return new PublicationResult(reading.Problems);
        if (await new Merges(db).KeptForAsync(MergedThing.Figure(figure.Slug), cancel) is { } kept)
            return new PublicationResult([new Problem("slug", $"the figure “{figure.Slug}” was merged into “{kept.Name}”. Change that one; records that name the former name it instead.")]);
        if (await new Removals(db).CheckAsync(figure, cancel) is { Count: > 0 } removed)
            return new PublicationResult(removed);
        var (standing, isNew) = await revisions.AppendAsync(Revision.SubjectOf(figure.Slug), CanonicalJson.Of(figure), signature, cancel);
        if (isNew)
            await new FigureRows(db).ReplaceAsync(figure, cancel);
        return new PublicationResult(reading.Problems, Revision: standing.Number, IsNew: isNew);
    }

    // Revisions outlive the rows they made, so a number that was ever given is never given again.
    private async Task<int> NextNumberAsync(CancellationToken cancel)
    {
        var number = 1 + (await db.Incidents.MaxAsync(i => (int?)i.Number, cancel) ?? 0);
        while (await IsGivenAsync(number, cancel))
            number++;
        return number;
    }

    private async Task<bool> IsGivenAsync(int number, CancellationToken cancel) =>
        await db.Revisions.Of(Revision.SubjectOf(number)).AnyAsync(cancel) || await new Merges(db).KeptForAsync(MergedThing.Incident(number), cancel) is not null;
}
