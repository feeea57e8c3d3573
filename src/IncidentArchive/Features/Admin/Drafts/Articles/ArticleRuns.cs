using IncidentArchive.Record.Intake;

namespace IncidentArchive.Features.Admin.Drafts.Articles;

/// <summary>A stretch of an article's text in which the same proposals hold, and those that begin with it.</summary>
internal sealed record ArticleRun(string Text, bool IsQuotation, bool IsTime, bool IsAct, IReadOnlyList<int> Begins)
{
    public string? Classes => string.Join(' ', new[] { IsQuotation ? "quotation" : null, IsTime ? "time" : null, IsAct ? "act" : null }.OfType<string>()) is { Length: > 0 } classes ? classes : null;

    /// <summary>The paragraphs of an article, each as the runs it is made of.</summary>
    public static IReadOnlyList<IReadOnlyList<ArticleRun>> ParagraphsOf(string text, IReadOnlyList<Proposal> proposals)
    {
        var paragraphs = new List<IReadOnlyList<ArticleRun>>();
        var cuts = proposals.SelectMany(p => p.Offsets).SelectMany(o => new[] { o.Start, o.End }).Distinct().Order().ToList();
        var begins = proposals.Index().ToLookup(p => p.Item.Offsets[0].Start, p => p.Index);
        var covers = proposals.SelectMany(p => p.Offsets.Select(o => (p.Kind, Place: o))).OrderBy(c => c.Place.Start).ToList();
        foreach (var line in text.AsSpan().Split('\n'))
            if (!text.AsSpan(line).IsWhiteSpace())
                paragraphs.Add([.. RunsOf(text, line.Start.Value, line.End.Value, cuts, begins, covers)]);
        return paragraphs;
    }

    private static IEnumerable<ArticleRun> RunsOf(
        string text, int start, int end, List<int> cuts, ILookup<int, int> begins, List<(ProposalKind Kind, Place Place)> covers)
    {
        List<int> edges = [start, .. cuts.Where(c => c > start && c < end), end];
        var here = covers.Where(c => c.Place.Start < end && c.Place.End > start).ToList();
        foreach (var (from, to) in edges.Zip(edges.Skip(1)))
        {
            var kinds = here.Where(c => c.Place.Start <= from && c.Place.End >= to).Select(c => c.Kind).ToHashSet();
            yield return new ArticleRun(
                text[from..to],
                kinds.Contains(ProposalKind.Quotation),
                kinds.Contains(ProposalKind.Time),
                kinds.Any(k => k is not (ProposalKind.Quotation or ProposalKind.Time)),
                [.. begins[from]]);
        }
    }
}
