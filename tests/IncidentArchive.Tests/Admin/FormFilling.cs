using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace IncidentArchive.Tests.Admin;

/// <summary>Types a part of a document into its form, asking for further lines where the form offers them.</summary>
internal static partial class FormFilling
{
    private const int MostRounds = 20;

    /// <summary>Fills the form in and saves it; fails where the form has no field for something.</summary>
    public static async Task FillAsync(HttpClient editor, string address, string prefix, JsonObject part)
    {
        var leaves = Leaves("", part).ToList();
        var page = await editor.OpenAsync(address);
        for (var round = 0; round < MostRounds; round++)
        {
            // Boxes that the document does not tick are left alone: here nothing is ticked to begin with.
            var fields = leaves.Select(l => (Leaf: l, Name: FieldFor(page, prefix, l))).ToList();
            var missing = fields.FirstOrDefault(f => f.Name is null).Leaf;
            var button = missing.Path is null ? null : page.QuerySelector($"button[name=do][value='add-{missing.Path.Split('[')[0]}']");
            var typed = fields.Where(f => f.Name is not null).Select(f => (f.Name!, f.Leaf.Value)).ToList();
            if (button is not null)
                typed.Add(("do", button.GetAttribute("value")!));
            using var answer = await editor.SendAsync(address, page, typed, "#entry");
            if (missing.Path is null)
            {
                Assert.True(answer.StatusCode == System.Net.HttpStatusCode.Redirect, address);
                return;
            }
            page = button is null ? await editor.OpenAsync(address) : await answer.PageAsync();
        }
        Assert.Fail($"The form at {address} has no field for {string.Join(", ", leaves.Where(l => FieldFor(page, prefix, l) is null).Select(l => l.Path))}.");
    }

    private static IEnumerable<(string Path, string Value)> Leaves(string path, JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(f => Leaves(path == "" ? f.Key : $"{path}.{f.Key}", f.Value)),
        // A citation is known by its source: forms tick sources in the order of the record.
        JsonArray citations when Ticked().IsMatch(path + "[].source") => citations.SelectMany(c => Leaves($"{path}[{c!["source"]}]", c)),
        JsonArray items => items.Index().SelectMany(i => Leaves($"{path}[{i.Index}]", i.Item)),
        _ => [(path, node!.ToString())],
    };

    private static string? FieldFor(IHtmlDocument page, string prefix, (string Path, string Value) leaf)
    {
        if (page.QuerySelector($":is(input:not([type=checkbox]), textarea, select)[name='{prefix}{leaf.Path}']") is not null && !Ticked().IsMatch(leaf.Path))
            return prefix + leaf.Path;
        var list = Index().Replace(leaf.Path, "");
        if (page.QuerySelector($"input[type=checkbox][name='{prefix}{list}[]'][value='{leaf.Value}']") is not null)
            return $"{prefix}{list}[]";
        return Ticked().Match(leaf.Path) is { Success: true } cited ? Citation(page, prefix, cited) : null;
    }

    private static string? Citation(IHtmlDocument page, string prefix, Match cited) =>
        page.QuerySelector($"input[type=checkbox][name^='{prefix}{cited.Groups["list"].Value}['][value='{cited.Groups["source"].Value}']")
            ?.GetAttribute("name")!.Replace("source", cited.Groups["field"].Value, StringComparison.Ordinal);

    [GeneratedRegex(@"^(?<list>cites|causeCites|authenticityCites|reason\.cites)\[(?<source>[a-z-]*)\]\.(?<field>source|locator)$")]
    private static partial Regex Ticked();

    [GeneratedRegex(@"\[[0-9]+\]$")]
    private static partial Regex Index();
}
