using IncidentArchive.Features.Shared;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Timelines;

namespace IncidentArchive.Features.Incidents;

/// <summary>The key facts at the head of a record.</summary>
internal sealed class IncidentFacts(IncidentView page)
{
    private readonly IReadOnlyList<TimelineEntry> _entries = page.Timeline.Entries;

    /// <summary>The public figures whose posts or accounts the record is about.</summary>
    public IReadOnlyList<FigureName> Figures =>
        [.. _entries.Where(e => e.Entry is Post or Deletion { Account: not null }).Select(e => page.Names.FigureOf(page.Names.AccountOf(e.Entry))).OfType<FigureName>().Distinct()];

    /// <summary>The platforms, with what happened there: “X (Twitter)”, “2 posts, 3 reactions”.</summary>
    public IReadOnlyList<(string Name, string What)> Platforms =>
    [
        .. from entry in _entries
           where entry.Entry is Utterance or Deletion { Account: not null }
           let account = page.Names.AccountOf(entry.Entry)
           group entry.Entry by account?.Platform is { } platform ? Platform.NameOf(platform) : "Elsewhere" into there
           orderby there.Key == "Elsewhere", there.All(e => e is Reaction)
           select (there.Key, WhatOf([.. there])),
    ];

    public TimelineEntry? FirstPost => _entries.FirstOrDefault(e => e.Entry is Post && !e.Entry.IsFabricated());

    /// <summary>“2, disproved by The Paper”; null where no post is fabricated.</summary>
    public string? Fabricated => _entries.Select(e => e.Entry).Where(e => e.IsFabricated()).Cast<Post>().ToList() is { Count: > 0 } posts
        ? $"{posts.Count}, disproved by {page.Sources.PublishersOf(posts.SelectMany(p => p.AuthenticityCites)).Listed()}" : null;

    public TimelineEntry? LastDeletion => _entries.LastOrDefault(e => e.Entry is Deletion);

    public string Posts
    {
        get
        {
            var posts = page.Timeline.Lifelines.Where(l => l.Post is not null).ToList();
            var accounts = page.Timeline.Lifelines.Count(l => l.Account is not null);
            var gone = posts.Where(l => l.Absences.Count > 0).ToList();
            var edited = posts.Count(l => l.Edits.Count > 0);
            var back = page.Timeline.Lifelines.Count(l => l.Absences.Any(a => a.Back is not null));
            string[] parts =
            [
                posts.Count > 0 ? $"{posts.Count} posted" : "", edited > 0 ? $"{edited} edited" : "",
                gone.Count > 0 ? Lifetime.GoneInWords(gone) : "",
                accounts > 0 ? $"{accounts.Count("whole account")} gone" : "", back > 0 ? $"{back} restored" : "",
            ];
            return string.Join(", ", parts.Where(p => p != ""));
        }
    }

    /// <summary>“no deletion recorded for 5”; null where every post went.</summary>
    public string? PostsOpen => page.Timeline.Lifelines.Count(l => l.Absences.Count == 0) is > 0 and var open ? $"no deletion recorded for {open}" : null;

    /// <summary>The entries that files bear out.</summary>
    public IReadOnlyList<TimelineEntry> Evidence => [.. _entries.Where(e => e.Entry.Evidence.Count > 0)];

    /// <summary>“12 entries rest on several independent sources, 3 on one”.</summary>
    public string Support
    {
        get
        {
            var support = _entries.Select(e => page.Sources.SupportOf(e.Entry.Cites).Count).ToList();
            var (several, one) = (support.Count(n => n > 1), support.Count(n => n == 1));
            return (several, one) switch
            {
                (0, _) => $"{one.Count("entry rests", "entries rest")} on one source",
                (_, 0) => $"{several.Count("entry rests", "entries rest")} on several independent sources",
                _ => $"{several.Count("entry rests", "entries rest")} on several independent sources, {one} on one",
            };
        }
    }

    private static string WhatOf(IReadOnlyList<Entry> entries)
    {
        var (posts, fabricated) = (entries.Count(e => e is Post && !e.IsFabricated()), entries.Count(e => e.IsFabricated()));
        var (reactions, gone) = (entries.Count(e => e is Reaction), entries.Count(e => e is Deletion));
        string[] parts = [posts > 0 ? posts.Count("post") : "", fabricated > 0 ? fabricated.Count("fabricated post") : "", gone > 0 ? $"{gone.Count("account")} gone" : "", reactions > 0 ? reactions.Count("reaction") : ""];
        return string.Join(", ", parts.Where(p => p != ""));
    }
}
