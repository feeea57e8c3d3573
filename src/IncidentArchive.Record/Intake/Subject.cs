namespace IncidentArchive.Record.Intake;

/// <summary>
/// Finds who a verb is about, left or right of it: a name, a pronoun or “the singer” (who was named last), or somebody
/// whom the article does not name.
/// </summary>
internal sealed class Subject(Article article, Names names)
{
    /// <summary>Of the words before a verb, those right before it are asked first, then the first name among them.</summary>
    public Speaker? Left(List<Word> words)
    {
        var last = words.Count - 1;
        while (last >= 0 && SubjectWords.MayStandBeforeVerb(words[last].Lower))
            last--;
        while (last > 0 && (NameWords.IsCalendar(words[last].Text) || char.IsDigit(words[last].Text[0])))
            last -= last > 1 && words[last - 1].Lower is "on" or "late" or "early" or "last" ? 2 : 1;
        if (last < 0)
            return null;
        // “Voss took to Instagram and wrote”
        var isSecondVerb = words.Skip(last + 1).Any(w => w.Lower == "and");
        words = words[..(last + 1)];
        return (isSecondVerb ? null : Adjacent(words)) ?? First(words);
    }

    private Speaker? Adjacent(List<Word> words)
    {
        if (words[^1].IsHandle)
            return new Speaker(NameBefore(words[..^1])?.Text is { } named ? names.Whole(named) : words[^1].Text, words[^1].Text, words[^1].Text);
        if (SubjectWords.IsPronoun(words[^1].Lower))
            return LastNamed(words[^1]);
        if (BeforeInsertion(words) is { } inserted)
            return Of(inserted);
        if (Unnamed(words) is { } unnamed)
            return unnamed;
        if (NameBefore(words) is { } adjacent)
            return Of(adjacent);
        if (SubjectWords.DefiniteStart(words) is { } start)
            return Owner(words) ?? Described(words[start..]) ?? WithRole(words[^1]) ?? LastNamed(words[start]) ?? new Speaker(null, Joined(words[start..]));
        return null;
    }

    /// <summary>Who stands at the beginning: of “Voss posted a picture, writing” Voss writes.</summary>
    // The first name that may speak, or whoever “she” or “the singer” is at the start.
    public Speaker? First(List<Word> words)
    {
        if (words.Count == 0)
            return null;
        var found = names.In(new Place(words[0].Start, words[^1].End)).ToList();
        // “The Grammy winner, 41, took to X, writing”
        if (words is [{ Lower: "the" }, ..] && !(found is [var one, ..] && words.Count > 1 && one.Start == words[1].Start && one.Text.Contains(' ')))
            return LastNamed(words[0]);
        return found.Where(names.IsSpeaker).Concat(found.Where(n => n.Start == words[0].Start)).Select(Of).FirstOrDefault()
            ?? words.Where((w, i) => SubjectWords.IsPronoun(w.Lower) || (i == 0 && w.Lower == "the")).Select(w => LastNamed(w)).FirstOrDefault();
    }

    /// <summary>Of the words behind a verb (“said Gomez, whose family …”), those up to the next clause are asked.</summary>
    public Speaker? Right(List<Word> words)
    {
        words = [.. words.TakeWhile((w, i) => i == 0 || (!SubjectWords.StartsClause(w.Lower) && IsNear(words[i - 1], w)))];
        if (words.Count == 0)
            return null;
        if (Unnamed(words) is { } unnamed)
            return unnamed;
        var name = names.In(new Place(words[0].Start, words[^1].End)).Select(n => (Name?)n).LastOrDefault();
        if (name is { } found)
            return Of(found) with { Handle = words.Where(w => w.IsHandle).Select(w => w.Text).FirstOrDefault() ?? HandleBehind(found) };
        return words[0].IsHandle ? new Speaker(words[0].Text, words[0].Text, words[0].Text)
            : SubjectWords.IsPronoun(words[0].Lower) || SubjectWords.DefiniteStart(words) is not null ? WithRole(words[^1]) ?? LastNamed(words[^1])
            : null;
    }

