namespace IncidentArchive.Record.Collation;

/// <summary>Words that turn the sense of a sentence round, in English.</summary>
internal static class Negation
{
    private static readonly HashSet<string> _words =
        ["not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "nowhere", "without"];

    /// <summary>Whether one of them stands in a stretch; “can’t”, “isn’t” and their like among them.</summary>
    public static bool IsIn(Transcription transcription, Stretch stretch) =>
        transcription.At(stretch).Any(t => _words.Contains(t.Canonical.Form) || t.Canonical.Form is "cannot" || t.Canonical.Form.EndsWith("n't", StringComparison.Ordinal));
}
