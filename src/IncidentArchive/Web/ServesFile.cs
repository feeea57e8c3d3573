namespace IncidentArchive.Web;

/// <summary>On an address that answers with a file somebody uploaded: whatever is in it, it may do nothing.</summary>
internal sealed class ServesFile
{
    public const string ContentPolicy = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";
}
