using System.Text.Json.Serialization;

namespace IncidentArchive.Record.Figures;

/// <summary>A public person or organisation. Each is a document of its own, which incidents name by slug.</summary>
public sealed class Figure
{
    /// <summary>The version of the document's form that this program reads and writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The version of the form; always <see cref="CurrentFormat"/>.</summary>
    [JsonPropertyOrder(0)]
    public required int Format { get; set; } = CurrentFormat;

    /// <summary>The address, and the name by which incidents refer to the figure.</summary>
    [JsonPropertyOrder(1)]
    public required Slug Slug { get; set; }

    /// <summary>The name as readers know it.</summary>
    [JsonPropertyOrder(2)]
    public required string Name { get; set; }

    /// <summary>The name as it stands in an alphabetical list: “Gomez, Selena”.</summary>
    [JsonPropertyOrder(3)]
    public required string SortAs { get; set; }

    /// <summary>Whether a person or an organisation.</summary>
    [JsonPropertyOrder(4)]
    public required FigureType Type { get; set; }

    /// <summary>The public role in a few words: “singer and actress”.</summary>
    [JsonPropertyOrder(5)]
    public required string Role { get; set; }
}

/// <summary>Whether a figure is a person or an organisation.</summary>
public enum FigureType
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A company, an office, an outlet, a fan site.</summary>
    Organisation,
}
