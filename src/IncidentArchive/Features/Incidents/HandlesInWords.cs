using IncidentArchive.Record.Incidents;

namespace IncidentArchive.Features.Incidents;

/// <summary>Who held a handle when, in words.</summary>
internal static class HandlesInWords
{
    /// <summary>“Nora Vale, 2019 to March 2021; then Ida Moor, from April 2021 onward”.</summary>
    public static string Of(HandleHistory history, Func<Account, string> nameOf) => string.Join("; ",
        history.Tenures.Select((t, i) => $"{(i > 0 && history.Tenures[i - 1].IsBefore(t) ? "then " : "")}{nameOf(t.Account)}, {When(t)}"));

    /// <summary>“2019 to March 2021”, “at a time not recorded”.</summary>
    public static string When(Tenure tenure) => tenure.During?.ToEnglish().Replace(" (open end)", " onward", StringComparison.Ordinal) ?? "at a time not recorded";
}
