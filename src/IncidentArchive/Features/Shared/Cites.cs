using System.Text.Encodings.Web;
using IncidentArchive.Record.Sources;
using Microsoft.AspNetCore.Html;

namespace IncidentArchive.Features.Shared;

/// <summary>A citation as a page shows it: the source's number in the record's list, where in it, and what has become of it.</summary>
internal readonly record struct Cite(string Key, int Number, string? Locator, FateOfSource? Fate)
{
    /// <summary>What stands beside the number of a source of which something has become; null where nothing has.</summary>
    public static string? Mark(FateOfSource? fate) => fate?.InBrief();
}

/// <summary>Citations as numbers above the line, each linked to its source.</summary>
internal sealed class Cites(IEnumerable<Cite> cites) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var isFirst = true;
        foreach (var cite in cites)
        {
            writer.Write(isFirst ? "<sup class=\"cite\">" : "");
            writer.Write($"<a href=\"#source-{cite.Key}\" aria-label=\"Source {cite.Number}");
            if (cite.Locator is { } locator)
                encoder.Encode(writer, $", {locator}");
            if (Cite.Mark(cite.Fate) is { } mark)
                writer.Write($", {mark}\">[{cite.Number} <span class=\"fate\">{mark}</span>]</a>");
            else
                writer.Write($"\">[{cite.Number}]</a>");
            isFirst = false;
        }
        writer.Write(isFirst ? "" : "</sup>");
    }
}
