using System.Globalization;
using IncidentArchive.Features.Accounts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace IncidentArchive.Features.Shared;

/// <summary>A moment at the desk, in the editor's own zone and in UTC.</summary>
[HtmlTargetElement("desk-time", Attributes = "at")]
public sealed class DeskTimeTagHelper(IServiceProvider services) : TagHelper
{
    /// <summary>The moment, in UTC.</summary>
    public DateTime At { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", At.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        output.Content.SetContent(InWords(At, await services.GetRequiredService<OwnZone>().FindAsync()));
    }

    /// <summary>“25 November 2026, 10:31 (Madrid) · 09:31 UTC”; the second day is said where it is another.</summary>
    internal static string InWords(DateTime at, TimeZoneInfo? zone)
    {
        var utc = DateTime.SpecifyKind(at, DateTimeKind.Utc);
        if (zone is null || zone.Id is "UTC" or "Etc/UTC")
            return $"{utc:d MMMM yyyy, HH:mm} UTC";
        var own = TimeZoneInfo.ConvertTimeFromUtc(utc, zone);
        var place = zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');
        return own.Date == utc.Date ? $"{own:d MMMM yyyy, HH:mm} ({place}) · {utc:HH:mm} UTC" : $"{own:d MMMM yyyy, HH:mm} ({place}) · {utc:d MMMM, HH:mm} UTC";
    }
}
