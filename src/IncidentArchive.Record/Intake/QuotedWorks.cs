namespace IncidentArchive.Record.Intake;

/// <summary>Things that bear words: a caption, a post, a statement.</summary>
internal static class QuotedWorks
{
    public static bool IsOne(string lower) => lower is
        "caption" or "captions" or "post" or "posts" or "tweet" or "tweets" or "message" or "statement" or "comment" or "comments" or "text" or "words" or "note" or "bio"
        or "headline" or "reply" or "response" or "hashtag" or "slogan" or "video" or "clip" or "story" or "apology" or "quote" or "line" or "phrase";
}
