namespace IncidentArchive.Web;

/// <summary>The settings under <c>Archive:Evidence</c>.</summary>
internal sealed class EvidenceOptions
{
    /// <summary>The largest file in bytes, from 65,536 to 4,294,967,296. Default 104,857,600 (100 MiB).</summary>
    public long LargestFile { get; set; } = 100 * 1024 * 1024;

    /// <summary>The most pixels a picture may have, from 1,000,000 to 400,000,000; decoded, one takes four bytes. Default 50,000,000.</summary>
    public long MostPixels { get; set; } = 50_000_000;

    /// <summary>The most bytes a web archive may unpack to, from 1,048,576 to 68,719,476,736. Default 1,073,741,824 (1 GiB).</summary>
    public long MostUnpacked { get; set; } = 1024L * 1024 * 1024;

    public IEnumerable<string> Problems()
    {
        if (LargestFile is < 65_536 or > 4_294_967_296)
            yield return $"Archive:Evidence:LargestFile is {LargestFile}. Give bytes from 65536 to 4294967296.";
        if (MostPixels is < 1_000_000 or > 400_000_000)
            yield return $"Archive:Evidence:MostPixels is {MostPixels}. Give a number from 1000000 to 400000000.";
        if (MostUnpacked is < 1_048_576 or > 68_719_476_736)
            yield return $"Archive:Evidence:MostUnpacked is {MostUnpacked}. Give bytes from 1048576 to 68719476736.";
    }
}
