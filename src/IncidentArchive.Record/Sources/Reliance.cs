namespace IncidentArchive.Record.Sources;

/// <summary>How far something leans on one of the sources it names, and what would hold it without that one.</summary>
public enum Reliance
{
    /// <summary>It is named for nothing but a note, a transcript, a count or a cause; the whole rests on others.</summary>
    InPart,

    /// <summary>Other sources that are independent of it bear out the same.</summary>
    WithOthers,

    /// <summary>What is cited beside it only repeats it, comes from the same publisher, or has been retracted.</summary>
    WithRepeats,

    /// <summary>Nothing else is cited.</summary>
    Alone,
}

/// <summary>Works out how far something leans on a source.</summary>
public static class Reliances
{
    /// <summary>How far something leans on a work.</summary>
    /// <param name="cited">The sources that the whole rests on.</param>
    /// <param name="isTheWork">Which of them are the work in question.</param>
    public static Reliance On(IReadOnlyList<Source> cited, Func<Source, bool> isTheWork)
    {
        var others = cited.Where(s => !isTheWork(s)).ToList();
        if (others.Count == cited.Count)
            return Reliance.InPart;
        if (others.Count == 0)
            return Reliance.Alone;
        var support = Support.Of([.. cited.Where(s => isTheWork(s) || s.Fate?.What != FateOfSource.Retracted)]);
        return support.Independent.All(i => isTheWork(i.Lead) || i.Repeats.Any(isTheWork)) ? Reliance.WithRepeats : Reliance.WithOthers;
    }
}
