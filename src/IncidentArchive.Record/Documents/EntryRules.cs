using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Sources;

namespace IncidentArchive.Record.Documents;

/// <summary>What an entry must hold beyond the shape of its fields.</summary>
internal sealed class EntryRules(Incident incident, HashSet<string> accounts, HashSet<string> sources, List<Problem> problems)
{
    // A key that stands twice is a problem of its own; here the first one counts.
    private readonly Dictionary<string, Entry> _entries = incident.Entries.DistinctBy(e => e.Key).ToDictionary(e => e.Key);

    /// <summary>Adds every rule that the entry breaks.</summary>
    public void Check(Entry entry, string path)
    {
        if (entry.Cites.Count == 0)
            Add($"{path}.cites", $"the entry “{entry.Key}” cites no source. An entry without one cannot be published.");
        CheckCitations(entry.Cites, $"{path}.cites");
        CheckMarkdown(entry.Note, $"{path}.note", sources, problems);
        CheckWhen(entry, $"{path}.when");
        problems.AddRange(entry.Evidence.Index().SelectMany(e => EvidenceRules.Check(e.Item, $"{path}.evidence[{e.Index}]")));
        switch (entry)
        {
            case Utterance said: CheckUtterance(said, path); break;
            case Deletion deletion: CheckDeletion(deletion, path); break;
            case Edit edit: CheckEdit(edit, path); break;
            case Restoration restoration: CheckRestoration(restoration, path); break;
            case Context { Note: null }: Add($"{path}.note", "a background event is told in its note. Say what happened."); break;
        }
    }

