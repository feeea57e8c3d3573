using IncidentArchive.Record.Incidents;

namespace IncidentArchive.Record.Documents;

/// <summary>What must be said of a file that bears out an entry.</summary>
internal static class EvidenceRules
{
    public static IEnumerable<Problem> Check(Evidence file, string path)
    {
        if (file.Sha256.Length != 64 || !file.Sha256.All(char.IsAsciiHexDigitLower))
            yield return new Problem($"{path}.sha256", "a file is named by its SHA-256: 64 digits, 0 to 9 and a to f.");
        if (string.IsNullOrWhiteSpace(file.Alt))
            yield return new Problem($"{path}.alt", "say what is to be seen or read in the file, for those who do not see it.");
        if (string.IsNullOrWhiteSpace(file.Rights))
            yield return new Problem($"{path}.rights", "say by what right the file is kept and shown: a licence, a permission, or the ground on which it is quoted.");
        if (file.CapturedBy is null)
            yield return new Problem($"{path}.capturedBy", "who captured the file is not said.", IsWarning: true);
        if (file.At is null)
            yield return new Problem($"{path}.at", "when the file was captured is not said.", IsWarning: true);
        if (file.CapturedFrom is null)
            yield return new Problem($"{path}.capturedFrom", "from where the file was captured is not said.", IsWarning: true);
    }
}
