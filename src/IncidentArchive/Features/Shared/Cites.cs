using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace IncidentArchive.Features.Shared;

/// <summary>A citation as a page shows it: the source's number in the record's list, and where in the source.</summary>
internal readonly record struct Cite(string Key, int Number, string? Locator);

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
            writer.Write($"\">[{cite.Number}]</a>");
            isFirst = false;
        }
        writer.Write(isFirst ? "" : "</sup>");
    }
}
