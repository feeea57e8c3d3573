using IncidentArchive.Record.PostLinks.Addresses;
using IncidentArchive.Record.PostLinks.Ids;

namespace IncidentArchive.Record.PostLinks.Platforms;

/// <summary>
/// Pictures and videos that X serves. A picture's name is 15 base64url characters, of whose 11 bytes the first 8 are the
/// upload's snowflake; a video's path has it in decimal. Observed: the API's own data give the same media ids.
/// </summary>
internal static class XMedia
{
    private static readonly IdLayout _ids = X.Ids with { Meaning = IdMeaning.LowerBound };

    public static PostLink Read(Address at) => at.Words switch
    {
        ["media" or "tweet_video" or "tweet_video_thumb", _, ..] => Upload(FromName(at.Path[1])),
        ["ext_tw_video" or "ext_tw_video_thumb" or "amplify_video" or "amplify_video_thumb", _, ..] => Upload(_ids.Read(at.Path[1])),
        _ => Found.Nothing(X.Name),
    };

    private static PostLink Upload(PostId id) => Found.Thing(X.Name, LinkTarget.MediaUpload, null, id.WithRemark(Notes.MediaUpload));

    private static PostId FromName(string file)
    {
        // “BhxWutnCEAAtEQ6.jpg:large”
        var end = file.AsSpan().IndexOfAny('.', ':');
        var name = end < 0 ? file : file[..end];
        // Ten characters are 60 bits; the next four of the 64 come from the last five, which are 30.
        return name.Length == 15 && Numeral.Base64Url.TryFold(name.AsSpan(0, 10), out var upper) && Numeral.Base64Url.TryFold(name.AsSpan(10), out var lower)
            ? _ids.Of(upper << 4 | lower >> 26)
            : new PostId(null, Note: Notes.NotACode);
    }
}
