using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Sources;

namespace IncidentArchive.Benchmarks;

/// <summary>What the benchmarks read: the founding collection, and incidents grown from it.</summary>
internal static class Samples
{
    public static string Seeds { get; } = Path.Combine(Root(AppContext.BaseDirectory), "seeds");

    /// <summary>The “covfefe” record with one more background event: 12 entries, 23 sources.</summary>
    public static Incident TwelveEntries()
    {
        var incident = Document.ReadIncident(File.ReadAllText(Path.Combine(Seeds, "incidents", "trump-covfefe-tweet-2017.yaml"))).Value!;
        incident.Entries.Add(Background("twelfth", "2017-06"));
        return incident;
    }

    /// <summary>An incident of a thousand entries, a third of them tied to others by statements of order.</summary>
    public static Incident ThousandEntries()
    {
        var incident = TwelveEntries();
        for (var i = incident.Entries.Count; i < 1_000; i++)
        {
            var entry = Background($"event-{i}", $"2017-{1 + i % 12:00}-{1 + i % 28:00}");
            if (i % 3 == 0)
                entry.When = new When { After = [incident.Entries[i / 2].Key] };
            incident.Entries.Add(entry);
        }
        return incident;
    }

    private static Context Background(string key, string date) => new()
    {
        Key = key,
        When = new When { Date = Edtf.Parse(date) },
        Certainty = Certainty.Reported,
        Note = "Something else happened.[^mediaite]",
        Cites = [new Citation { Source = "mediaite" }],
    };

    // Benchmarks are built into a folder of their own somewhere below the repository.
    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "IncidentArchive.sln")) ? folder : Root(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);
}
