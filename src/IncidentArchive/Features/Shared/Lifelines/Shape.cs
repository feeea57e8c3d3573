using System.Globalization;
using System.Text.Encodings.Web;

namespace IncidentArchive.Features.Shared.Lifelines;

/// <summary>A shape of a drawing. Its look comes from the style sheet by its class.</summary>
internal abstract record Shape(string Class)
{
    public abstract void WriteTo(TextWriter writer, HtmlEncoder encoder);

    /// <summary>A coordinate to a tenth of a unit, whatever the culture.</summary>
    public static string Number(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);
}

internal sealed record Box(string Class, double X, double Y, double Width, double Height) : Shape(Class)
{
    public override void WriteTo(TextWriter writer, HtmlEncoder encoder) =>
        writer.Write($"<rect class=\"{Class}\" x=\"{Number(X)}\" y=\"{Number(Y)}\" width=\"{Number(Width)}\" height=\"{Number(Height)}\"/>");
}

internal sealed record Disc(string Class, double X, double Y, double Radius) : Shape(Class)
{
    public override void WriteTo(TextWriter writer, HtmlEncoder encoder) =>
        writer.Write($"<circle class=\"{Class}\" cx=\"{Number(X)}\" cy=\"{Number(Y)}\" r=\"{Number(Radius)}\"/>");
}

internal sealed record Stroke(string Class, string Path) : Shape(Class)
{
    public override void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write($"<path class=\"{Class}\" d=\"{Path}\"/>");

    public static Stroke Upright(string @class, double x, double from, double to) => new(@class, $"M{Number(x)} {Number(from)}V{Number(to)}");

    public static Stroke Level(string @class, double y, double from, double to) => new(@class, $"M{Number(from)} {Number(y)}H{Number(to)}");

    /// <summary>A cross: deleted by here.</summary>
    public static Stroke Cross(double x, double y, double size) =>
        new("cross", $"M{Number(x - size)} {Number(y - size)}l{Number(size * 2)} {Number(size * 2)}m0-{Number(size * 2)}l-{Number(size * 2)} {Number(size * 2)}");

    /// <summary>A triangle: a reaction.</summary>
    public static Stroke Triangle(double x, double y, double size) =>
        new("tick", $"M{Number(x)} {Number(y - size * 0.85)}l{Number(size)} {Number(size * 1.7)}h-{Number(size * 2)}z");

    /// <summary>A small triangle that points down: the moment that is looked at.</summary>
    public static Stroke Pointer(double x, double y) => new("cursor-head", $"M{Number(x - 5.5)} {Number(y)}h11l-5.5 7z");

    /// <summary>A diamond: context, or with another class an edit.</summary>
    public static Stroke Diamond(string @class, double x, double y, double size) =>
        new(@class, $"M{Number(x)} {Number(y - size)}l{Number(size)} {Number(size)}-{Number(size)} {Number(size)}-{Number(size)}-{Number(size)}z");
}

internal sealed record Words(string Class, double X, double Y, string Text, bool EndsAtX = false) : Shape(Class)
{
    public override void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write(Class == "" ? "<text" : $"<text class=\"{Class}\"");
        writer.Write($" x=\"{Number(X)}\" y=\"{Number(Y)}\"{(EndsAtX ? " text-anchor=\"end\"" : "")}>");
        encoder.Encode(writer, Text);
        writer.Write("</text>");
    }
}
