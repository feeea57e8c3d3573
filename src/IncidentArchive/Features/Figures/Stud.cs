using IncidentArchive.Publishing;

namespace IncidentArchive.Features.Figures;

/// <summary>An incident on the line of years.</summary>
/// <param name="Row">The index of the platform.</param>
/// <param name="Place">When it began, as a year with its fraction.</param>
internal sealed record Stud(int Row, double Place)
{
    public int Year => (int)Math.Floor(Place);

    /// <summary>The place of an incident whose year is known. It never leaves that year, whatever the day in UTC is.</summary>
    public static double At(Listing listing)
    {
        var year = listing.Year!.Value;
        var (first, next) = (new DateTime(year, 1, 1), new DateTime(year, 12, 31));
        return year + Math.Clamp((listing.SortAt - first) / (next.AddDays(1) - first), 0, 0.999);
    }
}
