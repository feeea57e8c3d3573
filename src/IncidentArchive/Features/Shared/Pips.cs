using System.Text.Encodings.Web;
using IncidentArchive.Record.Dates;
using Microsoft.AspNetCore.Html;

namespace IncidentArchive.Features.Shared;

/// <summary>How far a date is known: five pips for year, month, day, hour and minute, and the same in words.</summary>
/// <param name="precision">How far it is known.</param>
/// <param name="isHushed">Whether the words are left to screen readers, where the page has no room for them.</param>
internal sealed class Pips(Precision precision, bool isHushed = false) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<span class=\"precision\"><svg viewBox=\"0 0 29 9\" aria-hidden=\"true\">");
        foreach (var (i, pip) in precision.Pips.Index())
            writer.Write(pip == Pip.Known
                ? $"<rect class=\"known\" x=\"{i * 6}\" width=\"5\" height=\"9\"/>"
                : $"<rect class=\"{(pip == Pip.Either ? "either" : "open")}\" x=\"{i * 6}.5\" y=\".5\" width=\"4\" height=\"8\"/>");
        writer.Write(isHushed ? "</svg><span class=\"hush\">" : "</svg>");
        encoder.Encode(writer, precision.Words);
        writer.Write(isHushed ? "</span></span>" : "</span>");
    }
}
