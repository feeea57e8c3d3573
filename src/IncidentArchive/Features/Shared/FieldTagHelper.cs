using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace IncidentArchive.Features.Shared;

/// <summary>
/// A form's field: label, hint, what is wrong with it, and the control inside.
/// <code>&lt;field for="Input.Name" label="Name" hint="…">&lt;input asp-for="Input.Name">&lt;/field></code>
/// </summary>
[HtmlTargetElement("field", Attributes = "for,label")]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>What the field is about.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>Its label.</summary>
    public string Label { get; set; } = "";

    /// <summary>What to type, where the label does not say it.</summary>
    public string? Hint { get; set; }

    /// <summary>The page the field stands on.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = FieldState.Of(ViewContext, For, Hint);
        context.Items[typeof(FieldState)] = field;
        var control = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", field.Error is null ? "field" : "field has-error");
        output.Content.AppendHtml(Element("label", Label, "for", field.Id));
        if (Hint is not null)
            output.Content.AppendHtml(Element("p", Hint, "class", "hint", field.HintId));
        if (field.Error is not null)
            output.Content.AppendHtml(Element("span", field.Error, "class", "error", field.ErrorId));
        output.Content.AppendHtml(control);
    }

    private static TagBuilder Element(string name, string text, string attribute, string value, string? id = null)
    {
        var element = new TagBuilder(name);
        element.InnerHtml.Append(text);
        element.Attributes[attribute] = value;
        if (id is not null)
            element.Attributes["id"] = id;
        return element;
    }
}