    /// <summary>The person named last before a word, the subject of that sentence before others.</summary>
    public Speaker? LastNamed(Word word)
    {
        var sentence = article.SentenceAt(word.Start);
        for (var i = sentence; i >= Math.Max(0, sentence - 8); i--)
            foreach (var name in names.In(article.Sentences[i]))
                if (name.Start < word.Start && names.IsSpeaker(name))
                    return Of(name) with { Words = word.Text };
        return null;
    }

    private Speaker? WithRole(Word word) => names.WithRole(word.Lower) is { } name ? new Speaker(name, word.Text) : null;

    private Speaker Of(Name name) => new(names.Whole(name.Text), name.Text, HandleBehind(name));

    // “Tomi Lahren (@TomiLahren) wrote”
    private string? HandleBehind(Name name) =>
        article.WordsIn(new Place(name.End, Math.Min(article.Text.Length, name.End + 40))).Take(1)
            .Where(w => w.IsHandle && article.Text[name.End..w.Start].Trim() is "(" or "," or "" or ", (").Select(w => w.Text).FirstOrDefault();

    private Name? NameBefore(List<Word> words)
    {
        if (words.Count == 0)
            return null;
        var found = names.In(new Place(words[0].Start, words[^1].End)).LastOrDefault();
        return found.Text is not null && found.End >= words[^1].Start + words[^1].WithoutPossessive.Length ? found : null;
    }

    // “Tomi Lahren, a commentator, wrote”
    private Name? BeforeInsertion(List<Word> words)
    {
        if (words.Count < 2 || !IsBeforeComma(words[^1]))
            return null;
        var comma = words.FindLastIndex(words.Count - 2, w => IsBeforeComma(w));
        return comma >= 0 && words.Count - comma <= 14 && names.In(new Place(words[0].Start, words[comma].End)).LastOrDefault() is { Text: not null } name && name.End == words[comma].End ? name : null;
    }

    private bool IsBeforeComma(Word word) => word.End < article.Text.Length && article.Text[word.End] == ',';

    // “Gomez’s caption”
    private Speaker? Owner(List<Word> words) =>
        words is [.., var owner, _] && owner.IsPossessive && owner.IsCapital ? new Speaker(names.Whole(owner.WithoutPossessive), owner.WithoutPossessive) : null;

    // “another user”, “a spokesperson for Meta”
    private static Speaker? Unnamed(List<Word> words)
    {
        var start = words.FindLastIndex(w => SubjectWords.IsIndefinite(w.Lower));
        while (start > 0 && SubjectWords.IsOfSeveral(words[start - 1].Lower))
            start--;
        if (start < 0 || words.Count - start > 8)
            return null;
        var rest = words[(start + 1)..];
        var of = rest.FindIndex(w => SubjectWords.IsOf(w.Lower));
        var namedDirectly = (of < 0 ? rest : rest[..of]).Any(w => w.IsCapital || w.IsHandle);
        // “a message saying”: whoever posted it.
        return namedDirectly || (of < 0 ? rest : rest[..of]) is [.., var head] && QuotedWorks.IsOne(head.Lower) || (rest.Count == 0 && !SubjectWords.CanStandAlone(words[start].Lower))
            ? null
            : new Speaker(null, Joined(words[start..]));
    }

    // “the Premier League side”: not whoever was named last.
    private static Speaker? Described(List<Word> words) =>
        SubjectWords.IsOrganisation(words[^1].Lower) ? new Speaker(null, Joined(words)) : null;

    private static string Joined(List<Word> words) => string.Join(' ', words.Select(w => w.Text));

    private bool IsNear(Word word, Word next) =>
        article.Text[word.End..next.Start] is " " or "  " || (next.IsHandle && article.Text[word.End..next.Start] is " (" or ", ") || (article.Text[word.End..next.Start] == ". " && Abbreviations.IsIn(article.Text, word.Start, word.End));
}
