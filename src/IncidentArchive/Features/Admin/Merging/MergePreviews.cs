using IncidentArchive.Data;
using IncidentArchive.Data.Configurations;
using IncidentArchive.Features.Shared;
using IncidentArchive.Publishing;
using IncidentArchive.Record;
using IncidentArchive.Record.Figures;
using IncidentArchive.Record.Likeness;
using IncidentArchive.Record.Merges;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Admin.Merging;

/// <summary>Works out what a merge would change.</summary>
internal sealed class MergePreviews(ArchiveDbContext db)
{
    /// <summary>The preview; null where one of the two is not there.</summary>
    public Task<MergePreview?> OfAsync(MergedThing gone, MergedThing kept, CancellationToken cancel) => gone.Part switch
    {
        MergedThing.Figures => OfFiguresAsync(gone, kept, cancel),
        MergedThing.Sources => OfSourcesAsync(gone, kept, cancel),
        _ => OfIncidentsAsync(gone, kept, cancel),
    };

    private async Task<MergePreview?> OfFiguresAsync(MergedThing gone, MergedThing kept, CancellationToken cancel)
    {
        var (from, into) = (Slug.Parse(gone.Name), Slug.Parse(kept.Name));
        var figures = await db.Figures.AsNoTracking().Where(f => f.Slug == from || f.Slug == into).ToDictionaryAsync(f => f.Slug, cancel);
        if (!figures.TryGetValue(from, out var one) || !figures.TryGetValue(into, out var other))
            return null;
        var records = await db.Accounts.Where(a => a.Figure == from).Select(a => EF.Property<int>(a, IncidentConfiguration.Number)).Distinct().CountAsync(cancel);
        var drafts = await MergedDrafts.NamingAsync(db, from).CountAsync(cancel);
        var both = await db.Accounts.Where(a => a.Figure == from && db.Accounts.Any(b => b.Figure == into && EF.Property<int>(b, IncidentConfiguration.Number) == EF.Property<int>(a, IncidentConfiguration.Number)))
            .Select(a => EF.Property<int>(a, IncidentConfiguration.Number)).Distinct().Order().ToListAsync(cancel);
        return new MergePreview(gone, kept, Compare(one, other),
            [
                $"{records.Count("record")} will name “{other.Name}” instead, each in a revision of its own.",
                drafts == 0 ? "No open draft names it." : $"{drafts.Count("open draft")} will do so too; what is submitted has to be submitted again.",
                $"/figures/{from} leads to /figures/{into}, for good. What is imported under “{from}” names “{into}”.",
            ],
            [
                .. one.Type == other.Type ? Array.Empty<string>() : ["One is a person, the other an organisation."],
                .. Shingles.OfTitle(one.Name).To(Shingles.OfTitle(other.Name)) == Alike.No ? ["The names have little in common. Are they the same?"] : Array.Empty<string>(),
                .. both.Count == 0 ? Array.Empty<string>() : [$"Both are named in record {string.Join(", ", both)}, as if they were two. Its accounts stay apart; join them at the desk afterwards."],
            ]);
    }

    private static List<ComparedName> Compare(Figure one, Figure other) =>
    [
        new("Name", one.Name, other.Name), new("Sorted as", one.SortAs, other.SortAs), new("Type", one.Type.InWords(), other.Type.InWords()),
        new("Role", one.Role, other.Role), new("Address", $"/figures/{one.Slug}", $"/figures/{other.Slug}"),
    ];

    private async Task<MergePreview?> OfSourcesAsync(MergedThing gone, MergedThing kept, CancellationToken cancel)
    {
        var works = await db.Sources.AsNoTracking().Where(s => EF.Property<string?>(s, SourceConfiguration.Work) == gone.Name || EF.Property<string?>(s, SourceConfiguration.Work) == kept.Name)
            .Select(s => new { Work = EF.Property<string?>(s, SourceConfiguration.Work), Number = EF.Property<int>(s, IncidentConfiguration.Number), Source = s }).ToListAsync(cancel);
        var (ones, others) = (works.Where(w => w.Work == gone.Name).ToList(), works.Where(w => w.Work == kept.Name).ToList());
        if (ones.Count == 0 || others.Count == 0)
            return null;
        var (one, other) = (ones[0].Source, others[0].Source);
        var both = ones.Select(w => w.Number).Intersect(others.Select(w => w.Number)).Order().ToList();
        return new MergePreview(gone, kept,
            [
                new("Title", one.Title ?? "", other.Title ?? ""), new("Publisher", one.Publisher, other.Publisher), new("Author", one.Author ?? "", other.Author ?? ""),
                new("Published", one.Published?.ToEnglish() ?? "", other.Published?.ToEnglish() ?? ""), new("Address", one.Url ?? "", other.Url ?? ""),
            ],
            [
                $"{ones.Select(w => w.Number).Distinct().Count().Count("record")} that cite{(ones.Select(w => w.Number).Distinct().Count() == 1 ? "s" : "")} the one will be listed under the other. The records themselves keep the address that was read, and no revision is made.",
                $"/sources/{gone.Name} leads to /sources/{kept.Name}, for good; the page of that shows both addresses.",
            ],
            [
                .. Shingles.OfTitle(one.Title).To(Shingles.OfTitle(other.Title)) == Alike.No ? ["The titles have little in common. Is it the same work?"] : Array.Empty<string>(),
                .. both.Count == 0 ? Array.Empty<string>() : [$"Record {string.Join(", ", both)} cites both, as if they were two works. Take one out at the desk."],
            ]);
    }

