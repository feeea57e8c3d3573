using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IncidentArchive.Features.Admin.Forms;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Documents;

namespace IncidentArchive.Features.Admin.Drafts;

/// <summary>A problem as it is told to those who see a draft as a whole.</summary>
/// <param name="Address">The field at which it is put right; null where that is none of the draft's.</param>
/// <param name="Words">Where it is, what is wrong, and what to do.</param>
internal sealed partial record ProblemPlace(string? Address, string Words)
{
    public static ProblemPlace Of(Problem problem, OpenDraft draft, AccountNames accounts)
    {
        var (tree, address) = (draft.Tree, $"/admin/drafts/{draft.Draft.Id}");
        if (Item().Match(problem.Path) is { Success: true } item && tree.List(item.Groups["list"].Value).ElementAtOrDefault(int.Parse(item.Groups["index"].Value)) is JsonObject part)
            return In(part, item.Groups["list"].Value, problem with { Path = item.Groups["rest"].Value }, address, accounts);
        // A figure that is new with the draft is edited with the account that brought it.
        if (NewFigure().Match(problem.Path) is { Success: true } figure
            && tree.List("accounts").OfType<JsonObject>().FirstOrDefault(a => DraftTree.Text(a["figure"]) == figure.Groups["slug"].Value) is { } account)
            return In(account, "accounts", problem with { Path = figure.Groups["rest"].Value }, address, accounts);
        if (problem.Path is "" or "number")
            return new ProblemPlace(null, FormProblems.Sentence(problem.Message));
        var record = new FormValues(tree.Incident, [problem], RecordPage.Prefix);
        return problem.Path == "entries" ? new ProblemPlace($"{address}/entries", FormProblems.Sentence(problem.Message))
            : new ProblemPlace($"{address}#{record.TargetId(problem.Path)}", record.Line(problem));
    }

    private static ProblemPlace? InEvidence(JsonObject entry, Problem problem, string address)
    {
        if (File().Match(problem.Path) is not { Success: true } at
            || (entry["evidence"] as JsonArray)?.ElementAtOrDefault(int.Parse(at.Groups["index"].Value)) is not JsonObject file)
            return null;
        problem = problem with { Path = at.Groups["rest"].Value };
        var form = new FormValues(file, [problem], EvidencePage.Prefix);
        return new ProblemPlace($"{address}/entries/{DraftTree.KeyOf(entry)}/evidence/{DraftTree.Text(file["sha256"])}#{form.TargetId(problem.Path)}",
            $"Evidence “{DraftTree.Text(file["title"])}”. {form.Line(problem)}");
    }

    private static ProblemPlace In(JsonObject part, string list, Problem problem, string address, AccountNames accounts)
    {
        if (list == "entries" && InEvidence(part, problem, address) is { } evidence)
            return evidence;
        var (prefix, name) = list switch
        {
            "entries" => (EntriesPage.Prefix, $"Entry “{DraftTree.Text(part["title"]) ?? DraftTree.KeyOf(part)}”"),
            "accounts" => (AccountsPage.Prefix, $"Account “{accounts.Of(part)}”"),
            _ => (SourcesPage.Prefix, $"Source “{DraftTree.Text(part["publisher"]) ?? DraftTree.KeyOf(part)}”"),
        };
        var form = new FormValues(part, [problem], prefix);
        return new ProblemPlace($"{address}/{list}/{DraftTree.KeyOf(part)}#{form.TargetId(problem.Path)}", $"{name}. {form.Line(problem)}");
    }

    [GeneratedRegex(@"^(?<list>entries|accounts|sources)\[(?<index>[0-9]{1,6})\](\.(?<rest>.*))?$")]
    private static partial Regex Item();

    [GeneratedRegex(@"^evidence\[(?<index>[0-9]{1,6})\]\.(?<rest>.*)$")]
    private static partial Regex File();

    [GeneratedRegex(@"^figures\.(?<slug>[^.]*)\.(?<rest>.*)$")]
    private static partial Regex NewFigure();
}
