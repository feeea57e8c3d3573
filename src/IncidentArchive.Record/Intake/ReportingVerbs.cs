namespace IncidentArchive.Record.Intake;

/// <summary>The verbs by which articles tell that somebody said, wrote or posted something.</summary>
internal static class ReportingVerbs
{
    // Their forms are made by rule.
    private const string Regular =
        "add admit advise allege announce answer apologise apologize argue ask assert boast claim clarify comment complain concede conclude confess confirm continue declare demand "
        + "deny describe disclose dub elaborate emphasise emphasize exclaim explain express fume insist joke label lament mock mention muse note observe opine plead point post predict "
        + "promise protest quip quote rant reason recall reflect remark remind repeat reply report respond retort reveal scoff share shout sigh snap state stress suggest tease thank "
        + "tweet retweet urge vent voice vow warn wonder yell blast slam caption pen sob cry publish react criticise criticize praise accuse inform title sign swear interject counter "
        + "echo chime implore beg hint imply maintain proclaim sing whisper lash hit fire clap pronounce translate message text email blog stream read feature display show carry bear "
        + "address brand defend acknowledge caution offer issue release condemn denounce dismiss";

    private const string Irregular =
        "say says said saying tell tells told telling write writes wrote written writing speak speaks spoke speaking call calls called calling shot went goes put puts"
        + " swore sang begged begging quipped quipping penned penning snapped snapping slammed slamming dubbed dubbing admitted admitting";

    private static readonly HashSet<string> _all = [.. Regular.Split(' ').SelectMany(FormsOf), .. Irregular.Split(' ')];

    // “hit back”, “lashed out”, “fired back”, “shot back”, “chimed in”: these report only with their particle.
    private static readonly HashSet<string> _withParticle = ["hit", "hits", "lashed", "lashes", "fired", "fires", "shot", "clapped", "chimed", "chimes", "went", "goes", "put", "puts"];

    public static bool IsOne(string lower) => _all.Contains(lower);

    /// <summary>Whether the verb reports here, with the word that follows it.</summary>
    public static bool IsOne(string lower, string? next) =>
        IsOne(lower) && (!_withParticle.Contains(lower) || next is "back" or "out" or "in" or "on" or "it");

    private static IEnumerable<string> FormsOf(string verb)
    {
        var isMute = verb.EndsWith('e');
        var stem = isMute ? verb[..^1] : verb;
        var y = verb.EndsWith('y') && !verb.EndsWith("ey", StringComparison.Ordinal);
        yield return verb;
        yield return y ? verb[..^1] + "ies" : verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith("ss", StringComparison.Ordinal) ? verb + "es" : verb + "s";
        yield return y ? verb[..^1] + "ied" : stem + "ed";
        yield return stem + "ing";
    }
}
