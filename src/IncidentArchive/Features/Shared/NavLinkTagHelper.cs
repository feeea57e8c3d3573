using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace IncidentArchive.Features.Shared;

/// <summary>A link of the main navigation, which says whether it leads to this page or to the part of the archive it lies in.</summary>
[HtmlTargetElement("nav-link", Attributes = "href")]
public sealed class NavLinkTagHelper : TagHelper
{
    /// <summary>Where the link leads.</summary>
    public string Href { get; set; } = "/";

    /// <summary>Whether pages below it do not count as lying in it.</summary>
    public bool Exact { get; set; }

    /// <summary>The page the link stands on.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var here = ViewContext.HttpContext.Request.Path;
        output.TagName = "a";
        output.Attributes.SetAttribute("href", Href);
        if (here == Href)
            output.Attributes.SetAttribute("aria-current", "page");
        else if (!Exact && here.StartsWithSegments(Href))
            output.Attributes.SetAttribute("aria-current", "true");
    }
}
