namespace IncidentArchive.Record.Documents;

/// <summary>Something in a document that is not as it must be.</summary>
/// <param name="Path">Where: <c>entries[3].when.date</c>; empty for the document as a whole.</param>
/// <param name="Message">What is wrong, and how to put it right, as a sentence.</param>
/// <param name="Line">The line in the file, from 1; absent where the document has no lines.</param>
/// <param name="IsWarning">Whether the document may be published all the same.</param>
/// <param name="IsGate">Whether it is one of the <see cref="LivingPersonGate"/>, which an administrator may open.</param>
public sealed record Problem(string Path, string Message, int? Line = null, bool IsWarning = false, bool IsGate = false)
{
    private const string IsNotThere = "is missing. It must be given.";

    /// <summary>Whether a field that must be given is not there at all.</summary>
    public bool IsMissing => Message == IsNotThere;

    /// <summary>A field that must be given is not there.</summary>
    /// <param name="path">Where it belongs.</param>
    public static Problem Missing(string path) => new(path, IsNotThere);

    /// <summary>The problem as a compiler would print it: <c>file:12: entries[3].when.date: message</c>.</summary>
    public string In(string file) =>
        $"{file}:{(Line is { } line ? $"{line}:" : "")} {(Path == "" ? "" : $"{Path}: ")}{(IsWarning ? "warning: " : "")}{Message}";
}
