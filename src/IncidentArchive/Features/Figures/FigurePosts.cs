using IncidentArchive.Features.Incidents;
using IncidentArchive.Features.Shared;
using IncidentArchive.Record;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Timelines;

namespace IncidentArchive.Features.Figures;

/// <summary>The posts of a figure over all its incidents, and what became of them.</summary>
internal sealed class FigurePosts
{
    private readonly Slug _figure;
    private readonly List<(ListedIncident Incident, Lifeline Life)> _lives;

    public FigurePosts(Slug figure, IReadOnlyList<ListedIncident> incidents)
    {
        _figure = figure;
        _lives =
        [
            .. from incident in incidents
               let own = incident.Incident.Accounts.Where(a => a.Figure == figure).Select(a => a.Key).ToHashSet()
               from life in incident.Timeline.Lifelines
               where own.Contains(life.Account ?? ((Post)life.Post!.Entry).By)
               select (incident, life),
        ];
        Platforms = [.. _lives.Select(l => PlatformOf(l.Incident, l.Life)).OfType<string>().Distinct()];
    }

    /// <summary>The platforms on which the figure posted, in the order of the record.</summary>
    public IReadOnlyList<string> Platforms { get; }

    /// <summary>The platform on which an incident of the figure began; null where the record names none.</summary>
    public string? PlatformOf(ListedIncident incident) =>
        _lives.Where(l => l.Incident == incident).OrderByDescending(l => l.Life.HasStory).Select(l => PlatformOf(incident, l.Life)).FirstOrDefault();

    /// <summary>“6 posted, 3 deleted, 1 restored”.</summary>
    public string InWords
    {
        get
        {
            var posts = _lives.Where(l => l.Life.Post is not null).Select(l => l.Life).ToList();
            var accounts = _lives.Count - posts.Count;
            var (gone, back) = (posts.Where(l => l.Absences.Count > 0).ToList(), posts.Count(IsBack));
            string[] parts =
            [
                posts.Count > 0 ? $"{posts.Count:N0} posted" : "", gone.Count > 0 ? Lifetime.GoneInWords(gone) : "", back > 0 ? $"{back:N0} restored" : "",
                posts.Count(l => l.Edits.Count > 0) is > 0 and var edited ? $"{edited:N0} edited" : "",
                accounts > 0 ? $"{accounts.Count("whole account")} gone" : "",
            ];
            return string.Join(", ", parts.Where(p => p != ""));
        }
    }

    /// <summary>The life of the shortest known bound, with its incident; null where none has a bound.</summary>
    public (ListedIncident Incident, string Up)? ShortestUp => _lives.Where(l => l.Life.UpAtMost is not null).OrderBy(l => l.Life.UpAtMost)
        .Select(l => ((ListedIncident, string)?)(l.Incident, Durations.InWords(l.Life.UpAtLeast, l.Life.UpAtMost))).FirstOrDefault();

    /// <summary>How the posts ended, the most frequent first.</summary>
    public IReadOnlyList<Tally> Endings =>
    [
        .. _lives.GroupBy(l => EndingOf(l.Life)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Words, StringComparer.Ordinal)
            .Select(g => new Tally(g.Key.Words, $"/incidents?figure={_figure}{g.Key.Query}", g.Count())),
    ];

    private static (string Words, string Query) EndingOf(Lifeline life) => life.Absences switch
    {
        [] when life.Expiry is not null => ("Expires by itself", ""),
        [] => ("No deletion recorded", ""),
        _ when IsBack(life) => ("Restored", "&kind=restoration"),
        [.., var last] => EndingBy(((Deletion)last.Gone.Entry).Cause),
    };

    private static (string, string) EndingBy(Cause cause) => (Facet.Cause.InWords(cause.Value()), $"&cause={cause.Value()}");

    private static bool IsBack(Lifeline life) => life.Absences is [.., { Back: not null }];

    private static string? PlatformOf(ListedIncident incident, Lifeline life) =>
        incident.Incident.Accounts.First(a => a.Key == (life.Account ?? ((Post)life.Post!.Entry).By)).Platform;
}