    private void CheckWhen(Entry entry, string path)
    {
        var when = entry.When;
        if (when.Date is null && when.After.Count == 0 && when.Before.Count == 0)
            Add($"{path}.date", "say when: a date, or the entry it came after or before.");
        if (when.WithinMinutes is < 1)
            Add($"{path}.withinMinutes", "is counted from 1.");
        if (when.WithinMinutes is not null && when.After.Count == 0)
            Add($"{path}.withinMinutes", "counts from an entry that this one came after. Name that entry too.");
        CheckEntries(when.After, $"{path}.after", entry);
        CheckEntries(when.Before, $"{path}.before", entry);
        if (when.Zone is null)
            return;
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(when.Zone, out var zone) || !zone.HasIanaId)
            Add($"{path}.zone", $"“{when.Zone}” is not a time zone. Write one such as America/New_York, Europe/London or Asia/Tokyo.");
        else if (when.Date?.ProblemIn(zone) is { } problem)
            Add($"{path}.date", problem.Message);
    }

    private void CheckUtterance(Utterance said, string path)
    {
        CheckAccount(said.By, $"{path}.by");
        CheckEntries(said.Answers, $"{path}.answers", said);
        CheckLink(said.Link, $"{path}.link", problems);
        CheckWitnesses(said.Witnesses, $"{path}.witnesses");
        if (said.Language is not null && !LanguageTag.IsTag(said.Language))
            Add($"{path}.language", $"“{said.Language}” is not a language tag. Write one such as en, en-GB, de or zh-Hans.");
        // A like, a follow or a repost says all it says by being made.
        if (said.Text is null && said.Witnesses.Count == 0 && said.Note is null && said.Medium is not (Medium.Like or Medium.Follow or Medium.Repost))
            Add($"{path}.text", $"the entry “{said.Key}” says nothing. Give the verbatim text, a source’s transcription, or a note.");
        foreach (var (i, counts) in said.Counts.Index())
            CheckCitations(counts.Cites, $"{path}.counts[{i}].cites");
        if (said.Target is not null)
            CheckAccount(said.Target, $"{path}.target");
        if (said.Medium == Medium.Follow && said.Target is null && said.Answers.Count == 0)
            Add($"{path}.target", "a follow is of an account. Say which, and add it to the accounts where it is missing.");
        if (said.Replaces is not null && said.Medium != Medium.ProfileChange)
            Add($"{path}.replaces", "only a change of profile replaces something. Set the medium to profile-change, or make it an edit of a post.");
        if (said is Post post)
            CheckPost(post, path);
    }

    private void CheckPost(Post post, string path)
    {
        CheckCitations(post.AuthenticityCites, $"{path}.authenticityCites");
        if (post.Authenticity != Authenticity.Genuine && post.AuthenticityCites.Count == 0)
            Add($"{path}.authenticityCites", $"the post “{post.Key}” is called {post.Authenticity.ToString().ToLowerInvariant()}. Cite the source that says so.");
        if (post.Authenticity == Authenticity.Genuine && post.AuthenticityCites.Count > 0)
            Add($"{path}.authenticityCites", "these sources belong to a post that is disputed or fabricated. Say which it is, or leave them out.");
        if (post.ExpiresAfterHours < 1)
            Add($"{path}.expiresAfterHours", $"is counted from 1; a story stands for {Post.StoryHours}.");
    }

    private void CheckDeletion(Deletion deletion, string path)
    {
        if ((deletion.Of.Count == 0) == (deletion.Account is null))
            Add($"{path}.of", "a deletion is either of the posts that went, or of an account as a whole. Name the one or the other.");
        foreach (var (i, key) in deletion.Of.Index())
            CheckIs<Post>(key, $"{path}.of[{i}]", "a deletion is of posts");
        if (deletion.Account is not null)
            CheckAccount(deletion.Account, $"{path}.account");
        CheckCitations(deletion.CauseCites, $"{path}.causeCites");
        CheckCitations(deletion.Reason?.Cites ?? [], $"{path}.reason.cites");
        if (deletion.Reason is { Cites.Count: 0 })
            Add($"{path}.reason.cites", "a stated reason needs the source that reports it.");
        foreach (var (i, observation) in deletion.Observations.Index())
            CheckSource(observation.Source, $"{path}.observations[{i}].source");
    }

    private void CheckEdit(Edit edit, string path)
    {
        CheckIs<Post>(edit.Of, $"{path}.of", "an edit is of a post");
        if (edit.By is not null)
            CheckAccount(edit.By, $"{path}.by");
        CheckWitnesses(edit.Witnesses, $"{path}.witnesses");
        if (edit.After is null && edit.Witnesses.Count == 0 && edit.Note is null)
            Add($"{path}.after", "say what the post became: the words after the change, a source's transcription, or a note.");
    }

    private void CheckRestoration(Restoration restoration, string path)
    {
        if (restoration.Of.Count == 0)
            Add($"{path}.of", "say which deletion was undone.");
        foreach (var (i, key) in restoration.Of.Index())
            CheckIs<Deletion>(key, $"{path}.of[{i}]", "a restoration undoes deletions");
        if (restoration.By is not null)
            CheckAccount(restoration.By, $"{path}.by");
    }

    private void CheckWitnesses(List<Witness> witnesses, string path)
    {
        foreach (var (i, witness) in witnesses.Index())
            CheckSource(witness.Source, $"{path}[{i}].source");
    }

    private void CheckIs<T>(string key, string path, string rule) where T : Entry
    {
        if (!_entries.TryGetValue(key, out var entry))
            Add(path, $"there is no entry “{key}”. Add it, or correct the key.");
        else if (entry is not T)
            Add(path, $"“{key}” is not the right kind of entry: {rule}.");
    }

    private void CheckEntries(List<string> keys, string path, Entry self)
    {
        foreach (var (i, key) in keys.Index())
            if (key == self.Key)
                Add($"{path}[{i}]", $"the entry “{key}” names itself. Name another entry.");
            else if (!_entries.ContainsKey(key))
                Add($"{path}[{i}]", $"there is no entry “{key}”. Add it, or correct the key.");
    }

    private void CheckAccount(string key, string path)
    {
        if (!accounts.Contains(key))
            Add(path, $"there is no account “{key}”. Add it to the accounts, or correct the key.");
    }

    private void CheckCitations(List<Citation> cites, string path)
    {
        foreach (var (i, citation) in cites.Index())
            CheckSource(citation.Source, $"{path}[{i}]");
    }

    private void CheckSource(string key, string path)
    {
        if (!sources.Contains(key))
            Add(path, $"there is no source “{key}”. Add it to the sources, or correct the key.");
    }

    /// <summary>Adds a problem for every citation in a text that names no source.</summary>
    public static void CheckMarkdown(string? markdown, string path, HashSet<string> sources, List<Problem> problems)
    {
        foreach (var key in MarkdownCitations.KeysIn(markdown))
            if (!sources.Contains(key))
                problems.Add(new Problem(path, $"cites [^{key}], but there is no source “{key}”. Add it to the sources, or correct the key."));
    }

    /// <summary>Adds a problem where an address is not a full web address.</summary>
    public static void CheckLink(string? link, string path, List<Problem> problems)
    {
        if (link is not null && !(Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host != ""))
            problems.Add(new Problem(path, $"“{link}” is not a web address. Write it out in full, beginning with https://."));
    }

    private void Add(string path, string message) => problems.Add(new Problem(path, message));
}
