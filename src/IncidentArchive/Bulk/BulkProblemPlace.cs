using IncidentArchive.Record.Documents;

namespace IncidentArchive.Bulk;

/// <summary>Says of a problem in a document which row and column made it.</summary>
internal static class BulkProblemPlace
{
    private static readonly Dictionary<string, BulkColumn> _columns = new()
    {
        ["entries.key"] = BulkColumn.Key,
        ["entries.title"] = BulkColumn.Title,
        ["entries.when"] = BulkColumn.Date,
        ["entries.certainty"] = BulkColumn.Certainty,
        ["entries.by"] = BulkColumn.Handle,
        ["entries.medium"] = BulkColumn.Medium,
        ["entries.text"] = BulkColumn.Text,
        ["entries.language"] = BulkColumn.Language,
        ["entries.link"] = BulkColumn.Link,
        ["entries.of"] = BulkColumn.Of,
        ["entries.answers"] = BulkColumn.Of,
        ["entries.cause"] = BulkColumn.Cause,
        ["entries.before"] = BulkColumn.Before,
        ["entries.after"] = BulkColumn.After,
        ["entries.note"] = BulkColumn.Note,
        ["entries.contentWarning"] = BulkColumn.Warning,
        ["entries.cites"] = BulkColumn.Source,
        ["accounts.platform"] = BulkColumn.Platform,
        ["accounts.handle"] = BulkColumn.Handle,
        ["accounts.figure"] = BulkColumn.Figure,
        ["accounts.description"] = BulkColumn.Description,
        ["sources.url"] = BulkColumn.Source,
        ["sources.publisher"] = BulkColumn.Publisher,
        ["sources.title"] = BulkColumn.SourceTitle,
        ["sources.published"] = BulkColumn.SourceDate,
        ["sources.archived"] = BulkColumn.Archived,
    };

    /// <summary>The problem in the spreadsheet’s words; null where no row made the part it is in.</summary>
    public static BulkProblem? Of(Problem problem, BulkTarget target, Func<BulkColumn, string> headingOf)
    {
        var end = problem.Path.IndexOf(']', StringComparison.Ordinal) + 1;
        if (end == 0 || !target.Origins.TryGetValue(problem.Path[..end], out var origin))
            return null;
        var list = problem.Path[..problem.Path.IndexOf('[', StringComparison.Ordinal)];
        var field = problem.Path[end..].TrimStart('.').Split('.', '[')[0];
        var column = problem.Path[end..] is ".when.zone" ? BulkColumn.Zone : problem.Path[end..] is ".when.words" ? BulkColumn.Words
            : origin.IsDeletionOfPost && field == "when" ? BulkColumn.Deleted : _columns.GetValueOrDefault($"{list}.{field}");
        var message = problem.IsMissing ? "Nothing stands here, and something must." : char.ToUpperInvariant(problem.Message[0]) + problem.Message[1..];
        return new BulkProblem(origin.Row.Line, column is null ? "" : headingOf(column), message, problem.IsMissing);
    }
}
