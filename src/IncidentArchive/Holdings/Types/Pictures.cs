using System.Buffers.Binary;

namespace IncidentArchive.Holdings.Types;

/// <summary>Walks pictures from part to part to their last byte, without decoding them.</summary>
internal static class Pictures
{
    // PNG (W3C, third edition), 5.3: length, type, data, CRC; IEND is the last.
    public static IEnumerable<string> CheckPng(Stream file)
    {
        const string Name = "a PNG picture";
        if (!file.Take(8, Name).AsSpan().SequenceEqual((byte[])[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            throw Bytes.Damaged(Name);
        for (var type = ""; type != "IEND";)
        {
            var length = file.TakeUInt32(Name);
            type = System.Text.Encoding.ASCII.GetString(file.Take(4, Name));
            file.Skip(length + 4L, Name);
        }
        file.MustEnd(Name);
        return [];
    }

    // RIFF: the length of all that follows stands in bytes 4 to 7.
    public static IEnumerable<string> CheckWebP(Stream file)
    {
        const string Name = "a WebP picture";
        var length = BinaryPrimitives.ReadUInt32LittleEndian(file.Take(8, Name).AsSpan(4));
        file.Skip(length + (length & 1), Name);
        file.MustEnd(Name);
        return [];
    }

    // GIF89a, 17 to 27: blocks until the trailer 0x3B.
    public static IEnumerable<string> CheckGif(Stream file)
    {
        const string Name = "a GIF picture";
        SkipColours(file.Take(13, Name)[10]);
        while (true)
            switch (file.Take(1, Name)[0])
            {
                case 0x3B: file.MustEnd(Name); return ["Only the first picture of an animation is shown to readers; the original is kept whole."];
                case 0x21: file.Skip(1, Name); SkipBlocks(); break;
                case 0x2C: SkipColours(file.Take(9, Name)[8]); file.Skip(1, Name); SkipBlocks(); break;
                default: throw Bytes.Damaged(Name);
            }

        void SkipColours(byte flags) => file.Skip((flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1), Name);

        void SkipBlocks()
        {
            for (var length = file.Take(1, Name)[0]; length > 0; length = file.Take(1, Name)[0])
                file.Skip(length, Name);
        }
    }

    // ITU-T T.81, annex B. Telephones put further pictures after the end: these do not reach readers, but a page or an
    // archive hidden there is refused.
    public static IEnumerable<string> CheckJpeg(Stream file)
    {
        const string Name = "a JPEG picture";
        file.Skip(2, Name);
        while (true)
        {
            var marker = file.Take(2, Name);
            if (marker[0] != 0xFF)
                throw Bytes.Damaged(Name);
            if (marker[1] == 0xD9)
                break;
            if (marker[1] == 0xFF)
            {
                file.Position--;
                continue;
            }
            if (marker[1] is 0x01 or (>= 0xD0 and <= 0xD7))
                continue;
            file.Skip(BinaryPrimitives.ReadUInt16BigEndian(file.Take(2, Name)) - 2L, Name);
            if (marker[1] == 0xDA)
                SkipScan(file, Name);
        }
        if (file.Position == file.Length)
            return [];
        var after = file.Length - file.Position;
        if (file.Holds(file.Position, "<html"u8.ToArray(), "<script"u8.ToArray(), "<!DOC"u8.ToArray(), "PK\x03\x04"u8.ToArray(), "%PDF"u8.ToArray()))
            file.MustEnd(Name);
        return [$"{after:N0} bytes follow the picture’s end; readers are shown the picture alone."];
    }

    private static void SkipScan(Stream file, string name)
    {
        for (var before = 0; ;)
        {
            var now = file.ReadByte();
            if (now < 0)
                throw Bytes.CutShort(name);
            if (before == 0xFF && now is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7)))
            {
                file.Position -= 2;
                return;
            }
            before = now;
        }
    }
}
