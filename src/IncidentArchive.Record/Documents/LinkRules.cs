using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.PostLinks;

namespace IncidentArchive.Record.Documents;

/// <summary>Where a post's own address and the record contradict each other. Either may be right: it is told, and stops nothing.</summary>
internal static class LinkRules
{
    public static IEnumerable<Problem> Check(Incident incident)
    {
        foreach (var (i, said) in incident.Entries.Index().Where(e => e.Item is Utterance).Select(e => (e.Index, (Utterance)e.Item)))
        {
            if (LinkEvidence.Of(said, incident.Accounts.Find(a => a.Key == said.By)) is not { IsConflict: true } evidence)
                continue;
            if (evidence.Time == Agreement.Conflicts)
                yield return new Problem($"entries[{i}].link", $"the number in the link of “{said.Key}” was given out at {evidence.Link.Time!.Instant:yyyy-MM-ddTHH:mm:ssZ}, but the entry is dated {said.When.Date!.ToEnglish()}. Look whether the link is the right one and the time right; both are shown to readers.", IsWarning: true);
            if (evidence.Account == Agreement.Conflicts)
                yield return new Problem($"entries[{i}].link", $"the link of “{said.Key}” is of {evidence.Link.Account ?? "another account"} on {evidence.Link.Platform}, but the entry’s account is another. Correct one of them, or add the handle to the account’s handles.", IsWarning: true);
        }
    }
}
