using IncidentArchive.Features.Shared;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Timelines;

namespace IncidentArchive.Features.Incidents;

/// <summary>In a few words, how long an incident’s posts stood.</summary>
internal static class Lifetime
{
    /// <summary>“up less than 24 hours”, “each up less than 2 days”, “account gone as a whole”, “gone at a time not known”, “no deletion recorded”.</summary>
    public static string InWords(Timeline timeline)
    {
        var gone = timeline.Lifelines.Where(l => l.Absences.Count > 0).ToList();
        if (gone.Count == 0)
            return WithoutDeletion(timeline);
        var back = gone.All(l => l.Absences.All(a => a.Back is not null)) ? ", restored" : "";
        var known = gone.Where(l => l.UpAtMost is not null).ToList();
        return (known.Count, gone.Count) switch
        {
            (0, _) => gone.All(l => l.Post is null) ? $"{(gone.Count == 1 ? "account" : "accounts")} gone as a whole{back}" : $"gone at a time not known{back}",
            (1, 1) => $"up {Durations.InWords(known[0].UpAtLeast, known[0].UpAtMost)}{back}",
            _ when known.Count == gone.Count => $"each up {Durations.InWords(null, known.Max(l => l.UpAtMost))}{back}",
            _ => $"one up {Durations.InWords(null, known.Max(l => l.UpAtMost))}{back}",
        };
    }

    /// <summary>“2 deleted”; “2 gone” where not every one was taken down by itself, by its author or its platform.</summary>
    public static string GoneInWords(IReadOnlyCollection<Lifeline> gone) =>
        $"{gone.Count:N0} {(gone.All(l => l.Absences[0].Gone.Entry is Deletion { Account: null, Cause: Cause.AuthorDeleted or Cause.PlatformRemoved }) ? "deleted" : "gone")}";

    private static string WithoutDeletion(Timeline timeline) =>
        timeline.Lifelines.Any(l => l.Edits.Count > 0) ? "edited, no deletion recorded"
        : timeline.Entries.Any(e => e.Entry is Post && !e.Entry.IsFabricated()) ? "no deletion recorded"
        : timeline.Entries.Any(e => e.Entry.IsFabricated()) ? "fabricated, never posted"
        : "no post recorded";
}
