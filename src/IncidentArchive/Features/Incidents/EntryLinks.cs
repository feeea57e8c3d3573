using System.Text.Encodings.Web;
using IncidentArchive.Features.Shared;
using IncidentArchive.Record.Timelines;
using Microsoft.AspNetCore.Html;

namespace IncidentArchive.Features.Incidents;

/// <summary>Links to entries of the page by their short labels: “P1, P2 and D1”.</summary>
internal sealed class EntryLinks(IReadOnlyList<TimelineEntry> entries) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var (i, entry) in entries.Index())
        {
            writer.Write(i == 0 ? "" : i == entries.Count - 1 ? " and " : ", ");
            writer.Write($"<a href=\"#{entry.Entry.Key}\">{entry.Label}</a>");
            // A fabricated post is called so wherever it is named.
            writer.Write(entry.Entry.IsFabricated() ? " (fabricated)" : "");
        }
    }
}
