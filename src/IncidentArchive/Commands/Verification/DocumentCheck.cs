using System.Text.Json;
using System.Text.Json.Nodes;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Figures;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Merges;

namespace IncidentArchive.Commands.Verification;

/// <summary>Reads the document of a revision and holds it against the rules.</summary>
internal static class DocumentCheck
{
    /// <summary>The incident, the figure, the merge or the decision (as its JSON object), or null where the bytes are none; what is wrong is among the findings.</summary>
    public static object? Read(Findings findings, LoggedRevision revision)
    {
        var where = $"Document of {revision}";
        try
        {
            if (!CanonicalJson.OfTree(JsonNode.Parse(revision.Document)).AsSpan().SequenceEqual(revision.Document))
                findings.Fault(where, "its bytes are not canonical JSON.");
            if (revision.Subject.StartsWith(Revision.Corrections, StringComparison.Ordinal))
                return JsonNode.Parse(revision.Document)!.AsObject();
            if (revision.Subject.StartsWith(Revision.Merges, StringComparison.Ordinal))
                return Checked(findings, where, revision, Document.FromCanonical<Merge>(revision.Document), Document.ReadMerge, m => Revision.Merges + m.Merged);
            return revision.Subject.StartsWith("figures/", StringComparison.Ordinal)
                ? Checked(findings, where, revision, Document.FromCanonical<Figure>(revision.Document), Document.ReadFigure, f => Revision.SubjectOf(f.Slug))
                : Checked(findings, where, revision, Document.FromCanonical<Incident>(revision.Document), Document.ReadIncident, i => Revision.SubjectOf(i.Number));
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or FormatException or ArgumentException or InvalidOperationException)
        {
            findings.Fault(where, $"it cannot be read: {e.Message}");
            return null;
        }
    }

    private static T Checked<T>(Findings findings, string where, LoggedRevision revision, T document, Func<JsonNode?, Reading<T>> read, Func<T, string> subject) where T : class
    {
        if (subject(document) != revision.Subject)
            findings.Fault(where, $"it is the document of {subject(document)}.");
        // Rules are added in time. What was published under those of its day is no fault.
        foreach (var problem in read(RecordJson.ToTree(document)).Problems.Where(p => !p.IsWarning && !(p.IsGate && revision.Override is not null)))
            findings.Note(where, $"it would not be published by today’s rules: {problem.Path}: {problem.Message}");
        return document;
    }
}
