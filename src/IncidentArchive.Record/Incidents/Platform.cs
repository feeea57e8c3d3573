namespace IncidentArchive.Record.Incidents;

/// <summary>Where accounts are. A record names a platform by a word of the shape of a <see cref="Slug"/>: <c>truth-social</c>.</summary>
public static class Platform
{
    /// <summary>
    /// The name as readers know it: “X (Twitter)” of <c>x</c>. Of a platform that the archive has no name for, its word with
    /// capitals.
    /// </summary>
    public static string NameOf(string platform) => platform switch
    {
        "x" => "X (Twitter)",
        "tiktok" => "TikTok",
        "weibo" => "Sina Weibo",
        "youtube" => "YouTube",
        "truth-social" => "Truth Social",
        "linkedin" => "LinkedIn",
        "vk" => "VK",
        _ => string.Join(' ', platform.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(w => char.ToUpperInvariant(w[0]) + w[1..])),
    };
}
