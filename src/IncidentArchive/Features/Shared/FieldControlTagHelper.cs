using Microsoft.AspNetCore.Razor.TagHelpers;

namespace IncidentArchive.Features.Shared;

/// <summary>Ties a control to the hint and the message of the <see cref="FieldTagHelper"/> it stands in, so that they are read out with it.</summary>
[HtmlTargetElement("input", Attributes = "asp-for")]
[HtmlTargetElement("textarea", Attributes = "asp-for")]
[HtmlTargetElement("select", Attributes = "asp-for")]
public sealed class FieldControlTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!context.Items.TryGetValue(typeof(FieldState), out var item) || item is not FieldState field)
            return;
        if (field.DescribedBy != "")
            output.Attributes.SetAttribute("aria-describedby", field.DescribedBy);
        if (field.Error is not null)
            output.Attributes.SetAttribute("aria-invalid", "true");
    }
}
