using System.Text;

namespace IncidentArchive.Holdings.Types.WebArchives;

/// <summary>The bytes of a WARC file, unpacked as they are read and never more than allowed.</summary>
internal sealed class WarcSource(Stream file, long most)
{
    private const int LongestLine = 65_536;
    private const string Name = "a WARC file";

    private readonly byte[] _bytes = new byte[81_920];
    private int _at, _end;
    private long _taken;

    /// <summary>The next line without its end; null at the end of the file.</summary>
    public string? Line()
    {
        var line = new List<byte>();
        for (int next; (next = Next()) >= 0;)
        {
            if (next == '\n')
                return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            if (line.Count == LongestLine)
                throw Bytes.Damaged(Name);
            line.Add((byte)next);
        }
        return line.Count == 0 ? null : throw Bytes.CutShort(Name);
    }

    /// <summary>The bytes of a block, in pieces.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Take(long count)
    {
        while (count > 0)
        {
            if (!Fill())
                throw Bytes.CutShort(Name);
            var piece = (int)Math.Min(count, _end - _at);
            yield return _bytes.AsMemory(_at, piece);
            _at += piece;
            count -= piece;
        }
    }

    /// <summary>Every record ends with two empty lines.</summary>
    public void EndRecord()
    {
        if (Line() != "" || Line() != "")
            throw Bytes.Damaged(Name);
    }

    private int Next() => Fill() ? _bytes[_at++] : -1;

    private bool Fill()
    {
        if (_at < _end)
            return true;
        (_at, _end) = (0, file.Read(_bytes));
        _taken += _end;
        return _taken > most
            ? throw new RefusedFile($"Unpacked, the web archive is larger than {most:N0} bytes, which is the most. Upload a part of it: the capture of the post.")
            : _end > 0;
    }
}
