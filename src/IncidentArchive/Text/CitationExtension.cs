using IncidentArchive.Record.Sources;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace IncidentArchive.Text;

/// <summary>Teaches Markdig the citation <c>[^key]</c>, which stands as the source's number, linked to the list of sources.</summary>
internal sealed class CitationExtension : IMarkdownExtension
{
    /// <summary>Where a document carries the numbers of its sources.</summary>
    public static readonly object Numbers = new();

    /// <summary>Where it carries what has become of them.</summary>
    public static readonly object Fates = new();

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html)
            html.ObjectRenderers.Insert(0, new Renderer());
    }

    private sealed class Citation(string key) : LeafInline
    {
        public string Key { get; } = key;
    }

    private sealed class Parser : InlineParser
    {
        public Parser() => OpeningCharacters = ['['];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.PeekChar() != '^' || slice.IndexOf(']') is not (> 0 and var end))
                return false;
            var key = slice.Text[(slice.Start + 2)..end];
            if (!Record.Slug.IsSlug(key))
                return false;
            processor.Inline = new Citation(key);
            slice.Start = end + 1;
            return true;
        }
    }

    private sealed class Renderer : HtmlObjectRenderer<Citation>
    {
        protected override void Write(HtmlRenderer renderer, Citation citation)
        {
            var root = Root(citation);
            if (root.GetData(Numbers) is not IReadOnlyDictionary<string, int> numbers || !numbers.TryGetValue(citation.Key, out var number))
                return;
            var mark = Markdown.MarkOf(root.GetData(Fates) as IReadOnlyDictionary<string, FateOfSource>, citation.Key);
            renderer.Write($"<sup class=\"cite\"><a href=\"#source-{citation.Key}\" aria-label=\"Source {number}{(mark is null ? "" : ", " + mark)}\">[{number}{(mark is null ? "" : $" <span class=\"fate\">{mark}</span>")}]</a></sup>");
        }

        private static Block Root(Inline inline)
        {
            while (inline.Parent is not null)
                inline = inline.Parent;
            Block? block = (inline as ContainerInline)?.ParentBlock;
            while (block?.Parent is not null)
                block = block.Parent;
            return block!;
        }
    }
}
