using System.Buffers.Binary;
using System.Text;

namespace IncidentArchive.Holdings.Types;

/// <summary>Walks videos from box to box to their last byte.</summary>
internal static class Videos
{
    private const string MadeAsUploaded = "Readers get the video as it was uploaded, with whatever it says of its maker.";

    // ISO 14496-12, 4.2: a box is its size, its type and its content; size 1 is followed by 64 bits, 0 reaches to the end.
    public static IEnumerable<string> CheckMp4(Stream file)
    {
        const string Name = "an MP4 video";
        var hasMovie = false;
        while (file.Position < file.Length)
        {
            var begin = file.Position;
            long size = file.TakeUInt32(Name);
            var type = Encoding.Latin1.GetString(file.Take(4, Name));
            if (type.Any(c => c is < ' ' or > '~' and not '©'))
                throw Bytes.Damaged(Name);
            if (size == 1)
                size = BinaryPrimitives.ReadInt64BigEndian(file.Take(8, Name));
            else if (size == 0)
                size = file.Length - begin;
            if (size < 8)
                throw Bytes.Damaged(Name);
            hasMovie |= type is "moov";
            file.Position = begin;
            file.Skip(size, Name);
        }
        return hasMovie ? [MadeAsUploaded] : throw Bytes.Damaged(Name);
    }

    // RFC 8794 (EBML) and RFC 9559: a head that names the sort of document, then one segment.
    public static IEnumerable<string> CheckWebM(Stream file)
    {
        const string Name = "a WebM video";
        file.Skip(4, Name);
        var head = file.Take((int)Math.Min(Size(file, Name) ?? 0, 4096), Name);
        if (head.AsSpan().IndexOf("webm"u8) < 0 || file.TakeUInt32(Name) != 0x18538067)
            throw new RefusedFile("The file is a Matroska container but no WebM video. Convert it to WebM or MP4, and say so in the title.");
        if (Size(file, Name) is not { } size)
            return [MadeAsUploaded];
        file.Skip(size, Name);
        file.MustEnd(Name);
        return [MadeAsUploaded];
    }

    // The leading zeros of the first byte say how many follow; all ones mean “not known”.
    private static long? Size(Stream file, string name)
    {
        var first = file.Take(1, name)[0];
        if (first == 0)
            throw Bytes.Damaged(name);
        var more = byte.LeadingZeroCount(first);
        long value = first & (0x7F >> more);
        foreach (var next in file.Take(more, name))
            value = (value << 8) | next;
        return value == (1L << (7 * (more + 1))) - 1 ? null : value;
    }
}
