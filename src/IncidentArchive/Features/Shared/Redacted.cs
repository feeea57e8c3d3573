using System.Text.Encodings.Web;
using IncidentArchive.Publishing;
using Microsoft.AspNetCore.Html;

namespace IncidentArchive.Features.Shared;

/// <summary>A text in which the marks of redactions are drawn as black bars and read out as what they are.</summary>
internal sealed class Redacted(string text) : IHtmlContent
{
    private const string Bar = "<span class=\"redacted\" role=\"img\" aria-label=\"Redacted\"></span>";

    public static IHtmlContent In(string? text) => new Redacted(text ?? "");

    /// <summary>The text where there is no room for a bar: in a window's title, or in what is only spoken.</summary>
    public static string InWords(string? text) => (text ?? "").Replace(TextRedaction.Mark, "[redacted]", StringComparison.Ordinal);

    /// <summary>HTML in which a mark is drawn; marks inside addresses are percent-encoded, so none stands in an attribute.</summary>
    public static string InHtml(string html) => html.Replace(TextRedaction.Mark, Bar, StringComparison.Ordinal);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var (i, part) in text.Split(TextRedaction.Mark).Index())
        {
            writer.Write(i == 0 ? "" : Bar);
            encoder.Encode(writer, part);
        }
    }
}
