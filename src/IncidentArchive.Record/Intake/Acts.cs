using IncidentArchive.Record.Incidents;

namespace IncidentArchive.Record.Intake;

/// <summary>Finds the sentences that tell of posting, deleting, editing, restoring and apologising.</summary>
internal sealed class Acts(Article article, Subject subject)
{
    /// <summary>An act that a sentence tells of.</summary>
    internal sealed record Act(ProposalKind Kind, Place Verb, Speaker? By, Cause? Cause);

    /// <summary>At most one of each kind in a sentence; none in a question, and none that did not happen.</summary>
    public IEnumerable<Act> In(Place sentence)
    {
        if (article.Text[sentence.Start..sentence.End].TrimEnd() is [.., '?'])
            yield break;
        foreach (var (kind, pattern) in ActPatterns.All)
            if (pattern.EnumerateMatchesIn(article.Text, sentence).Where(v => !article.IsQuoted(v.Start) && Happened(sentence, v)).Select(v => (Place?)v).FirstOrDefault() is { } verb)
                yield return ActOf(kind, sentence, verb);
    }

    private Act ActOf(ProposalKind kind, Place sentence, Place verb)
    {
        var words = article.NarrationIn(new Place(sentence.Start, verb.Start));
        var isPassive = words.Count > 0 && IsBe(words.FindLast(w => !IsAdverb(w.Lower)).Text?.ToLowerInvariant());
        // “the now-deleted post”
        var isAdjective = verb.Start > 0 && article.Text[verb.Start - 1] == '-';
        var by = isAdjective || IsNoun(verb) ? null : Agent(sentence, verb) ?? (isPassive || words.Count == 0 ? null : subject.Left(words));
        if (by is { IsUnnamed: true } && by.Words.ToLowerInvariant().Split(' ').Any(QuotedWorks.IsOne))
            by = null;
        return new Act(kind, verb, by, kind == ProposalKind.Deletion ? CauseOf(verb.Of(article.Text).ToLowerInvariant(), by, isPassive) : null);
    }

    // “was removed by Instagram”
    private Speaker? Agent(Place sentence, Place verb)
    {
        var words = article.NarrationIn(new Place(verb.End, sentence.End));
        return words is [{ Lower: "by" }, .. var agent] ? subject.Right(agent) : null;
    }

    // Nobody acts in “an apology”, nor where a picture disappears by itself.
    private bool IsNoun(Place verb) => verb.Of(article.Text).ToLowerInvariant() is "apology" or "apologies" or "apologetic" or "deletion" or "deletions" or "removal" or "takedown"
        || verb.Of(article.Text).StartsWith("disappear", StringComparison.OrdinalIgnoreCase) || verb.Of(article.Text).StartsWith("vanish", StringComparison.OrdinalIgnoreCase) || verb.Of(article.Text).StartsWith("expir", StringComparison.OrdinalIgnoreCase);

    private static Cause? CauseOf(string verb, Speaker? by, bool isPassive) => verb switch
    {
        _ when verb.StartsWith("suspend", StringComparison.Ordinal) || verb.StartsWith("bann", StringComparison.Ordinal) => Cause.AccountSuspended,
        _ when verb.StartsWith("deactivat", StringComparison.Ordinal) => Cause.AccountDeactivated,
        _ when verb.EndsWith("private", StringComparison.Ordinal) || verb.EndsWith("protected", StringComparison.Ordinal) => Cause.MadePrivate,
        _ when verb.StartsWith("expir", StringComparison.Ordinal) => Cause.Expired,
        "withheld" => Cause.GeoWithheld,
        _ when by?.Name is { } name && IsPlatform(name) => Cause.PlatformRemoved,
        _ when by is not null && !isPassive && by.Name is not null => Cause.AuthorDeleted,
        _ => null,
    };

    private static bool IsPlatform(string name) => name is "Instagram" or "Twitter" or "X" or "Facebook" or "Meta" or "TikTok" or "Threads" or "YouTube" or "Bluesky" or "Weibo" or "Snapchat" or "LinkedIn" or "Reddit" or "Truth Social";

    // “refused to delete”, “did not delete”, “urged her to take it down”: nothing went. “chose to delete”, “forced to delete”: it did.
    private bool Happened(Place sentence, Place verb)
    {
        var before = article.NarrationIn(new Place(sentence.Start, verb.Start)).Select(w => w.Lower).TakeLast(6).ToList();
        before.Reverse();
        var near = before.TakeWhile(w => w is not "and" and not "but" and not "after" and not "because" and not "before").Take(4).ToList();
        if (near.Any(w => w is "not" or "never" or "without" or "nor" || w.EndsWith("n’t", StringComparison.Ordinal) || w.EndsWith("n't", StringComparison.Ordinal)))
            return verb.Of(article.Text).StartsWith("no", StringComparison.OrdinalIgnoreCase) || verb.Of(article.Text).StartsWith("c", StringComparison.OrdinalIgnoreCase);
        if (near is ["to", ..])
            return before.Skip(1).Take(3).Any(w => w is "decided" or "chose" or "went" or "proceeded" or "forced" or "had" or "opted" or "managed" or "moved" or "rushed" or "compelled" or "led" or "prompted" or "prompting" or "leading" or "forcing" or "appeared" or "appears" or "seems" or "seemed");
        return !near.Take(2).Any(w => w is "will" or "would" or "should" or "shall" or "can" or "could" or "may" or "might" or "must" or "please" or "if" or "refusing" or "denied" or "denies") || near.Contains("have") || near.Contains("be");
    }

    private static bool IsBe(string? lower) => lower is "was" or "were" or "been" or "is" or "are" or "be" or "being" or "got";

    private static bool IsAdverb(string lower) => lower is "since" or "later" or "then" or "also" or "now" or "quickly" or "reportedly" or "allegedly" or "apparently" or "soon" or "subsequently" or "originally" or "initially" or "previously" or "immediately" or "eventually";
}
