using IncidentArchive.Record.Incidents;

namespace IncidentArchive.Features.Incidents;

/// <summary>What is said of a file beside it.</summary>
internal static class EvidenceWords
{
    public static string Standing(EvidenceStanding standing) => standing == EvidenceStanding.Verified ? "Verified against the original or an independent capture" : "Uploaded, unverified";

    /// <summary>“Captured by Ada Marlowe, 6 May 2021, from https://…”; says so where nothing is known.</summary>
    public static string Capture(Record.Incidents.Evidence file)
    {
        var parts = new[] { file.CapturedBy is { } who ? $"by {who}" : "by whom is not stated", file.At?.ToEnglish(), file.CapturedFrom is { } where ? $"from {where}" : null };
        return $"Captured {string.Join(", ", parts.OfType<string>())}";
    }

    /// <summary>“PDF”, “WARC web archive”: what opens when the file is opened.</summary>
    public static string Sort(string? mediaType) => mediaType switch
    {
        "application/pdf" => "PDF",
        "text/plain" => "plain text",
        "video/mp4" => "MP4 video",
        "video/webm" => "WebM video",
        "application/warc" => "WARC web archive",
        "application/gzip" => "compressed WARC web archive",
        "application/wacz" => "WACZ web archive",
        null => "sort not stated",
        _ => "picture",
    };
}
