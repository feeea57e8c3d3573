using IncidentArchive.Features.Shared;
using IncidentArchive.Record;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Incidents;

namespace IncidentArchive.Features.Incidents;

/// <summary>By what incidents can be narrowed down, besides words.</summary>
internal enum Facet
{
    Figure,
    Platform,
    Cause,
    Kind,
    Year,
}

/// <summary>What facets and their values are called, in addresses and on the page.</summary>
internal static class FacetNames
{
    /// <summary>The name in addresses.</summary>
    public static string Name(this Facet facet) => facet.ToString().ToLowerInvariant();

    public static string Title(this Facet facet) => facet switch
    {
        Facet.Cause => "Cause of deletion",
        Facet.Kind => "Kind of entry",
        _ => facet.ToString(),
    };

    /// <summary>A cause in addresses and documents: <c>author-deleted</c>.</summary>
    public static string Value(this Cause cause) => RecordJson.WordOf(cause);

    /// <summary>A value in words. One that the archive does not know stands as it was typed.</summary>
    public static string InWords(this Facet facet, string value) => facet switch
    {
        Facet.Platform when Slug.IsSlug(value) => Platform.NameOf(value),
        Facet.Cause => Enum.GetValues<Cause>().Where(c => c.Value() == value).Select(c => Wording.Capital(c.InBrief())).FirstOrDefault(value),
        Facet.Kind => value switch
        {
            "context" => "Context",
            "post" or "edit" or "deletion" or "restoration" or "reaction" => Wording.Capital(value) + "s",
            _ => value,
        },
        _ => value,
    };
}
