using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IncidentArchive.Holdings.Types.WebArchives;

/// <summary>A packed web archive (WACZ 1.1.1): its manifest must name what it holds, and every hash must hold.</summary>
internal static class Wacz
{
    private const string Name = "a WACZ web archive";
    private const int MostEntries = 10_000;
    private const int MostPages = 500;
    private const int LargestManifest = 8 << 20;

    public static IEnumerable<string> Check(Stream file, FileLimits limits)
    {
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            return CheckEntries(zip, limits);
        }
        // The last two: one name twice in an object, or an array where an object belongs.
        catch (Exception e) when (e is InvalidDataException or JsonException or EndOfStreamException or NotSupportedException or ArgumentException or InvalidOperationException)
        {
            throw Bytes.Damaged(Name);
        }
    }

    private static List<string> CheckEntries(ZipArchive zip, FileLimits limits)
    {
        var budget = new Budget(limits.Unpacked);
        if (zip.Entries.Count > MostEntries)
            throw new RefusedFile($"The web archive has {zip.Entries.Count:N0} files; {MostEntries:N0} is the most.");
        foreach (var entry in zip.Entries)
            if (Climbs(entry.FullName))
                throw new RefusedFile($"The web archive holds a file called “{entry.FullName}”, which would leave its folder. Such an archive is not taken. Pack it anew with the program that captured the page.");
        if (zip.Entries.Select(e => e.FullName).Distinct(StringComparer.Ordinal).Count() < zip.Entries.Count)
            throw new RefusedFile("The web archive holds two files of one name. Pack it anew with the program that captured the page.");
        var manifest = Manifest(zip, budget);
        var named = new HashSet<string>();
        foreach (var resource in manifest["resources"] as JsonArray ?? [])
            named.Add(CheckResource(zip, resource, budget));
        foreach (var entry in zip.Entries.Where(e => !e.FullName.EndsWith('/') && !named.Contains(e.FullName) && e.FullName is not ("datapackage.json" or "datapackage-digest.json")))
            throw new RefusedFile($"The web archive holds “{entry.FullName}”, which its manifest (datapackage.json) does not name. Pack it anew with the program that captured the page.");
        var found = new List<string> { $"{named.Count:N0} files; their hashes are those of the manifest." };
        foreach (var entry in zip.Entries.Where(e => e.FullName.StartsWith("archive/", StringComparison.Ordinal) && !e.FullName.EndsWith('/')))
            using (var warc = entry.Open())
                found.AddRange((entry.Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? Warc.CheckCompressed(warc, new(budget.Left)) : Warc.Check(warc, new(budget.Left))).Take(1));
        return [.. found, .. Pages(zip, budget)];
    }

    private static JsonObject Manifest(ZipArchive zip, Budget budget)
    {
        var bytes = Read(zip, "datapackage.json", budget) ?? throw new RefusedFile("This is a ZIP file without the manifest of a web archive (datapackage.json). The archive takes ZIP files only as WACZ.");
        var manifest = JsonNode.Parse(bytes) as JsonObject ?? throw Bytes.Damaged(Name);
        if (Read(zip, "datapackage-digest.json", budget) is { } digest && Text(JsonNode.Parse(digest), "hash") != $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}")
            throw new RefusedFile("The web archive’s manifest (datapackage.json) is not the one that was signed: it does not have the hash that datapackage-digest.json states. Upload the capture as it was made.");
        return manifest;
    }

    private static string CheckResource(ZipArchive zip, JsonNode? resource, Budget budget)
    {
        var (path, stated) = (Text(resource, "path"), Text(resource, "hash"));
        if (path is null || zip.GetEntry(path) is not { } entry)
            throw new RefusedFile($"The web archive’s manifest names “{path}”, which is not in it. Upload the capture whole.");
        using var content = entry.Open();
        var hash = Hash(content, budget);
        if (stated != $"sha256:{hash}")
            throw new RefusedFile($"“{path}” in the web archive is not what its manifest states ({stated ?? "no hash"}). The file was changed or damaged; upload the capture as it was made.");
        return path;
    }

    private static IEnumerable<string> Pages(ZipArchive zip, Budget budget)
    {
        var lines = System.Text.Encoding.UTF8.GetString(Read(zip, "pages/pages.jsonl", budget) ?? []).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return from line in lines.Take(MostPages + 1)
               let page = JsonNode.Parse(line) as JsonObject
               let url = Text(page, "url")
               where url is not null
               select $"{Text(page, "ts") ?? "Time not stated"}: {url}{(Text(page, "title") is { } title ? $" ({title})" : "")}";
    }

    private static string? Text(JsonNode? node, string field) => (node as JsonObject)?[field] is JsonValue value && value.TryGetValue<string>(out var text) ? text.ReplaceLineEndings(" ") : null;

    private static byte[]? Read(ZipArchive zip, string name, Budget budget)
    {
        if (zip.GetEntry(name) is not { } entry)
            return null;
        using var content = entry.Open();
        var held = new MemoryStream();
        var piece = new byte[81_920];
        for (int read; (read = content.Read(piece)) > 0; held.Write(piece, 0, read))
            if (budget.Spend(read) && held.Length + read > LargestManifest)
                throw new RefusedFile($"“{name}” in the web archive is larger than {LargestManifest:N0} bytes.");
        return held.ToArray();
    }

    private static string Hash(Stream content, Budget budget)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = new byte[81_920];
        for (int read; (read = content.Read(piece)) > 0; hash.AppendData(piece, 0, read))
            budget.Spend(read);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static bool Climbs(string path) =>
        path.StartsWith('/') || path.Contains('\\') || path.Contains(':') || path.Contains('\0') || path.Split('/').Any(p => p is ".." or ".");

    // What the ZIP's own directory says of sizes is not believed; what comes out is counted.
    private sealed class Budget(long most)
    {
        private long _spent;

        public long Left => most - _spent;

        public bool Spend(int bytes) => (_spent += bytes) <= most ? true
            : throw new RefusedFile($"Unpacked, the web archive is larger than {most:N0} bytes, which is the most. Upload a part of it: the capture of the post.");
    }
}
