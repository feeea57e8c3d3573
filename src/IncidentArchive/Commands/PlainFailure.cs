using IncidentArchive.Data;
using Microsoft.Extensions.Options;

namespace IncidentArchive.Commands;

/// <summary>Failures that are no fault of the program and need no stack trace: a setting, a folder, a file.</summary>
internal static class PlainFailure
{
    /// <summary>What to tell whoever ran the command; null where the failure is the program's own.</summary>
    public static string? MessageOf(Exception failure) => failure switch
    {
        OptionsValidationException invalid => string.Join(Environment.NewLine, invalid.Failures),
        StoreException or FileNotFoundException or DirectoryNotFoundException => failure.Message,
        UnauthorizedAccessException => $"That is not allowed here: {failure.Message}",
        IOException => $"That did not work: {failure.Message}",
        _ => null,
    };
}
