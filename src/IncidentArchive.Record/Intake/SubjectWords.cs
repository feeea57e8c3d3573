namespace IncidentArchive.Record.Intake;

/// <summary>Small words by which a subject is recognised.</summary>
internal static class SubjectWords
{
    private static readonly HashSet<string> _beforeVerb =
    [
        .. ("later also then previously once reportedly allegedly apparently supposedly purportedly publicly openly angrily simply further subsequently even only just now still "
        + "had has have was is were be been being can could would will did does heard seen herself himself themselves itself tearfully quickly first soon eventually finally recently "
        + "initially briefly immediately since both and again further sarcastically famously bluntly").Split(' '),
    ];

    private static readonly HashSet<string> _clauses =
    [
        .. ("in on during via at after when while as who whose which where before to adding about because since with until following that and but by through under into over"
        + " later yesterday today tonight earlier monday tuesday wednesday thursday friday saturday sunday last this").Split(' '),
    ];

    private static readonly HashSet<string> _indefinite =
    [
        .. "another one a an some many several other others someone somebody users fans critics people viewers netizens commenters anyone everyone two three few".Split(' '),
    ];

    private static readonly HashSet<string> _organisations =
    [
        .. ("side club company team airline office network outlet newspaper paper magazine label agency department ministry league union party government administration campaign group brand "
        + "firm studio channel school university police court embassy foundation charity site website platform publication federation association committee council bank band station broadcaster").Split(' '),
    ];

    public static bool MayStandBeforeVerb(string lower) => _beforeVerb.Contains(lower);

    public static bool StartsClause(string lower) => _clauses.Contains(lower);

    public static bool IsIndefinite(string lower) => _indefinite.Contains(lower);

    public static bool CanStandAlone(string lower) =>
        lower is "another" or "one" or "some" or "many" or "several" or "others" or "someone" or "somebody" or "users" or "fans" or "critics" or "people" or "viewers" or "netizens" or "commenters";

    public static bool IsOf(string lower) => lower is "for" or "of" or "from" or "at" or "with" or "close" or "to" or "on" or "in" or "by" or "under" or "named" or "who";

    /// <summary>The words in “one of her fans”.</summary>
    public static bool IsOfSeveral(string lower) => lower is "one" or "some" or "many" or "several" or "of" or "her" or "his" or "their" or "the" or "other";

    public static bool StandsBeforeNoun(Word word) =>
        word.IsPossessive || word.Lower is "the" or "a" or "an" or "her" or "his" or "their" or "its" or "my" or "our" or "this" or "first" or "second" or "new" or "deleted" or "now-deleted" or "since-deleted" or "for";

    public static bool IsPronoun(string lower) => lower is "she" or "he" or "they" or "who";

    /// <summary>Whether “the …” of this word is no person: the club, the Premier League side.</summary>
    public static bool IsOrganisation(string lower) => _organisations.Contains(lower);

    /// <summary>Where it ends like “the singer”, “her caption” or “Gomez’s message”: what speaks of somebody named before, the number of the word with which that starts.</summary>
    public static int? DefiniteStart(List<Word> words)
    {
        for (var i = words.Count - 2; i >= Math.Max(0, words.Count - 5); i--)
            if (words[i].Lower is "the" or "her" or "his" or "their" or "this" or "that" || words[i].IsPossessive)
                return i;
        return null;
    }
}
