namespace IncidentArchive.Record.Intake;

/// <summary>
/// Finds the speaker of each quotation: behind it (“…,” said Gomez; “…,” she added), before it (Gomez wrote, “…”; according
/// to Gomez, “…”; her caption: “…”), or, where its sentence has none, the speaker of the one before in the paragraph.
/// </summary>
internal sealed class Attributions(Article article, Subject subject)
{
    // “…,” a woman who was there later said.
    private const int FarthestVerb = 8;

    public Attribution Of(Quotation quotation, Quotation? previous, Attribution before) =>
        Behind(quotation) ?? Before(quotation) ?? Introduced(quotation) ?? Carried(quotation, previous, before);

    /// <summary>Whether what stands between two quotations only says who speaks, so that both are one that its speaker breaks.</summary>
    public bool IsBroken(Quotation quotation, Quotation next)
    {
        var paragraph = article.ParagraphAt(quotation.Outer.Start);
        if (!paragraph.Contains(next.Outer.Start) || !EndsOpen(quotation) || Behind(quotation) is null)
            return false;
        var between = new Place(quotation.Outer.End, next.Outer.Start);
        var words = article.NarrationIn(between);
        var endsSentence = article.Text[between.Start..between.End].TrimEnd().EndsWith('.');
        var verbs = words.Where((w, i) => ReportingVerbs.IsOne(w.Lower, i + 1 < words.Count ? words[i + 1].Lower : null)).ToList();
        return verbs.Count == 1
            && article.SentenceAt(words[^1].Start) == article.SentenceAt(words[0].Start)
            && (endsSentence || article.Text[between.Start..between.End].TrimEnd().EndsWith(','));
    }

    // “…,” said X and “…?” asked X break off; “….” does not.
    private bool EndsOpen(Quotation quotation) =>
        article.Text.AsSpan(quotation.Parts[^1].Start, quotation.Parts[^1].End - quotation.Parts[^1].Start).TrimEnd() is [.., ',' or '?' or '!' or '—' or '–' or '-' or '…']
        || article.Text.AsSpan(quotation.Outer.End).StartsWith(",");

    private Attribution? Behind(Quotation quotation)
    {
        var sentence = article.Sentences[article.SentenceAt(quotation.Outer.End - 1)];
        if (!EndsOpen(quotation) && (IsSentenceEnd(quotation, sentence) || sentence.Start < quotation.Outer.Start))
            return null;
        var words = UpToStop(new Place(quotation.Outer.End, Math.Max(quotation.Outer.End, sentence.End)));
        var verb = words.FindIndex(w => IsVerb(words, w));
        if (verb < 0 || verb > FarthestVerb || words.Take(verb).Any(w => w.Lower is "and" or "but" or "before" or "after" or "while" or "as" or "when" or "in" or "that"))
            return null;
        var speaker = verb == 0 || words.Take(verb).All(w => SubjectWords.MayStandBeforeVerb(w.Lower)) ? subject.Right(words[(verb + 1)..]) : subject.Left(words[..verb]);
        return speaker is null ? null : new Attribution(speaker, words[verb].Text);
    }

    private bool IsSentenceEnd(Quotation quotation, Place sentence) => article.Text.AsSpan(quotation.Outer.End, Math.Max(0, sentence.End - quotation.Outer.End)).IsWhiteSpace();

    private Attribution? Before(Quotation quotation)
    {
        var sentence = article.Sentences[article.SentenceAt(quotation.Outer.Start)];
        var words = article.NarrationIn(new Place(sentence.Start, quotation.Outer.Start));
        if (words.FindLastIndex(w => w.Lower == "according") is >= 0 and var according && according + 1 < words.Count && words[according + 1].Lower == "to")
            return subject.Right(words[(according + 2)..]) is { } source ? new Attribution(source, "according to") : null;
        var verb = words.FindLastIndex(w => IsVerb(words, w));
        if (verb >= 0)
            return new Attribution((words[verb].Lower.EndsWith("ing", StringComparison.Ordinal) ? subject.First(words[..verb]) : null) ?? subject.Left(words[..verb]) ?? EarlierSubject(words[..verb]) ?? subject.LastNamed(words[verb]), words[verb].Text);
        var isIntroduced = article.Text.AsSpan(0, quotation.Outer.Start).TrimEnd() is [.., ':'] || words.Any(w => QuotedWorks.IsOne(w.Lower));
        return words.Count > 0 && isIntroduced ? new Attribution(subject.Left(words) ?? subject.LastNamed(words[^1]), null) : null;
    }

    // The sentence before ends with a colon, in the paragraph before.
    private Attribution? Introduced(Quotation quotation)
    {
        var number = article.SentenceAt(quotation.Outer.Start);
        if (number == 0 || article.Sentences[number].Start != quotation.Outer.Start || article.Sentences[number - 1] is var sentence && article.Text[sentence.Start..sentence.End].TrimEnd() is not [.., ':'])
            return null;
        var words = article.NarrationIn(article.Sentences[number - 1]);
        var verb = words.FindLastIndex(w => IsVerb(words, w));
        var speaker = subject.Left(verb < 0 ? words : words[..verb]);
        return speaker is null ? null : new Attribution(speaker, verb < 0 ? null : words[verb].Text);
    }

    private Attribution Carried(Quotation quotation, Quotation? previous, Attribution before) =>
        previous is not null && article.ParagraphAt(quotation.Outer.Start).Contains(previous.Outer.Start) ? before with { Verb = null } : Attribution.None;

    // “Gomez cried, adding that …, writing: “…””: the subject of an earlier verb.
    private Speaker? EarlierSubject(List<Word> words)
    {
        var verb = words.FindLastIndex(w => ReportingVerbs.IsOne(w.Lower));
        return verb <= 0 ? null : subject.Left(words[..verb]);
    }

    private List<Word> UpToStop(Place place)
    {
        var stop = article.Text.AsSpan(place.Start, place.End - place.Start).IndexOfAny(";:“\"‘");
        return article.NarrationIn(stop < 0 ? place : place with { End = place.Start + stop });
    }

    // After “the” or “her” it is a noun: the post, her comment.
    private static bool IsVerb(List<Word> words, Word word)
    {
        var before = words.FindIndex(w => w.Start == word.Start) - 1;
        return ReportingVerbs.IsOne(word.Lower, NextTo(words, word)) && (before < 0 || !SubjectWords.StandsBeforeNoun(words[before]));
    }

    private static string? NextTo(List<Word> words, Word word) => words.Where(w => w.Start > word.Start).Select(w => w.Lower).FirstOrDefault();
}
