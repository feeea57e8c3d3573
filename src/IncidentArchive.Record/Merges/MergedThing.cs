using System.Globalization;
using IncidentArchive.Record.Sources;

namespace IncidentArchive.Record.Merges;

/// <summary>What can be merged with another of its kind: a figure, a source or an incident.</summary>
/// <param name="Part"><c>figures</c>, <c>sources</c> or <c>incidents</c>: the first part of its name and of its address.</param>
/// <param name="Name">The slug, the name of the work, or the record's number.</param>
public readonly record struct MergedThing(string Part, string Name)
{
    /// <summary>The part of figures.</summary>
    public const string Figures = "figures";

    /// <summary>The part of sources.</summary>
    public const string Sources = "sources";

    /// <summary>The part of incidents.</summary>
    public const string Incidents = "incidents";

    /// <summary>A figure.</summary>
    public static MergedThing Figure(Slug slug) => new(Figures, slug.ToString());

    /// <summary>A source, by the name of the work; see <see cref="CanonicalUrl.IdOf"/>.</summary>
    public static MergedThing Source(string work) => new(Sources, work);

    /// <summary>An incident.</summary>
    public static MergedThing Incident(int number) => new(Incidents, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The record's number; 0 where it is no incident.</summary>
    public int Number => Part == Incidents ? int.Parse(Name, CultureInfo.InvariantCulture) : 0;

    /// <summary>Reads a name such as <c>figures/nora-vale</c>; null where it is none.</summary>
    public static MergedThing? Parse(string? text) => text?.Split('/') switch
    {
        [Figures, var slug] when Slug.IsSlug(slug) => new(Figures, slug),
        [Sources, { Length: 12 } work] when work.All(char.IsAsciiHexDigitLower) => new(Sources, work),
        [Incidents, var digits] when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && digits[0] != '0' => new(Incidents, digits),
        _ => null,
    };

    /// <summary>The name as documents write it: <c>figures/nora-vale</c>.</summary>
    public override string ToString() => $"{Part}/{Name}";
}
