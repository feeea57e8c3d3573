using System.Buffers.Binary;

namespace IncidentArchive.Holdings.Types;

/// <summary>Reading a file that may end anywhere.</summary>
internal static class Bytes
{
    public static byte[] Take(this Stream file, int count, string name)
    {
        var bytes = new byte[count];
        return file.ReadAtLeast(bytes, count, throwOnEndOfStream: false) == count ? bytes : throw CutShort(name);
    }

    public static uint TakeUInt32(this Stream file, string name) => BinaryPrimitives.ReadUInt32BigEndian(file.Take(4, name));

    public static void Skip(this Stream file, long count, string name)
    {
        if (count < 0 || file.Position + count > file.Length)
            throw CutShort(name);
        file.Position += count;
    }

    public static RefusedFile CutShort(string name) => new($"The file begins as {name} and then breaks off: it is damaged, or was not uploaded whole. Upload it again.");

    public static RefusedFile Damaged(string name) => new($"The file begins as {name} but is not made like one. Open and check it; upload it again once it opens.");

    /// <summary>Nothing may follow the file's own end: what does could be taken for another type of file.</summary>
    public static void MustEnd(this Stream file, string name)
    {
        if (file.Position < file.Length)
            throw new RefusedFile($"{file.Length - file.Position:N0} bytes follow the end of what is otherwise {name}. A file that is two things at once is not taken. Save it anew in a program that made it, and upload that.");
    }

    public static bool Holds(this Stream file, long from, params IEnumerable<byte[]> marks)
    {
        file.Position = Math.Max(0, from);
        var rest = new byte[Math.Min(file.Length - file.Position, 1 << 20)];
        file.ReadExactly(rest);
        return marks.Any(m => rest.AsSpan().IndexOf(m) >= 0);
    }
}
