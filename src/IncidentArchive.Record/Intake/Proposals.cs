namespace IncidentArchive.Record.Intake;

/// <summary>Puts together what is proposed from an article.</summary>
internal sealed class Proposals(Article article, DateOnly? published)
{
    private readonly List<(string Platform, Place Place)> _platforms = [.. PlatformWords.In(article, new Place(0, article.Text.Length))];

    public IEnumerable<Proposal> Quotations(Attributions attributions)
    {
        Quotation? previous = null;
        var before = Attribution.None;
        for (var i = 0; i < Math.Min(article.Quotations.Count, ArticleReader.MostQuotations); i++)
        {
            var quotation = article.Quotations[i];
            var attribution = attributions.Of(quotation, previous, before);
            while (i + 1 < article.Quotations.Count && attributions.IsBroken(article.Quotations[i], article.Quotations[i + 1]))
                quotation = quotation.With(article.Quotations[++i]);
            (previous, before) = (quotation, attribution);
            var place = SentencesOf(quotation.Outer);
            yield return Proposal(ProposalKind.Quotation, place, quotation.Parts, attribution.Speaker) with
            {
                Quotation = quotation.WordsIn(article.Text),
                Verb = attribution.Verb,
            };
        }
    }

    public IEnumerable<Proposal> Acts(Acts acts) =>
        from sentence in article.Sentences
        from act in acts.In(sentence)
        let platform = PlatformOf(UpToReason(sentence, act.Verb))
        select Proposal(act.Kind, sentence, [sentence], act.By) with { Verb = act.Verb.Of(article.Text), Cause = act.Cause, Platform = platform.Platform, PlatformIsStated = platform.IsStated };

    public IEnumerable<Proposal> Times() =>
        from sentence in article.Sentences
        from time in TimeWords.In(article, sentence)
        select Proposal(ProposalKind.Time, sentence, [time], null) with { When = TimeReading.Of(time.Of(article.Text), published) };

    private Proposal Proposal(ProposalKind kind, Place place, IReadOnlyList<Place> offsets, Speaker? speaker)
    {
        var (platform, isStated) = PlatformOf(place);
        return new Proposal
        {
            Kind = kind,
            Speaker = speaker is null ? null : speaker.Name ?? $"unnamed {Kind(speaker.Words)}".TrimEnd(),
            IsNamed = speaker?.Name is not null,
            SpeakerWords = speaker?.Words,
            Handle = speaker?.Handle,
            Platform = platform,
            PlatformIsStated = isStated,
            Hedge = Hedges.In(article, place),
            When = TimeWords.In(article, place).Select(t => TimeReading.Of(t.Of(article.Text), published)).FirstOrDefault(),
            Passage = Whitespace.Joined(place.Of(article.Text)),
            Offsets = offsets,
        };
    }

    // “Another user”: user; “one of her fans”: fans.
    private static string Kind(string words) =>
        words.Split(' ') is [_, .. var rest] ? string.Join(' ', rest.TakeWhile(w => !SubjectWords.IsOf(w.ToLowerInvariant()))) : words.ToLowerInvariant() is "another" or "one" or "some" or "many" or "several" or "others" ? "" : words.ToLowerInvariant();

    private Place SentencesOf(Place place)
    {
        var (first, last) = (article.SentenceAt(place.Start), article.SentenceAt(place.End - 1));
        return new Place(article.Sentences[first].Start, article.Sentences[last].End);
    }

    // “deleted both after a backlash on X”: what brought the act about may have been on another platform.
    private Place UpToReason(Place sentence, Place verb) =>
        article.NarrationIn(new Place(verb.End, sentence.End)).Where(w => w.Lower is "after" or "because" or "following" or "amid" or "when" or "as" or "since" or "before")
            .Select(w => sentence with { End = w.Start }).FirstOrDefault(sentence);

    // The platform of the same sentence; else the one named last before it.
    private (string? Platform, bool IsStated) PlatformOf(Place place)
    {
        var next = _platforms.FindIndex(p => p.Place.Start >= place.Start);
        if (next >= 0 && _platforms[next].Place.Start < place.End)
            return (_platforms[next].Platform, true);
        var earlier = next < 0 ? _platforms.Count - 1 : next - 1;
        return earlier >= 0 ? (_platforms[earlier].Platform, false) : (null, false);
    }
}
