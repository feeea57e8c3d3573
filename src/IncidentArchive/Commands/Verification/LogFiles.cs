using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IncidentArchive.Commands.Verification;

/// <summary>
/// How the change log lies in an export, readable without this program: the leaves and the revisions' content as JSON, one
/// object a line in the order of the log; beside them the signed checkpoint and the key to verify it with.
/// </summary>
internal static class LogFiles
{
    public const string Folder = "log";
    public const string Leaves = "leaves.jsonl";
    public const string Revisions = "revisions.jsonl";
    public const string Checkpoint = "checkpoint";
    public const string Key = "key";

    private static readonly UTF8Encoding _strictUtf8 = new(false, throwOnInvalidBytes: true);

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write<T>(T line) => JsonSerializer.Serialize(line, _json) + "\n";

    /// <summary>The lines of a file; null in the place of one that is not as it was written.</summary>
    public static IEnumerable<T?> Read<T>(string file) where T : class
    {
        using var lines = new StreamReader(file, _strictUtf8, detectEncodingFromByteOrderMarks: false);
        var line = new StringBuilder();
        for (int c; (c = lines.Read()) >= 0;)
        {
            line.Append((char)c);
            if (c != '\n')
                continue;
            yield return ReadLine<T>(line.ToString());
            line.Clear();
        }
        if (line.Length > 0)
            yield return null;
    }

    private static T? ReadLine<T>(string line) where T : class
    {
        try
        {
            var read = JsonSerializer.Deserialize<T>(line, _json);
            return read is not null && Write(read) == line ? read : null;
        }
        catch (Exception e) when (e is JsonException or ArgumentException or NullReferenceException)
        {
            return null;
        }
    }
}
