namespace IncidentArchive.Record.Intake;

internal static class Whitespace
{
    /// <summary>The text with each run of white space as one space, and none at its ends.</summary>
    public static string Joined(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
