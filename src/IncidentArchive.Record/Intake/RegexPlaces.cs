using System.Text.RegularExpressions;

namespace IncidentArchive.Record.Intake;

internal static class RegexPlaces
{
    /// <summary>Where the pattern matches inside a place of the text.</summary>
    public static List<Place> EnumerateMatchesIn(this Regex pattern, string text, Place place)
    {
        var found = new List<Place>();
        foreach (var match in pattern.EnumerateMatches(text.AsSpan(place.Start, place.End - place.Start)))
            found.Add(new Place(place.Start + match.Index, place.Start + match.Index + match.Length));
        return found;
    }
}
