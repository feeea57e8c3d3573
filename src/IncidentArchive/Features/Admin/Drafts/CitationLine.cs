using System.Text.Json.Nodes;
using IncidentArchive.Features.Admin.Forms;
using IncidentArchive.Publishing;

namespace IncidentArchive.Features.Admin.Drafts;

/// <summary>A source as a form offers it for citing: once, or once for each place in it that is cited.</summary>
internal sealed record CitationLine(Choice Source, bool IsCited, string Locator)
{
    /// <summary>
    /// A line for every source. One that is cited and no longer there is shown all the same, and goes only when somebody
    /// takes it out.
    /// </summary>
    public static IReadOnlyList<CitationLine> ListOf(IEnumerable<JsonNode?> citations, IReadOnlyList<Choice> sources)
    {
        var cited = citations.OfType<JsonObject>().ToLookup(c => DraftTree.Text(c["source"]) ?? "", c => DraftTree.Text(c["locator"]) ?? "");
        var gone = cited.Select(c => c.Key).Where(key => key != "" && sources.All(s => s.Value != key)).Select(key => new Choice(key, key, "not in this record"));
        return [.. sources.Concat(gone).SelectMany(source => cited.Contains(source.Value)
            ? cited[source.Value].Select(locator => new CitationLine(source, true, locator))
            : [new CitationLine(source, false, "")])];
    }
}
