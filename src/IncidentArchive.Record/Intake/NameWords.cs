namespace IncidentArchive.Record.Intake;

/// <summary>Words that look like names and are none, or that stand before names.</summary>
internal static class NameWords
{
    private static readonly HashSet<string> _functions =
    [
        .. ("a an the this that these those another one some many several other others most few both all each every no any "
        + "he she they it we i you his her their its our my your who what why when where how which whose "
        + "and but or so yet for nor if as at by in on of to from with without within about after before during since until while although though because "
        + "however meanwhile later earlier then now still also even just only not did does do is was are were has have had will would could should can may might must "
        + "according following despite soon shortly once here there today yesterday tonight tomorrow again instead additionally moreover furthermore finally "
        + "afterwards previously recently currently reportedly allegedly apparently speaking writing responding adding taking more less much such over under amid among "
        + "users fans critics people viewers netizens commenters thousands hundreds dozens millions two three four five six seven eight nine ten").Split(' '),
    ];

    private static readonly HashSet<string> _roles = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "president", "vice", "senator", "sen", "rep", "representative",
        "congressman", "congresswoman", "governor", "gov", "mayor", "judge", "justice", "secretary", "minister", "prime", "chancellor", "general", "gen", "colonel", "captain",
        "coach", "professor", "prof", "reverend", "rev", "singer", "songwriter", "singer-songwriter", "actor", "actress", "rapper", "musician", "star", "popstar", "host", "presenter", "anchor",
        "commentator", "pundit", "journalist", "reporter", "columnist", "editor", "author", "writer", "comedian", "influencer", "youtuber", "model", "producer", "director", "designer",
        "ceo", "founder", "owner", "manager", "spokesman", "spokeswoman", "spokesperson", "activist", "lawyer", "attorney", "critic", "user", "fan", "former", "fellow", "conservative",
        "liberal", "political", "republican", "democratic", "democrat", "progressive", "right-wing", "left-wing", "british", "american", "tv", "us", "u.s", "u.s.", "uk", "eu", "nba", "nfl", "gop", "billionaire", "entrepreneur", "tech", "music", "film",
        "celebrity", "media", "television", "radio", "newly", "elected", "late", "veteran", "football", "footballer", "basketball", "athlete", "tennis", "mp", "border", "czar", "candidate", "presidential", "deputy", "chief", "executive", "officer",
        "first", "co-host", "podcaster", "streamer", "blogger", "historian", "researcher", "professor", "singer-actress", "artist", "gov.", "sen.", "rep.",
    };

    private static readonly HashSet<string> _calendar =
    [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June", "July",
        "August", "September", "October", "November", "December", "ET", "EST", "EDT", "CT", "MT", "PT", "PST", "PDT", "GMT", "UTC", "BST", "CET", "IST",
    ];

    private static readonly HashSet<string> _placesAndWorks =
    [
        "Instagram", "Twitter", "X", "Facebook", "TikTok", "Threads", "Snapchat", "YouTube", "Bluesky", "Mastodon", "Weibo", "Discord", "LinkedIn", "Reddit", "Telegram",
        "Story", "Stories", "Reel", "Reels", "Social", "America", "American", "Americans", "United", "States", "Kingdom", "Mexico", "Mexican", "China", "Chinese", "Hong", "Kong", "India", "Colombia",
        "English", "British", "Spanish", "French", "German", "Japanese", "Korean", "European", "Internet", "New", "York", "Los", "Angeles", "London", "Washington", "California", "Texas", "Canada", "Australia",
    ];

    public static bool IsFunction(string lower) => _functions.Contains(lower);

    public static bool IsRole(string word) => _roles.Contains(word);

    public static bool IsCalendar(string word) => _calendar.Contains(word);

    /// <summary>“Instagram Story”, “New York”, “Monday”: no word of it names a person.</summary>
    public static bool IsPlaceOrWork(string name) =>
        name.Split(' ') is var words && words.All(w => _placesAndWorks.Contains(w) || _calendar.Contains(w)) || (words.Length > 1 && _placesAndWorks.Contains(words[^1]) && _placesAndWorks.Contains(words[0]));

    public static bool IsParticle(string word) => word is "de" or "van" or "von" or "del" or "della" or "da" or "di" or "bin" or "al" or "la" or "le" or "der" or "den" or "el" or "ter";
}