    private async Task<MergePreview?> OfIncidentsAsync(MergedThing gone, MergedThing kept, CancellationToken cancel)
    {
        if (await StandingIncident.FindAsync(db, gone.Number, cancel) is not { } one || await StandingIncident.FindAsync(db, kept.Number, cancel) is not { } other)
            return null;
        var joining = new Joining(other.Incident, one.Incident);
        return new MergePreview(gone, kept,
            [
                new("Title", one.Incident.Title, other.Incident.Title), new("Record", $"{gone.Number}, revision {one.Revision}", $"{kept.Number}, revision {other.Revision}"),
                new("Entries", $"{one.Incident.Entries.Count}", $"{other.Incident.Entries.Count}"), new("Sources", $"{one.Incident.Sources.Count}", $"{other.Incident.Sources.Count}"),
                new("Content note", one.Incident.ContentNote ?? "None", other.Incident.ContentNote ?? "None"), new("Address", $"/incidents/{one.Incident.Slug}", $"/incidents/{other.Incident.Slug}"),
            ],
            [
                $"A draft over record {kept.Number} is begun. Its title, summary and address stay; these are carried over into it: {InWords("entry", "entries", joining.Entries)}; {InWords("account", "accounts", joining.Accounts)}; {InWords("source", "sources", joining.Sources)}; topics and open questions.",
                .. Renamed(joining),
                $"Nothing changes for readers until the draft is published. Then /incidents/{one.Incident.Slug} leads to /incidents/{other.Incident.Slug}, for good. The history of record {gone.Number} stays readable below its old address, and its number stays taken.",
            ],
            [.. Twins(one, other), .. Notes(one.Incident, other.Incident)]);
    }

    private static string InWords(string one, string many, Carried carried) =>
        $"{carried.Added.Count(one, many)}{(carried.Joined == 0 ? "" : $" ({carried.Joined} more {(carried.Joined == 1 ? "is" : "are")} in both, and joined)")}";

    private static IEnumerable<string> Renamed(Joining joining)
    {
        var renamed = new[] { joining.Entries, joining.Accounts, joining.Sources }.SelectMany(c => c.Renamed).Select(r => $"“{r.From}” becomes “{r.To}”").ToList();
        if (renamed.Count > 0)
            yield return $"Both use {(renamed.Count == 1 ? "this key" : "these keys")} for different things, so that what is carried over gets another: {string.Join(", ", renamed)}.";
    }

    private static IEnumerable<string> Notes(Record.Incidents.Incident one, Record.Incidents.Incident other) =>
        one.ContentNote is { } gone && other.ContentNote is { } kept && gone != kept ? [$"Both warn their readers, of different things. Kept is “{kept.Trim()}” See in the draft whether it covers this too: “{gone.Trim()}”"] : [];

    private static IEnumerable<string> Twins(StandingIncident one, StandingIncident other) =>
        from mine in one.Incident.Entries.OfType<Record.Incidents.Utterance>()
        from theirs in other.Incident.Entries.OfType<Record.Incidents.Utterance>()
        where Clues.OfLink(mine.Link).Intersect(Clues.OfLink(theirs.Link)).Any() || Clue.TextsOf(mine).Any(m => Clue.TextsOf(theirs).Any(t => Shingles.Of(m).To(Shingles.Of(t)) is Alike.Same or Alike.Nearly))
        select $"“{mine.Title ?? mine.Key}” and “{theirs.Title ?? theirs.Key}” may be one post. Both will be in the draft: take one out there, and what only that one says goes with it.";
}
