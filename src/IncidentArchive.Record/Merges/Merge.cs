using System.Text.Json.Serialization;

namespace IncidentArchive.Record.Merges;

/// <summary>
/// That something was found to be the same as something else, which is kept in its place. A document of its own: the
/// addresses of what is no more lead to what is kept, for good.
/// </summary>
public sealed class Merge
{
    /// <summary>The version of the document's form that this program reads and writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The version of the form; always <see cref="CurrentFormat"/>.</summary>
    [JsonPropertyOrder(0)]
    public required int Format { get; set; } = CurrentFormat;

    /// <summary>
    /// What is no more: <c>figures/</c> with a slug, <c>sources/</c> with the name of a work in addresses (12 hexadecimal
    /// digits), or <c>incidents/</c> with a record's number. See <see cref="Merged"/>.
    /// </summary>
    [JsonPropertyOrder(1)]
    public required string Merged { get; set; }

    /// <summary>What is kept, named alike and of the same kind. It is never merged itself: then this document is published anew.</summary>
    [JsonPropertyOrder(2)]
    public required string Into { get; set; }

    /// <summary>The addresses that an incident had (slugs), and those at which a source was cited (canonical URLs); none of a figure.</summary>
    [JsonPropertyOrder(3)]
    public List<string> Addresses { get; set; } = [];
}
