using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using SkiaSharp;

namespace IncidentArchive.Tests.Evidence;

/// <summary>Files made byte by byte.</summary>
internal static class Samples
{
    /// <summary>A PNG of grey stripes, with words in a text part that no reader may see.</summary>
    public static byte[] Png(int width = 40, int height = 30, int shade = 0, string? words = null)
    {
        var rows = new MemoryStream();
        for (var y = 0; y < height; y++)
        {
            rows.WriteByte(0);
            for (var x = 0; x < width; x++)
                rows.Write([(byte)(x * 6 + shade), (byte)(y * 7), (byte)(x * y)]);
        }
        return [.. PngHead(width, height), .. words is null ? [] : Part("tEXt", Encoding.Latin1.GetBytes($"Comment\0{words}")), .. Part("IDAT", Deflate(rows.ToArray())), .. Part("IEND", [])];
    }

    /// <summary>A picture of few bytes that says it is enormous.</summary>
    public static byte[] Bomb(int side) => [.. PngHead(side, side), .. Part("IDAT", Deflate(new byte[1000])), .. Part("IEND", [])];

    /// <summary>A picture of stripes in another form.</summary>
    public static byte[] Picture(SKEncodedImageFormat form)
    {
        using var picture = SKBitmap.Decode(Png());
        using var bytes = picture.Encode(form, 90);
        return bytes.ToArray();
    }

    /// <summary>A GIF of one white point (GIF89a, 17 to 27).</summary>
    public static byte[] Gif() =>
        [.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 255, 255, 255, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B];

    /// <summary>An MP4 of the fewest boxes: what it is, an empty film, and four bytes of it.</summary>
    public static byte[] Mp4() => [0, 0, 0, 20, .. "ftypisom"u8, 0, 0, 2, 0, .. "isom"u8, 0, 0, 0, 8, .. "moov"u8, 0, 0, 0, 12, .. "mdat"u8, 1, 2, 3, 4];

    /// <summary>A WebM of a head that says so and a segment with one empty element.</summary>
    public static byte[] WebM() => [0x1A, 0x45, 0xDF, 0xA3, 0x87, 0x42, 0x82, 0x84, .. "webm"u8, 0x18, 0x53, 0x80, 0x67, 0x82, 0xEC, 0x80];

    public static byte[] Warc(string body = "All of it was true.", string? digest = null, string date = "2021-05-06T16:30:00Z")
    {
        var payload = Encoding.UTF8.GetBytes(body);
        var block = Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n{body}");
        digest ??= $"sha256:{Convert.ToHexStringLower(SHA256.HashData(payload))}";
        return Encoding.UTF8.GetBytes($"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://social.example/vale/1\r\nWARC-Date: {date}\r\nContent-Type: application/http;msgtype=response\r\nWARC-Payload-Digest: {digest}\r\nContent-Length: {block.Length}\r\n\r\n{Encoding.UTF8.GetString(block)}\r\n\r\n");
    }

    public static byte[] Gzip(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>A packed web archive of these files, with a manifest that names them; changed files come after the manifest was made.</summary>
    public static byte[] Wacz(Dictionary<string, byte[]>? changed = null, Dictionary<string, byte[]>? unnamed = null)
    {
        var files = new Dictionary<string, byte[]>
        {
            ["archive/data.warc.gz"] = Gzip(Warc()),
            ["pages/pages.jsonl"] = Encoding.UTF8.GetBytes("{\"format\":\"json-pages-1.0\"}\n{\"url\":\"https://social.example/vale/1\",\"ts\":\"2021-05-06T16:30:00Z\",\"title\":\"A line\"}\n"),
        };
        var resources = files.Select(f => $$"""{"path":"{{f.Key}}","hash":"sha256:{{Convert.ToHexStringLower(SHA256.HashData(f.Value))}}","bytes":{{f.Value.Length}}}""");
        var manifest = Encoding.UTF8.GetBytes($$"""{"profile":"data-package","wacz_version":"1.1.1","resources":[{{string.Join(',', resources)}}]}""");
        var digest = Encoding.UTF8.GetBytes($$"""{"path":"datapackage.json","hash":"sha256:{{Convert.ToHexStringLower(SHA256.HashData(manifest))}}"}""");
        foreach (var (name, bytes) in changed ?? [])
            files[name] = bytes;
        return Zip(files.Concat(unnamed ?? []).Append(new("datapackage.json", manifest)).Append(new("datapackage-digest.json", digest)));
    }

    public static byte[] Zip(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(bytes);
            }
        return packed.ToArray();
    }

    private static byte[] PngHead(int width, int height)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 2);
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Part("IHDR", head)];
    }

    private static byte[] Part(string type, byte[] data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. data];
        var part = new byte[named.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(part, data.Length);
        named.CopyTo(part, 4);
        BinaryPrimitives.WriteUInt32BigEndian(part.AsSpan(named.Length + 4), Crc(named));
        return part;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var next in bytes)
        {
            crc ^= next;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }

    private static byte[] Deflate(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(bytes);
        return packed.ToArray();
    }
}
