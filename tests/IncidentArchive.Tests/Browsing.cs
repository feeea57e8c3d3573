using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace IncidentArchive.Tests;

/// <summary>What a browser without scripts does.</summary>
internal static class Browsing
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<IHtmlDocument> PageAsync(this HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Cancel));

    /// <summary>Opens a page that must be there.</summary>
    public static async Task<IHtmlDocument> OpenAsync(this HttpClient visitor, string address)
    {
        using var response = await visitor.GetAsync(address, Cancel);
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        return await response.PageAsync();
    }

    /// <summary>Opens a page, fills in its form as it stands there, token included, and sends it.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient visitor, string address, params (string Name, string Value)[] typed) =>
        await visitor.SendAsync(address, await visitor.OpenAsync(address), typed);

    /// <summary>Fills in and sends the form of a page that is open.</summary>
    public static async Task<HttpResponseMessage> SendAsync(
        this HttpClient visitor, string address, IHtmlDocument page, IEnumerable<(string Name, string Value)> typed, string form = "main form[method=post]")
    {
        var element = (IHtmlFormElement)page.QuerySelector(form)!;
        var fields = element.QuerySelectorAll("input[name], textarea[name], select[name]").SelectMany(Values)
            .Where(f => !typed.Any(t => t.Name == f.Key)).Concat(typed.Select(t => KeyValuePair.Create(t.Name, t.Value)));
        var action = element.GetAttribute("action") is { Length: > 0 } own ? own : address;
        return await visitor.PostAsync(action, new FormUrlEncodedContent(fields), Cancel);
    }

    /// <summary>Presses a button of a page that is open, by its words, with the fields of its form as they stand or as typed.</summary>
    public static Task<HttpResponseMessage> PressAsync(this HttpClient visitor, IHtmlDocument page, string words, params IEnumerable<(string Name, string Value)> typed)
    {
        var button = page.QuerySelectorAll("button").OfType<IHtmlButtonElement>().Single(b => string.Join(' ', b.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) == words);
        var form = (IHtmlFormElement)button.Closest("form")!;
        var pressed = button.Name is { Length: > 0 } name ? typed.Append((name, button.Value)) : typed;
        var fields = form.QuerySelectorAll("input[name], textarea[name], select[name]").SelectMany(Values)
            .Where(f => !pressed.Any(t => t.Item1 == f.Key)).Concat(pressed.Select(t => KeyValuePair.Create(t.Item1, t.Item2)));
        return visitor.PostAsync(button.GetAttribute("formaction") ?? form.GetAttribute("action"), new FormUrlEncodedContent(fields), Cancel);
    }

    public static Task<HttpResponseMessage> SignInAsync(this HttpClient visitor, string userName, string password = ArchiveHost.Password) =>
        visitor.SubmitAsync("/account/sign-in", ("Input.UserName", userName), ("Input.Password", password));

    /// <summary>The words of a part of the page, with white space drawn together.</summary>
    public static string Text(this IParentNode page, string selector = "main") =>
        string.Join(' ', page.QuerySelectorAll(selector).Select(e => string.Join(' ', e.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));

    private static IEnumerable<KeyValuePair<string, string>> Values(IElement control)
    {
        var name = control.GetAttribute("name")!;
        return control switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
            IHtmlInputElement { Type: "submit" or "image" or "button" } => [],
            IHtmlInputElement input => [KeyValuePair.Create(name, input.Value)],
            IHtmlTextAreaElement area => [KeyValuePair.Create(name, area.Value)],
            IHtmlSelectElement select => select.SelectedOptions.Select(o => KeyValuePair.Create(name, o.Value)),
            _ => [],
        };
    }
}
