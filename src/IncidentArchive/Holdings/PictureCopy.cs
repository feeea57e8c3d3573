using SkiaSharp;

namespace IncidentArchive.Holdings;

/// <summary>
/// What readers see of a picture: drawn anew from its pixels alone, upright, so that nothing its maker wrote into the
/// file, and nothing hidden in it, reaches them.
/// </summary>
internal sealed record PictureCopy(int Width, int Height, long Likeness)
{
    private const int ThumbnailWidth = 480;

    // A long page is known by its top.
    private const int ThumbnailHeight = 4 * ThumbnailWidth;

    // ITU-T T.81: a side of a JPEG is counted in 16 bits.
    private const int LongestJpeg = 65_535;

    /// <summary>The picture's size from its head alone; no pixel is decoded before that is known.</summary>
    /// <exception cref="RefusedFile">It has too many pixels, or cannot be read.</exception>
    public static void CheckSize(string file, long mostPixels)
    {
        using var codec = SKCodec.Create(file) ?? throw Unreadable();
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if ((long)width * height > mostPixels)
            throw new RefusedFile($"The picture is {width:N0} by {height:N0} pixels, {(long)width * height:N0} in all; {mostPixels:N0} is the most. Upload it smaller, or in parts.");
    }

    /// <summary>Writes the copy and the thumbnail beside it.</summary>
    /// <exception cref="RefusedFile">The picture cannot be read to its end.</exception>
    public static PictureCopy Make(string file, Stream copy, Stream thumbnail)
    {
        using var upright = Read(file);
        var isJpeg = upright.AlphaType == SKAlphaType.Opaque && Math.Max(upright.Width, upright.Height) <= LongestJpeg;
        Write(upright, isJpeg ? SKEncodedImageFormat.Jpeg : SKEncodedImageFormat.Png, 92, copy);
        using var top = new SKBitmap();
        upright.ExtractSubset(top, SKRectI.Create(upright.Width, Math.Min(upright.Height, Math.Max(1, (int)((long)ThumbnailHeight * Math.Max(upright.Width, ThumbnailWidth) / ThumbnailWidth)))));
        var width = Math.Min(top.Width, ThumbnailWidth);
        using var small = top.Resize(new SKImageInfo(width, Math.Max(1, (int)((long)top.Height * width / top.Width))), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        Write(small, SKEncodedImageFormat.Webp, 80, thumbnail);
        return new PictureCopy(upright.Width, upright.Height, LikenessOf(upright));
    }

    private static void Write(SKBitmap picture, SKEncodedImageFormat form, int quality, Stream to)
    {
        using var image = SKImage.FromBitmap(picture);
        using var encoded = image.Encode(form, quality) ?? throw new RefusedFile($"No copy for readers can be made of a picture of {picture.Width:N0} by {picture.Height:N0} pixels. Upload it smaller, or in parts.");
        encoded.SaveTo(to);
    }

    private static SKBitmap Read(string file)
    {
        using var codec = SKCodec.Create(file) ?? throw Unreadable();
        var alpha = codec.Info.AlphaType == SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul;
        var pixels = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, alpha, SKColorSpace.CreateSrgb()));
        if (codec.GetPixels(pixels.Info, pixels.GetPixels()) != SKCodecResult.Success)
        {
            pixels.Dispose();
            throw new RefusedFile("The picture cannot be read to its end: it is damaged, or was not uploaded whole. Open and check it, then upload it again.");
        }
        return Upright(pixels, codec.EncodedOrigin);
    }

    // Exif 2.3, tag 274: how a camera was held. The copy is turned, and says nothing of it.
    private static SKBitmap Upright(SKBitmap pixels, SKEncodedOrigin origin)
    {
        if (origin is SKEncodedOrigin.TopLeft)
            return pixels;
        var isTurned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var (w, h) = (pixels.Width, pixels.Height);
        var turned = new SKBitmap(new SKImageInfo(isTurned ? h : w, isTurned ? w : h, pixels.ColorType, pixels.AlphaType, pixels.ColorSpace));
        using var canvas = new SKCanvas(turned);
        canvas.SetMatrix(origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, w, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, w, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, h, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, h, -1, 0, w, 0, 0, 1),
            _ => new SKMatrix(0, 1, 0, -1, 0, w, 0, 0, 1),
        });
        canvas.DrawBitmap(pixels, 0, 0);
        pixels.Dispose();
        return turned;
    }

    // Difference hash: 9 by 8 greys, a bit for each pair of neighbours.
    private static long LikenessOf(SKBitmap picture)
    {
        using var grey = picture.Resize(new SKImageInfo(9, 8, SKColorType.Gray8, SKAlphaType.Opaque), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        var likeness = 0UL;
        for (var y = 0; y < 8; y++)
            for (var x = 0; x < 8; x++)
                likeness = (likeness << 1) | (grey.GetPixel(x, y).Red < grey.GetPixel(x + 1, y).Red ? 1UL : 0UL);
        return (long)likeness;
    }

    private static RefusedFile Unreadable() => new("The picture cannot be read: it is damaged, or of a rare sort. Open it in a program that can, save it as PNG, and upload that.");
}
