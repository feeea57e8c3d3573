using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace IncidentArchive.Features.Shared;

/// <summary>Asks a partial to leave its words to screen readers, where the drawing beside them has no room.</summary>
internal static class Hushed
{
    public static ViewDataDictionary In(ViewDataDictionary page) => new(page) { ["Hush"] = true };
}
