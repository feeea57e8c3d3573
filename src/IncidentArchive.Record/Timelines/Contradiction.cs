namespace IncidentArchive.Record.Timelines;

/// <summary>Dates and statements of order that cannot all be true.</summary>
/// <param name="Reason">Whether statements alone contradict each other, or statements and dates.</param>
/// <param name="Keys">What is involved, in the order that the statements give; at least one key, each once.</param>
/// <param name="IsWarning">Whether a date involved is marked uncertain (<c>?</c>, <c>%</c>), so that the record may stand.</param>
/// <param name="Message">The contradiction in English, with what to change.</param>
public sealed record Contradiction(ContradictionReason Reason, IReadOnlyList<string> Keys, bool IsWarning, string Message);

/// <summary>What contradicts what.</summary>
public enum ContradictionReason
{
    /// <summary>Statements of order run in a circle.</summary>
    Cycle,

    /// <summary>By its date, something had happened before what it is said to have followed.</summary>
    Bounds,
}
