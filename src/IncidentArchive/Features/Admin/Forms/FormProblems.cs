using System.Text.RegularExpressions;
using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Documents;

namespace IncidentArchive.Features.Admin.Forms;

/// <summary>Says what is wrong with a form in the form's own words, and leads to where it is put right.</summary>
internal static partial class FormProblems
{
    /// <summary>The first thing wrong with a field or with what it contains, as a sentence.</summary>
    public static string? Error(this FormValues form, string path)
    {
        // The form forgives more ways of writing a date than documents do, so it also has more to say about one.
        if (Misread(form, path) is { } misread)
            return misread;
        var problem = form.Refusals.Concat(form.Problems).FirstOrDefault(p =>
            form.Home(p.Path) is var home && (home == path || home.StartsWith(path + "[", StringComparison.Ordinal) || home.StartsWith(path + ".", StringComparison.Ordinal)));
        return problem is null ? null : Sentence(Words(form, problem));
    }

    /// <summary>What kept the form from being saved, and then what keeps the draft from being published, each in the order of the form.</summary>
    public static IEnumerable<Problem> InOrder(this FormValues form) =>
        form.Refusals.Concat(form.Problems.Where(p => !p.IsWarning).OrderBy(p => form.LabelOf(form.Home(p.Path))?.Place ?? -1));

    /// <summary>A problem as a line of its own: the field's name, what is wrong, and what to do.</summary>
    public static string Line(this FormValues form, Problem problem)
    {
        var words = Misread(form, problem.Path) ?? Words(form, problem);
        return form.LabelOf(form.Home(problem.Path)) is not { } field ? Sentence(words)
            : $"{field.Text}: {(StartsWithVerb().IsMatch(words) ? "this " : "")}{words}";
    }

    /// <summary>The id of the element at which a problem is put right: its own field, or the group it stands in.</summary>
    public static string TargetId(this FormValues form, string path) => form.Home(path) switch
    {
        "" => "entry",
        var home => form.Id(Group().Match(home) is { Success: true } group ? group.Groups[1].Value : home),
    };

    /// <summary>A message as a sentence.</summary>
    public static string Sentence(string message) =>
        StartsWithVerb().IsMatch(message) ? $"This {message}" : message.Length == 0 || !char.IsLower(message[0]) ? message : char.ToUpperInvariant(message[0]) + message[1..];

    private static string Words(FormValues form, Problem problem) =>
        problem.IsMissing ? form.LabelOf(form.Home(problem.Path))?.WhenEmpty ?? "fill this in." : problem.Message;

    private static string? Misread(FormValues form, string path) =>
        FormTree.IsDate(path) && form.Text(path) is { Length: > 0 } typed && !TypedDate.TryRead(typed, out _, out var misread) ? misread : null;

    // The path of the field for what concerns a whole of several fields.
    private static string Home(this FormValues form, string path) => path switch
    {
        "" when form.Prefix == "account." => "figure",
        "when" => "when.date",
        _ when CountCited().IsMatch(path) => path + ".source",
        _ => path,
    };

    [GeneratedRegex("^(is|holds|cites|counts) ")]
    private static partial Regex StartsWithVerb();

    [GeneratedRegex(@"^counts\[[0-9]+\]\.cites\[[0-9]+\]$")]
    private static partial Regex CountCited();

    // Lists that one group of boxes, or one line, edits; their items have no field of their own.
    [GeneratedRegex(@"^(of|answers|when\.after|when\.before|cites|causeCites|authenticityCites|reason\.cites|topics|evidence)(\[|$)")]
    private static partial Regex Group();
}
