namespace IncidentArchive.Holdings.Types;

/// <summary>What a file's own bytes say it is.</summary>
/// <param name="MediaType">The type it is kept and served as.</param>
/// <param name="Endings">The name endings that go with it.</param>
/// <param name="Name">What it is called in sentences.</param>
/// <param name="Check">Walks its structure to the last byte. It throws <see cref="RefusedFile"/> at what does not belong; it gives back what was found.</param>
internal sealed record FoundType(string MediaType, string[] Endings, string Name, Func<Stream, FileLimits, IEnumerable<string>> Check)
{
    private static readonly FoundType[] _all =
    [
        new("image/png", [".png"], "a PNG picture", (s, _) => Pictures.CheckPng(s)),
        new("image/jpeg", [".jpg", ".jpeg"], "a JPEG picture", (s, _) => Pictures.CheckJpeg(s)),
        new("image/gif", [".gif"], "a GIF picture", (s, _) => Pictures.CheckGif(s)),
        new("image/webp", [".webp"], "a WebP picture", (s, _) => Pictures.CheckWebP(s)),
        new("application/pdf", [".pdf"], "a PDF document", (s, _) => Papers.CheckPdf(s)),
        new("video/mp4", [".mp4", ".m4v"], "an MP4 video", (s, _) => Videos.CheckMp4(s)),
        new("video/webm", [".webm"], "a WebM video", (s, _) => Videos.CheckWebM(s)),
        new("application/warc", [".warc"], "a WARC file", (s, limits) => WebArchives.Warc.Check(s, limits)),
        new("application/gzip", [".warc.gz", ".gz"], "a compressed WARC file", (s, limits) => WebArchives.Warc.CheckCompressed(s, limits)),
        new("application/wacz", [".wacz"], "a WACZ web archive", (s, limits) => WebArchives.Wacz.Check(s, limits)),
        new("text/plain", [".txt", ".text", ".log", ".md"], "plain text", (s, _) => Papers.CheckText(s)),
    ];

    private const string Taken = "The archive takes PNG, JPEG, WebP and GIF pictures, PDF, plain text in UTF-8, MP4 and WebM video, WARC and WACZ.";

    /// <summary>The type of a file, by its content; its name must not say otherwise.</summary>
    /// <exception cref="RefusedFile">It is none of those that are taken, or it is called something else.</exception>
    public static FoundType Of(Stream file, string name)
    {
        var head = new byte[64];
        file.Position = 0;
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        file.Position = 0;
        if (head.Length == 0)
            throw new RefusedFile("The file is empty. Choose the file again.");
        if (IsAvif(head))
            throw new RefusedFile("This is an AVIF picture, which the archive’s imaging library cannot read. Save it as PNG and upload that; say in the title that it was converted.");
        var type = _all.First(t => t.MediaType == TypeOf(head));
        var ending = Path.GetExtension(name).ToLowerInvariant();
        if (ending != "" && !type.Endings.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)) && (type.MediaType != "text/plain" || _all.Any(t => t.Endings.Contains(ending))))
            throw new RefusedFile($"The file is called “{ending}”, but by its content it is {type.Name}. Give it its right name, or look whether it is the right file. {Taken}");
        return type;
    }

    private static string TypeOf(ReadOnlySpan<byte> head) => head switch
    {
        _ when head.StartsWith("\x89PNG\r\n\x1a\n"u8) || head.StartsWith((byte[])[0x89, 0x50, 0x4E, 0x47]) => "image/png",
        _ when head.StartsWith((byte[])[0xFF, 0xD8, 0xFF]) => "image/jpeg",
        _ when head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) => "image/gif",
        _ when head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8) => "image/webp",
        _ when head.StartsWith("%PDF-"u8) => "application/pdf",
        _ when head.Length >= 12 && head[4..].StartsWith("ftyp"u8) => "video/mp4",
        _ when head.StartsWith((byte[])[0x1A, 0x45, 0xDF, 0xA3]) => "video/webm",
        _ when head.StartsWith("WARC/"u8) => "application/warc",
        _ when head.StartsWith((byte[])[0x1F, 0x8B]) => "application/gzip",
        _ when head.StartsWith("PK\x03\x04"u8) => "application/wacz",
        _ => "text/plain",
    };

    private static bool IsAvif(ReadOnlySpan<byte> head) =>
        head.Length >= 12 && head[4..].StartsWith("ftyp"u8) && (head[8..].StartsWith("avif"u8) || head[8..].StartsWith("avis"u8));

    /// <summary>The type by its media type; null where none is kept under it.</summary>
    public static FoundType? Find(string? mediaType) => Array.Find(_all, t => t.MediaType == mediaType);
}

/// <summary>How much a file may make of itself when it is opened.</summary>
/// <param name="Unpacked">The most bytes it may unpack to.</param>
internal sealed record FileLimits(long Unpacked);
