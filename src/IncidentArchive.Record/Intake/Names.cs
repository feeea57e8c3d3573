namespace IncidentArchive.Record.Intake;

/// <summary>A run of capitalised words that may name somebody: “Tomi Lahren” in “conservative TV commentator Tomi Lahren wrote”.</summary>
internal readonly record struct Name(string Text, int Start, int End);

/// <summary>
/// The names in an article. A part of a name stands for the whole once the whole has been given: “Gomez” is Selena Gomez.
/// Nothing is looked up: a name is what is written like one.
/// </summary>
internal sealed class Names
{
    private readonly Article _article;
    private readonly Dictionary<string, string> _wholeOf = [];
    private readonly HashSet<string> _single;
    private readonly Dictionary<string, string> _roles = [];

    public Names(Article article)
    {
        _article = article;
        All = [.. article.Sentences.SelectMany(In)];
        var firsts = article.Sentences.Select(s => s.Start).ToHashSet();
        // At the start of a sentence every word has a capital: there it must come twice, or go on like “Lorde, who …”.
        _single = [.. All.Where(n => !n.Text.Contains(' ')).GroupBy(n => n.Text)
            .Where(g => g.Count() > 1 || !firsts.Contains(g.First().Start) || article.Text.AsSpan(g.First().End).StartsWith(", who")).Select(g => g.Key)];
        foreach (var name in All.Where(n => n.Text.Contains(' ') && !NameWords.IsPlaceOrWork(n.Text)))
        {
            _wholeOf.TryAdd(name.Text[(name.Text.LastIndexOf(' ') + 1)..], name.Text);
            _wholeOf.TryAdd(name.Text[..name.Text.IndexOf(' ')], name.Text);
        }
        foreach (var name in All.Where(IsSpeaker))
            foreach (var role in RolesBefore(name))
                _roles.TryAdd(role, Whole(name.Text));
    }

    public IReadOnlyList<Name> All { get; }

    /// <summary>The name as the article gives it in full.</summary>
    public string Whole(string name) => _wholeOf.GetValueOrDefault(name, name);

    /// <summary>Who is called so: “the rapper” is the one whom the article first called “rapper Lil Stone”.</summary>
    public string? WithRole(string lower) => _roles.GetValueOrDefault(lower);

    /// <summary>Whether this may be a person or organisation that can speak.</summary>
    public bool IsSpeaker(Name name) => !NameWords.IsPlaceOrWork(name.Text) && (name.Text.Contains(' ') || _wholeOf.ContainsKey(name.Text) || _single.Contains(name.Text));

    /// <summary>The names that the article itself writes in a place, outside quotations.</summary>
    public IEnumerable<Name> In(Place place)
    {
        var words = _article.NarrationIn(place);
        // In a headline every word has a capital: a name there is taken for two words.
        var longest = words.Count > 4 && words.Count(w => w.IsCapital) * 10 >= words.Count * 8 ? 1 : int.MaxValue;
        for (var i = 0; i < words.Count; i++)
        {
            var last = i;
            while (last + 1 < words.Count && last - i < longest && Continues(words[last], words[last + 1]))
                last++;
            if (Trimmed(words, i, last, isStart: i == 0) is { } name)
                yield return name;
            i = last;
        }
    }

    private IEnumerable<string> RolesBefore(Name name) =>
        _article.WordsIn(new Place(Math.Max(0, name.Start - 60), name.Start)).Reverse()
            .TakeWhile(w => NameWords.IsRole(w.Text) && _article.Text[w.End..name.Start].All(c => char.IsLetter(c) || c is ' ' or '-' or '.')).Select(w => w.Lower);

    private bool Continues(Word word, Word next) =>
        !word.IsPossessive && CanStart(word) && (CanStart(next) || NameWords.IsParticle(next.Text))
        && IsJoined(word, next)
        || NameWords.IsParticle(word.Text) && CanStart(next) && IsJoined(word, next);

    private bool IsJoined(Word word, Word next)
    {
        var between = _article.Text[word.End..next.Start];
        return between is " " || (between is ". " && Abbreviations.IsIn(_article.Text, word.Start, word.End));
    }

    private static bool CanStart(Word word) => word.IsCapital && !word.IsHandle;

    private Name? Trimmed(List<Word> words, int first, int last, bool isStart)
    {
        while (last > first && NameWords.IsParticle(words[last].Text))
            last--;
        while (first < last && (NameWords.IsRole(words[first].Text) || (isStart && NameWords.IsFunction(words[first].Lower))))
            first++;
        var (start, end) = (words[first], words[last]);
        if (!CanStart(start) || (first == last && (NameWords.IsFunction(start.Lower) || NameWords.IsRole(start.Text) || NameWords.IsCalendar(start.Text))))
            return null;
        var to = end.Start + end.WithoutPossessive.Length;
        return new Name(_article.Text[start.Start..to], start.Start, to);
    }
}
