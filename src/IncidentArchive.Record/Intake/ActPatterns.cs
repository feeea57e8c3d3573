using System.Text.RegularExpressions;

namespace IncidentArchive.Record.Intake;

/// <summary>The words by which articles tell what happened to a post.</summary>
internal static partial class ActPatterns
{
    private const string Posts = "(?:posts?|tweets?|videos?|clips?|story|stories|photos?|photographs?|pictures?|images?|selfies?|messages?|captions?|comments?|reels?|threads?|replies|reply|pages?|accounts?|profiles?|uploads?|livestreams?|footage|statements?|snaps?|likes?|it|them|both)";
    // So bounded that no text can make the search long.
    private const string Words = "(?:\\S{1,40}[ ]){0,6}?";
    private const string Stretch = "[^.;]{0,160}?";
    private const string Wording = "(?:captions?|posts?|tweets?|wording|texts?|descriptions?|bios?|headlines?|titles?|comments?|messages?|story)";

    /// <summary>Each kind of act with its pattern. Where several match a sentence, each is a proposal.</summary>
    public static IReadOnlyList<(ProposalKind Kind, Regex Pattern)> All { get; } =
    [
        (ProposalKind.Deletion, Deletion()), (ProposalKind.Missing, Missing()), (ProposalKind.Edit, Edit()),
        (ProposalKind.Restoration, Restoration()), (ProposalKind.Post, Posting()), (ProposalKind.Apology, Apology()),
    ];

    [GeneratedRegex($"""
        \b(?: (?:un)?delet(?:e|es|ed|ing|ions?) | (?:taken|took|takes?|taking)[ ]{Words}down\b | takedown
        | (?:remov(?:e|es|ed|ing|al)|eras(?:e|es|ed|ing)|wip(?:e|es|ed|ing)|scrub(?:s|bed|bing)?|pull(?:s|ed|ing)?|unpublish(?:es|ed|ing)?|withdr(?:ew|awn)|yank(?:s|ed|ing)?|retract(?:s|ed|ing)?)(?=[ ]{Words}{Posts}\b)
        | (?<=\b{Posts}\b{Stretch}[ ])(?:(?:remov|eras|wip|scrubb|pull|unpublish|yank|retract)ed|withdrawn) | (?<=\b{Posts}\b{Stretch}[ ])(?:disappear(?:s|ed|ing)?|vanish(?:es|ed|ing)?|expir(?:es|ed))
        | (?:suspend(?:s|ed|ing)?|bann(?:ed|ing)|deactivat(?:es|ed|ing)|terminat(?:es|ed|ing)|disabl(?:es|ed|ing))(?=[ ]{Words}(?:accounts?|profiles?|pages?|X|Twitter|Instagram)\b) | (?<=\b(?:accounts?|profiles?|pages?)\b{Stretch}[ ])(?:suspended|banned|deactivated|terminated|disabled)
        | (?:made|set|turned|switched)[ ]{Words}(?:private|protected)\b | withheld )\b
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Deletion();

    [GeneratedRegex($"""
        \b(?: no[ ]longer[ ]{Words}(?:available|visible|accessible|online|up|live|there|appears?|exists?) | (?:cannot|can[ ]?not|can['’]t|could[ ]not|couldn['’]t)[ ]be[ ](?:found|seen|viewed|accessed)
        | (?:is|was|are|were|became|become)[ ](?:now[ ])?(?:unavailable|inaccessible|gone) | (?:returns?|shows?|showed|displays?)[ ]an?[ ]error )\b
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Missing();

    [GeneratedRegex($"""
        \b(?: (?:edit|re-?edit)(?:s|ed|ing)?(?=[ ]{Words}{Posts}\b) | (?<=\b{Posts}\b{Stretch}[ ])edited
        | (?:chang(?:e|es|ed|ing)|amend(?:s|ed|ing)?|alter(?:s|ed|ing)?|revis(?:e|es|ed|ing)|reword(?:s|ed|ing)?|rewr(?:ote|itten|iting)|tweak(?:s|ed|ing)?|updat(?:e|es|ed|ing)|modif(?:y|ies|ied|ying)|replac(?:e|es|ed|ing))(?=[ ]{Words}{Wording}\b)
        | (?<=\b{Wording}\b{Stretch}[ ](?:was|were|been)[ ](?:\S+[ ])?)(?:changed|amended|altered|revised|reworded|rewritten|tweaked|updated|modified|replaced) )\b
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Edit();

    [GeneratedRegex($"""
        \b(?: restor(?:e|es|ed|ing)|reinstat(?:e|es|ed|ing)|un-?suspend(?:ed|s)|un-?banned|un-?archiv(?:e|es|ed|ing)|reappear(?:s|ed|ing)?|re-?upload(?:s|ed|ing)?|undelet(?:e|es|ed)
        | back[ ](?:up|online|live) | (?:lift(?:s|ed)|revers(?:es|ed))[ ]{Words}(?:suspension|ban) | (?:made|set|turned)[ ]{Words}public[ ]again )\b
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Restoration();

    [GeneratedRegex($"""
        \b(?: (?:re-?)?post(?:ed|ing) | (?:upload|publish|re-?shar|shar|tweet|re-?tweet|livestream|broadcast)(?:ed|ing) | posts(?=[ ](?:a|an|the|his|her|their|another|video|photo)\b) | shares(?=[ ](?:a|an|the|his|her|their|another)\b)
        | (?:took|takes|taking|turned)[ ]to[ ]{Words}(?:X|Twitter|Instagram|TikTok|Facebook|Threads|Bluesky|YouTube|Snapchat|Weibo|LinkedIn|Truth[ ]Social|social[ ]media) | (?:went|going)[ ]live | captioned )\b
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Posting();

    [GeneratedRegex($@"\b(?:apologi[sz](?:e|es|ed|ing)|apolog(?:y|ies)|apologetic|(?:said|saying|says)[ ]{Words}sorry|begg(?:ed|ing)[ ]{Words}forgiveness|express(?:ed|es|ing)[ ]{Words}regrets?)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Apology();
}
