using System.Globalization;
using System.IO.Compression;

namespace IncidentArchive.Holdings.Types.WebArchives;

/// <summary>Reads a web archive file record by record (ISO 28500:2017): its dates must be dates, its digests must hold.</summary>
internal static class Warc
{
    private const string Name = "a WARC file";
    private const int MostRecords = 100_000;
    private const int MostShown = 100;

    public static IEnumerable<string> CheckCompressed(Stream file, FileLimits limits)
    {
        using var unpacked = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
        try
        {
            return Check(unpacked, limits);
        }
        catch (InvalidDataException)
        {
            throw Bytes.Damaged("a compressed WARC file");
        }
    }

    /// <summary>What is in the file: how many records, and the pages.</summary>
    public static IEnumerable<string> Check(Stream file, FileLimits limits)
    {
        var source = new WarcSource(file, limits.Unpacked);
        var (records, unchecked_, pages) = (0, 0, new List<string>());
        while (source.Line() is { } version)
        {
            if (version is not ("WARC/1.0" or "WARC/1.1"))
                throw Bytes.Damaged(Name);
            if (++records > MostRecords)
                throw new RefusedFile($"The web archive has more than {MostRecords:N0} records. Upload a part of it: the capture of the post.");
            var fields = Fields(source);
            var date = DateOf(fields, records);
            var block = new WarcBlock(fields, records);
            block.Read(source);
            unchecked_ += block.IsUnchecked ? 1 : 0;
            if (fields.GetValueOrDefault("WARC-Type") is "response" or "resource" && fields.TryGetValue("WARC-Target-URI", out var address) && pages.Count < MostShown)
                pages.Add($"{date:yyyy-MM-dd HH:mm:ss} UTC: {address.Trim('<', '>')}");
            source.EndRecord();
        }
        if (records == 0)
            throw Bytes.Damaged(Name);
        return [$"{records:N0} records; their dates and digests were checked.", .. unchecked_ > 0 ? [$"{unchecked_:N0} records state no digest, or one of a sort that cannot be checked."] : Array.Empty<string>(), .. pages];
    }

    private static Dictionary<string, string> Fields(WarcSource source)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (source.Line() is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 1 || fields.Count > 200)
                throw Bytes.Damaged(Name);
            fields[line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }
        return fields;
    }

    // 5.4: a W3C date-time in UTC.
    private static DateTime DateOf(Dictionary<string, string> fields, int record) =>
        fields.TryGetValue("WARC-Date", out var text) && text.EndsWith('Z')
        && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var date) ? date
        : throw new RefusedFile($"Record {record} of the web archive has no WARC-Date in UTC, such as 2025-01-27T18:00:00Z. Without it, it does not say when it was captured; capture the page anew.");
}
