using System.Globalization;
using IncidentArchive.Record;

namespace IncidentArchive.Publishing;

/// <summary>What a decision is about: a record, or a figure.</summary>
/// <param name="Number">The record's number; 0 where it is a figure.</param>
/// <param name="Figure">The figure's slug; null where it is a record.</param>
internal readonly record struct DecisionSubject(int Number, Slug? Figure = null)
{
    /// <summary>The subject of its revisions.</summary>
    public string Revisions => Figure is { } figure ? Revision.SubjectOf(figure) : Revision.SubjectOf(Number);

    /// <summary>The subject under which the decisions about it are logged: <c>corrections/1</c>, <c>corrections/figures/selena-gomez</c>.</summary>
    public string Decisions => Revision.Corrections + (Figure is null ? $"{Number}" : Revisions);

    /// <summary>The subject under which it is logged that it was merged into another.</summary>
    public string Merge => Revision.Merges + Revisions;

    /// <summary>What a revision belongs to, be it of a document, of a merge or of a decision; null where its subject is none.</summary>
    public static DecisionSubject? Of(string subject)
    {
        subject = subject.StartsWith(Revision.Merges, StringComparison.Ordinal) ? subject[Revision.Merges.Length..] : subject;
        var about = subject.StartsWith(Revision.Corrections, StringComparison.Ordinal) ? subject[Revision.Corrections.Length..]
            : subject.StartsWith(Revision.Incidents, StringComparison.Ordinal) ? subject[Revision.Incidents.Length..] : subject;
        if (about.StartsWith(Revision.Figures, StringComparison.Ordinal))
            return Slug.TryParse(about[Revision.Figures.Length..], null, out var figure) ? new(0, figure) : null;
        return int.TryParse(about, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? new(number) : null;
    }

    public static implicit operator DecisionSubject(int number) => new(number);

    public override string ToString() => Figure is { } figure ? $"figure {figure}" : $"record {Number}";
}
