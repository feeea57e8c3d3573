using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace IncidentArchive.Features.Shared.Lifelines;

/// <summary>Shapes as a page writes them, in the order in which they cover each other.</summary>
internal sealed class Shapes(IEnumerable<Shape> shapes) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var shape in shapes)
            shape.WriteTo(writer, encoder);
    }
}
