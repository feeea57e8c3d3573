using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Ganss.Xss;
using IncidentArchive.Features.Shared;
using IncidentArchive.Record.Sources;
using Markdig;
using Microsoft.AspNetCore.Html;

namespace IncidentArchive.Text;

/// <summary>
/// Turns an editor's Markdown into safe HTML. This is the only place where it happens: a short list of Markdown's forms is
/// read, raw HTML is not, and what comes out is held against a short list of elements.
/// </summary>
internal static partial class Markdown
{
    // CommonMark's paragraphs, emphasis, lists, quotations, links and code; no extension but our citations. Raw HTML is text.
    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder { Extensions = { new CitationExtension() } }
        .DisableHtml().DisableHeadings().Build();

    // Rendering depends on nothing but its input, so what was rendered once is kept, until there is too much of it.
    private static readonly ConcurrentDictionary<(string Markdown, string Numbers), HtmlString> _rendered = new();
    private const int MostRendered = 4_000;

    /// <summary>Renders a text whose citations <c>[^key]</c> are shown by the source's number.</summary>
    /// <param name="markdown">The text; nothing gives nothing.</param>
    /// <param name="numbers">Source key to its number in the list of sources.</param>
    /// <param name="fates">Source key to what has become of it, where something has.</param>
    public static HtmlString ToHtml(string? markdown, IReadOnlyDictionary<string, int>? numbers = null, IReadOnlyDictionary<string, FateOfSource>? fates = null)
    {
        if (string.IsNullOrWhiteSpace(markdown))
            return HtmlString.Empty;
        var used = string.Join(',', MarkdownCitations.KeysIn(markdown).Select(k => $"{numbers?.GetValueOrDefault(k) ?? 0}{MarkOf(fates, k)}"));
        if (_rendered.TryGetValue((markdown, used), out var html))
            return html;
        if (_rendered.Count >= MostRendered)
            _rendered.Clear();
        return _rendered[(markdown, used)] = new HtmlString(Redacted.InHtml(Render(markdown, numbers, fates)));
    }

    /// <summary>The words alone, without marks and citations.</summary>
    public static string ToPlainText(string markdown)
    {
        try
        {
            return WhiteSpace().Replace(Markdig.Markdown.ToPlainText(CitationMark().Replace(markdown, ""), _pipeline), " ").Trim();
        }
        catch (ArgumentException)
        {
            return WhiteSpace().Replace(markdown, " ").Trim();
        }
    }

    /// <summary>The first sentence of a plain text.</summary>
    public static string FirstSentence(string text)
    {
        var end = SentenceEnd().Match(text);
        return end.Success ? text[..(end.Index + end.Length)].TrimEnd() : text;
    }

    /// <summary>What is said beside the number of a source; null where there is nothing to say.</summary>
    public static string? MarkOf(IReadOnlyDictionary<string, FateOfSource>? fates, string key) =>
        fates is not null && fates.TryGetValue(key, out var fate) ? Cite.Mark(fate) : null;

    private static string Render(string markdown, IReadOnlyDictionary<string, int>? numbers, IReadOnlyDictionary<string, FateOfSource>? fates)
    {
        try
        {
            var document = Markdig.Markdown.Parse(markdown, _pipeline);
            document.SetData(CitationExtension.Numbers, numbers ?? new Dictionary<string, int>());
            document.SetData(CitationExtension.Fates, fates ?? new Dictionary<string, FateOfSource>());
            return NewSanitizer().Sanitize(Markdig.Markdown.ToHtml(document, _pipeline));
        }
        catch (ArgumentException)
        {
            // Markdig refuses texts nested too deep. The words are still the editor's: they are shown as they stand.
            return $"<p>{System.Net.WebUtility.HtmlEncode(markdown)}</p>";
        }
    }

    private static HtmlSanitizer NewSanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string> { "p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "code", "pre", "a", "sup", "span" },
            AllowedAttributes = new HashSet<string> { "href", "class", "aria-label", "start" },
            AllowedSchemes = new HashSet<string> { "http", "https" },
            UriAttributes = new HashSet<string> { "href" },
            AllowedClasses = new HashSet<string> { "cite", "fate" },
        });
        sanitizer.PostProcessNode += (_, e) =>
        {
            if (e.Node is AngleSharp.Html.Dom.IHtmlAnchorElement link && link.GetAttribute("href")?.StartsWith('#') is not true)
                link.SetAttribute("rel", "nofollow noopener ugc");
        };
        return sanitizer;
    }

    [GeneratedRegex(@"\[\^[^\]\s]{1,100}\]")]
    private static partial Regex CitationMark();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    // A full stop followed by a capital, not after a single initial or a title.
    [GeneratedRegex(@"(?<!\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|Rep|Sen|St|vs|No))[.!?][”’"")]*(?=\s+[“‘""(]?[\p{Lu}\d])")]
    private static partial Regex SentenceEnd();
}
