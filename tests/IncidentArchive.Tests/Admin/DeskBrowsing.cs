using AngleSharp.Html.Dom;

namespace IncidentArchive.Tests.Admin;

/// <summary>What an editor without scripts does at the desk.</summary>
internal static class DeskBrowsing
{
    /// <summary>Publishes a document, and opens a draft over it as an editor.</summary>
    public static async Task<(HttpClient Editor, string Draft)> BeginDraftAsync(this ArchiveHost archive, string yaml = Documents.Incident)
    {
        await archive.PublishAsync(yaml);
        var editor = await archive.NewEditorAsync();
        return (editor, await editor.EditAsync("vale-post-2021"));
    }

    /// <summary>Begins or resumes the draft of a published incident, and gives its address.</summary>
    public static async Task<string> EditAsync(this HttpClient editor, string slug)
    {
        using var begun = await editor.SubmitAsync($"/admin/incidents/{slug}/edit");
        return begun.Headers.Location!.OriginalString.Replace("/entries", "", StringComparison.Ordinal);
    }

    /// <summary>Fills in and sends the form of an entry, an account or a source.</summary>
    public static async Task<HttpResponseMessage> SaveEntryAsync(this HttpClient editor, string address, params (string Name, string Value)[] typed) =>
        await editor.SendAsync(address, await editor.OpenAsync(address), typed, "#entry");

    /// <summary>Sends a form that is to be saved, and gives the page that it leads to.</summary>
    public static async Task<IHtmlDocument> SaveAsync(this HttpClient editor, string address, params (string Name, string Value)[] typed)
    {
        using var saved = await editor.SaveEntryAsync(address, typed);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, saved.StatusCode);
        return await editor.OpenAsync(saved.Headers.Location!.OriginalString.Split('#')[0]);
    }

    /// <summary>Sends a form that is not to be saved, and gives the page that says why.</summary>
    public static async Task<IHtmlDocument> TryToSaveAsync(this HttpClient editor, string address, params (string Name, string Value)[] typed)
    {
        using var refused = await editor.SaveEntryAsync(address, typed);
        Assert.Equal(System.Net.HttpStatusCode.OK, refused.StatusCode);
        return await refused.PageAsync();
    }

    /// <summary>What a field holds.</summary>
    public static string Value(this IHtmlDocument page, string name) => page.QuerySelector($"[name='{name}']") switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => throw new ArgumentException($"The page has no field {name}."),
    };
}
