using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace IncidentArchive.Text;

/// <summary>The words of an article's page: a paragraph a line, without scripts, menus and forms. Nothing of it is run or fetched.</summary>
internal static class ArticleHtml
{
    private const string LeftOut = "script, style, noscript, template, nav, header nav, footer, aside, form, button, select, svg, iframe, object, [hidden]";
    private const string Blocks = "p, div, section, article, main, li, ul, ol, blockquote, figure, figcaption, h1, h2, h3, h4, h5, h6, tr, table, header, pre, dd, dt, address, hr";

    /// <summary>Whether a text is a page rather than plain words.</summary>
    public static bool IsHtml(string text) =>
        text.AsSpan().TrimStart() is ['<', var next, ..] && (char.IsLetter(next) || next is '!') && text.Contains('>');

    /// <summary>The text of a page, or the text itself where it is plain.</summary>
    public static string TextOf(string article) => IsHtml(article) ? Read(article) : article;

    private static string Read(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        foreach (var element in page.QuerySelectorAll(LeftOut).ToList())
            element.Remove();
        var text = new StringBuilder();
        // A page with one article holds nothing else that counts.
        Write(page.QuerySelectorAll("article") is [var only] ? only : page.Body!, text);
        return text.ToString().Trim('\n');
    }

    private static void Write(INode root, StringBuilder text)
    {
        // Depth first without recursion: pages may be nested deeper than a stack.
        for (var node = root.FirstChild; node is not null; node = Next(node, root, text))
            if (node is IText words)
                Append(words.Data, text);
            else if (IsBlock(node) || node is IElement { LocalName: "br" })
                EndParagraph(text);
    }

    private static INode? Next(INode node, INode root, StringBuilder text)
    {
        if (node.FirstChild is { } child)
            return child;
        for (INode? up = node; up is not null && up != root; up = up.Parent)
        {
            if (IsBlock(up))
                EndParagraph(text);
            if (up.NextSibling is { } next)
                return next;
        }
        return null;
    }

    private static bool IsBlock(INode node) => node is IElement element && element.Matches(Blocks);

    private static void Append(string words, StringBuilder text)
    {
        foreach (var letter in words)
            if (!char.IsWhiteSpace(letter))
                text.Append(letter);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
                text.Append(' ');
    }

    private static void EndParagraph(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
            text.Length--;
        if (text.Length > 0 && text[^1] != '\n')
            text.Append("\n\n");
    }
}
