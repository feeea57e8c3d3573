using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Likeness;

namespace IncidentArchive.Publishing;

/// <summary>By which a published record or entry is found that may be the same as what is being typed; see <see cref="Clues"/>.</summary>
internal sealed class Clue
{
    public required long Value { get; init; }

    public required int IncidentNumber { get; init; }

    /// <summary>The entry's key; empty for the record's title.</summary>
    public required string Entry { get; init; }

    /// <summary>The clues of an incident: of its title, and of its posts' links and words.</summary>
    public static IEnumerable<Clue> Of(Incident incident) =>
    [
        .. Clues.OfTitle(incident.Title).Select(value => new Clue { Value = value, IncidentNumber = incident.Number, Entry = "" }),
        .. from said in incident.Entries.OfType<Utterance>()
           from value in Clues.OfLink(said.Link).Concat(TextsOf(said).SelectMany(Clues.OfWords)).Distinct()
           select new Clue { Value = value, IncidentNumber = incident.Number, Entry = said.Key },
    ];

    /// <summary>The words of a post or a reaction, as it has them itself and as its sources give them.</summary>
    public static IEnumerable<string> TextsOf(Utterance said) => said.Witnesses.Select(w => w.Text).Prepend(said.Text ?? "").Where(text => text != "");
}
