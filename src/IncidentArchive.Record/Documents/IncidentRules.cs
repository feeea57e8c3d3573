using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Incidents;

namespace IncidentArchive.Record.Documents;

/// <summary>What an incident's document must hold beyond the shape of its fields: everything it names must be there.</summary>
internal sealed class IncidentRules
{
    // An entry's key is its place on the page (#key); these places belong to the page itself.
    private static readonly HashSet<string> _taken = ["main", "q", "display", "sources", "questions", "lifelines", "as-it-stood", "timeline", "k-post", "k-edit", "k-deletion", "k-restoration", "k-reaction", "k-context"];

    private readonly Incident _incident;
    private readonly HashSet<string> _accounts;
    private readonly HashSet<string> _sources;
    private readonly List<Problem> _problems = [];

    private IncidentRules(Incident incident)
    {
        _incident = incident;
        _accounts = [.. incident.Accounts.Select(a => a.Key)];
        _sources = [.. incident.Sources.Select(s => s.Key)];
    }

    /// <summary>Every rule the incident breaks.</summary>
    public static IEnumerable<Problem> Check(Incident incident)
    {
        var rules = new IncidentRules(incident);
        rules.CheckRecord();
        rules.CheckAccounts();
        rules.CheckSources();
        var entries = new EntryRules(incident, rules._accounts, rules._sources, rules._problems);
        for (var i = 0; i < incident.Entries.Count; i++)
            entries.Check(incident.Entries[i], $"entries[{i}]");
        // A contradiction of times is only worth naming once every entry that is named exists.
        return [.. rules._problems.Count > 0 ? rules._problems : ChronologyRules.Check(incident), .. LivingPersonGate.Check(incident), .. LinkRules.Check(incident), .. SourceRules.Check(incident)];
    }

    private void CheckRecord()
    {
        if (_incident.Format != Incident.CurrentFormat)
            Add("format", $"this program reads format {Incident.CurrentFormat}, not {_incident.Format}. Update the program, or export the incident anew.");
        if (_incident.Entries.Count == 0)
            Add("entries", "an incident has at least one entry.");
        for (var i = 0; i < _incident.Topics.Count; i++)
            if (!Slug.IsSlug(_incident.Topics[i]))
                Add($"topics[{i}]", Slug.Expectation(_incident.Topics[i]));
        CheckLanguage(_incident.Language, "language");
        CheckMarkdown(_incident.Summary, "summary");
        for (var i = 0; i < _incident.Questions.Count; i++)
            CheckMarkdown(_incident.Questions[i], $"questions[{i}]");
        CheckKeys(_incident.Accounts.Select(a => a.Key), "accounts", "account");
        CheckKeys(_incident.Entries.Select(e => e.Key), "entries", "entry");
        CheckKeys(_incident.Sources.Select(s => s.Key), "sources", "source");
    }

    private void CheckKeys(IEnumerable<string> keys, string list, string what)
    {
        var seen = new HashSet<string>();
        foreach (var (i, key) in keys.Index())
            if (!Slug.IsSlug(key))
                Add($"{list}[{i}].key", Slug.Expectation(key));
            else if (list == "entries" && (_taken.Contains(key) || key.StartsWith("source-", StringComparison.Ordinal)))
                Add($"{list}[{i}].key", $"“{key}” names a part of the page already. Give the entry another key.");
            else if (!seen.Add(key))
                Add($"{list}[{i}].key", $"another {what} already has the key “{key}”. Give this one a key of its own.");
    }

    private void CheckAccounts()
    {
        foreach (var (i, account) in _incident.Accounts.Index())
        {
            if ((account.Figure is null) == (account.Description is null))
                Add($"accounts[{i}]", "an account belongs either to a figure, or to somebody who is described and not named. Give the one or the other.");
            if (account.Platform is not null && !Slug.IsSlug(account.Platform))
                Add($"accounts[{i}].platform", Slug.Expectation(account.Platform));
            if (account.Description is not null && account.Handle is not null)
                Add($"accounts[{i}].handle", "somebody unnamed has no handle here; a handle is a name. Leave it out.");
        }
        _problems.AddRange(HandleRules.Check(_incident.Accounts));
    }

    private void CheckSources()
    {
        foreach (var (i, source) in _incident.Sources.Index())
        {
            EntryRules.CheckLink(source.Url, $"sources[{i}].url", _problems);
            EntryRules.CheckLink(source.Archived, $"sources[{i}].archived", _problems);
            CheckLanguage(source.Language, $"sources[{i}].language");
            if (source is { Fate.At: { } since, Published: { } published } && since.Bounds.Compare(published.Bounds) == CertainOrder.Before)
                Add($"sources[{i}].fate.at", $"is before {source.Publisher} published it. Correct one of the two dates.");
        }
    }

    private void CheckMarkdown(string markdown, string path) => EntryRules.CheckMarkdown(markdown, path, _sources, _problems);

    private void CheckLanguage(string? tag, string path)
    {
        if (tag is not null && !LanguageTag.IsTag(tag))
            Add(path, $"“{tag}” is not a language tag. Write one such as en, en-GB, de or zh-Hans.");
    }

    private void Add(string path, string message) => _problems.Add(new Problem(path, message));
}
