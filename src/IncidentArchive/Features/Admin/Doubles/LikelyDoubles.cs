using IncidentArchive.Data;
using IncidentArchive.Data.Configurations;
using IncidentArchive.Publishing;

using IncidentArchive.Record.Incidents;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Admin.Doubles;

/// <summary>
/// Finds what may be the same as what is typed: published records and posts, and those of open drafts, which everybody at
/// the desk may see. The published are narrowed down by their clues in an index before they are compared; a hint, never a
/// refusal.
/// </summary>
internal sealed class LikelyDoubles(ArchiveDbContext db)
{
    /// <summary>How many are shown.</summary>
    public const int Most = 5;

    // Those that share most clues. More would hold nothing likelier.
    private const int MostCandidates = 40;

    /// <summary>What may be the same, the likeliest first.</summary>
    /// <param name="kind">What is typed.</param>
    /// <param name="text">The text as typed.</param>
    /// <param name="draft">The draft it is typed into; the record it is over is not its own double.</param>
    /// <param name="entry">The key of the entry it is typed into, which is not its own double either.</param>
    /// <param name="cancel">Stops the search.</param>
    public async Task<IReadOnlyList<LikelyDouble>> FindAsync(TypedAs kind, string? text, Guid? draft, string? entry, CancellationToken cancel)
    {
        var typed = new TypedThing(kind, text ?? "");
        if (typed.Clues.Count == 0)
            return [];
        var own = draft is null ? null : await db.Drafts.Where(d => d.Id == draft).Select(d => new { d.IncidentNumber, d.Merges }).SingleOrDefaultAsync(cancel);
        int?[] passed = [own?.IncidentNumber, own?.Merges];
        var published = kind == TypedAs.Title ? await TitlesAsync(typed, passed, cancel) : await EntriesAsync(typed, passed, cancel);
        var drafted = await new DraftedDoubles(db).FindAsync(typed, draft, entry, cancel);
        return [.. drafted.Concat(published).OrderBy(d => d.Why).Take(Most)];
    }

    private async Task<List<LikelyDouble>> TitlesAsync(TypedThing typed, int?[] passed, CancellationToken cancel)
    {
        var numbers = (await CandidatesAsync(typed, isOfTitle: true, passed, cancel)).Select(c => c.Number).ToList();
        var incidents = await db.Incidents.AsNoTracking().Where(i => numbers.Contains(i.Number)).Select(i => new { i.Number, i.Slug, i.Title }).ToListAsync(cancel);
        return
        [
            .. from incident in incidents
               let why = typed.ToTexts([incident.Title])
               where why is not null
               orderby why, numbers.IndexOf(incident.Number)
               select new LikelyDouble(incident.Title, $"record {incident.Number}", $"/incidents/{incident.Slug}", why.Value, $"/admin/incidents/{incident.Slug}/edit"),
        ];
    }

    private async Task<List<LikelyDouble>> EntriesAsync(TypedThing typed, int?[] passed, CancellationToken cancel)
    {
        var candidates = await CandidatesAsync(typed, isOfTitle: false, passed, cancel);
        var (numbers, keys) = (candidates.Select(c => c.Number).Distinct().ToList(), candidates.Select(c => c.Entry).Distinct().ToList());
        var entries = await (
            from said in db.Entries.OfType<Utterance>().AsNoTracking()
            where numbers.Contains(EF.Property<int>(said, IncidentConfiguration.Number)) && keys.Contains(said.Key)
            join incident in db.Incidents on EF.Property<int>(said, IncidentConfiguration.Number) equals incident.Number
            select new { Said = said, incident.Number, incident.Slug, incident.Title }).ToListAsync(cancel);
        return
        [
            .. from found in entries
               where candidates.Contains(new Candidate(found.Number, found.Said.Key))
               let why = typed.ToLink(found.Said.Link) ?? typed.ToTexts(Clue.TextsOf(found.Said))
               where why is not null
               orderby why, candidates.IndexOf(new Candidate(found.Number, found.Said.Key))
               select new LikelyDouble(found.Said.Title ?? found.Said.Key, $"record {found.Number}, “{found.Title}”", $"/incidents/{found.Slug}#{found.Said.Key}", why.Value, $"/admin/incidents/{found.Slug}/edit"),
        ];
    }

    private async Task<List<Candidate>> CandidatesAsync(TypedThing typed, bool isOfTitle, int?[] passed, CancellationToken cancel)
    {
        var clues = typed.Clues;
        return await db.Clues.Where(c => clues.Contains(c.Value) && c.Entry == "" == isOfTitle && !passed.Contains(c.IncidentNumber))
            .GroupBy(c => new { c.IncidentNumber, c.Entry })
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key.IncidentNumber)
            .Take(MostCandidates).Select(g => new Candidate(g.Key.IncidentNumber, g.Key.Entry)).ToListAsync(cancel);
    }

    private readonly record struct Candidate(int Number, string Entry);
}
