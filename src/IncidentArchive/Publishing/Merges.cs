using IncidentArchive.Data;
using IncidentArchive.Record;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Merges;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Publishing;

/// <summary>What was merged into what.</summary>
internal sealed class Merges(ArchiveDbContext db)
{
    /// <summary>What is kept in the place of something; null where it was not merged.</summary>
    public async Task<MergedThing?> KeptForAsync(MergedThing gone, CancellationToken cancel)
    {
        var name = gone.ToString();
        return MergedThing.Parse(await db.Merges.Where(m => m.Merged == name).Select(m => m.Into).SingleOrDefaultAsync(cancel));
    }

    /// <summary>The numbers of the records that were merged into a record.</summary>
    public async Task<List<int>> RecordsInAsync(int number, CancellationToken cancel)
    {
        var into = MergedThing.Incident(number).ToString();
        return [.. (await db.Merges.Where(m => m.Into == into).Select(m => m.Merged).ToListAsync(cancel)).Select(m => MergedThing.Parse(m)!.Value.Number).Order()];
    }

    /// <summary>Has an incident name the figures that are kept; what was changed is said as warnings.</summary>
    public async Task<List<Problem>> RenameAsync(Incident incident, CancellationToken cancel)
    {
        var names = incident.Accounts.Select(a => a.Figure).OfType<Slug>().Select(slug => MergedThing.Figure(slug).ToString()).Distinct().ToList();
        var kept = await db.Merges.Where(m => names.Contains(m.Merged)).ToDictionaryAsync(m => m.Merged, m => m.Into, cancel);
        var said = new List<Problem>();
        if (kept.Count == 0)
            return said;
        foreach (var (index, account) in incident.Accounts.Index())
            if (account.Figure is { } gone && kept.TryGetValue(MergedThing.Figure(gone).ToString(), out var into))
            {
                account.Figure = Slug.Parse(MergedThing.Parse(into)!.Value.Name);
                said.Add(new Problem($"accounts[{index}].figure", $"“{gone}” was merged into “{account.Figure}”, which the record names instead.", IsWarning: true));
            }
        return said;
    }

    /// <summary>The name under which a work is found: of one that was merged, that of the work that is kept.</summary>
    public async Task<Dictionary<string, string>> WorksAsync(IEnumerable<string> works, CancellationToken cancel)
    {
        var names = works.Select(w => MergedThing.Source(w).ToString()).Distinct().ToList();
        return await db.Merges.Where(m => names.Contains(m.Merged))
            .ToDictionaryAsync(m => m.Merged.Substring("sources/".Length), m => m.Into.Substring("sources/".Length), cancel);
    }
}
