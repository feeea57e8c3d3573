using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace IncidentArchive.Holdings.Types.WebArchives;

/// <summary>The block of one record, held against the digests the record states.</summary>
internal sealed class WarcBlock(Dictionary<string, string> fields, int record)
{
    private readonly Digest? _block = Digest.Of(fields.GetValueOrDefault("WARC-Block-Digest"));
    private readonly Digest? _payload = fields.GetValueOrDefault("WARC-Type") == "revisit" ? null : Digest.Of(fields.GetValueOrDefault("WARC-Payload-Digest"));

    private bool IsHttp => fields.GetValueOrDefault("Content-Type")?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) is true;

    public bool IsUnchecked => _block is null && _payload is null;

    public void Read(WarcSource source)
    {
        if (!long.TryParse(fields.GetValueOrDefault("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            throw Bytes.Damaged("a WARC file");
        // An HTTP answer's payload begins after its first empty line.
        var (isHead, ended) = (IsHttp, 0);
        foreach (var piece in source.Take(length))
        {
            _block?.Add(piece.Span);
            var from = 0;
            for (; isHead && from < piece.Length; from++)
                if ((ended = piece.Span[from] == '\n' ? ended + 1 : piece.Span[from] == '\r' ? ended : 0) == 2)
                    isHead = false;
            if (!isHead)
                _payload?.Add(piece.Span[from..]);
        }
        Hold(_block, "block");
        Hold(_payload, "payload");
    }

    private void Hold(Digest? digest, string of)
    {
        if (digest is not null && !digest.Holds())
            throw new RefusedFile($"Record {record} of the web archive ({fields.GetValueOrDefault("WARC-Target-URI") ?? "no address"}) is not what was captured: its {of} does not have the digest it states. The file was changed or damaged; upload the capture as it was made.");
    }

    /// <summary>A stated digest, such as <c>sha1:</c> with 32 letters of base32 (RFC 4648) or <c>sha256:</c> with hexadecimal digits.</summary>
    private sealed class Digest(IncrementalHash hash, string stated)
    {
        public static Digest? Of(string? field)
        {
            var parts = field?.Split(':', 2) ?? [];
            return parts is not [var name, var stated] ? null : name.ToLowerInvariant() switch
            {
                // What captures state is for them to choose; it is checked, and nothing rests on it but that.
#pragma warning disable CA5350
                "sha1" or "sha-1" => new Digest(IncrementalHash.CreateHash(HashAlgorithmName.SHA1), stated),
#pragma warning restore CA5350
                "sha256" or "sha-256" => new Digest(IncrementalHash.CreateHash(HashAlgorithmName.SHA256), stated),
                _ => null,
            };
        }

        public void Add(ReadOnlySpan<byte> bytes) => hash.AppendData(bytes);

        public bool Holds()
        {
            var found = hash.GetHashAndReset();
            return stated.Equals(Convert.ToHexString(found), StringComparison.OrdinalIgnoreCase) || stated.TrimEnd('=').Equals(Base32(found), StringComparison.OrdinalIgnoreCase);
        }

        private static string Base32(byte[] bytes)
        {
            var (text, bits, held) = (new StringBuilder(), 0, 0);
            foreach (var next in bytes)
                for ((bits, held) = ((bits << 8) | next, held + 8); held >= 5; held -= 5)
                    text.Append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[(bits >> (held - 5)) & 31]);
            if (held > 0)
                text.Append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[(bits << (5 - held)) & 31]);
            return text.ToString();
        }
    }
}
