using IncidentArchive.Features.Shared;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Timelines;

namespace IncidentArchive.Features.Incidents;

/// <summary>In a few words, how long an incident’s posts stood.</summary>
internal static class Lifetime
{
    /// <summary>“up less than 24 hours”, “two posts gone, one of them up 41 minutes”, “no deletion recorded”.</summary>
    public static string InWords(Timeline timeline)
    {
        var gone = timeline.Lifelines.Where(l => l.Absences.Count > 0).ToList();
        if (gone.Count == 0)
            return WithoutDeletion(timeline);
        // The one of which most is known speaks for the others.
        var known = gone.Where(l => l.UpAtMost is not null).OrderByDescending(l => l.UpAtMost).FirstOrDefault();
        var back = gone.All(l => l.Absences.All(a => a.Back is not null)) ? ", restored" : "";
        if (known is not null)
            return $"{(gone.Count > 1 ? "longest up " : "up ")}{Durations.InWords(known.UpAtLeast, known.UpAtMost)}{back}";
        return gone.All(l => l.Post is null) ? $"gone as a whole{back}" : $"gone at a time not known{back}";
    }

    private static string WithoutDeletion(Timeline timeline) =>
        timeline.Lifelines.Any(l => l.Edits.Count > 0) ? "edited, no deletion recorded"
        : timeline.Entries.Any(e => e.Entry is Post) ? "no deletion recorded"
        : "no post recorded";
}
