using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace IncidentArchive.Features.Shared;

/// <summary>What the parts of a form's field have to know of each other.</summary>
internal sealed record FieldState(string Id, string? HintId, string? ErrorId, string? Error)
{
    /// <summary>What the control is described by, for those who hear the page.</summary>
    public string DescribedBy => string.Join(' ', new[] { HintId, ErrorId }.OfType<string>());

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    public static FieldState Of(ViewContext view, ModelExpression field, string? hint)
    {
        var name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(field.Name);
        var errors = view.ViewData.ModelState.TryGetValue(name, out var entry) ? entry.Errors : [];
        var id = IdOf(name);
        var error = errors.Count == 0 ? null : string.Join(' ', errors.Select(e => e.ErrorMessage));
        return new FieldState(id, hint is null ? null : id + "-hint", error is null ? null : id + "-error", error);
    }
}
