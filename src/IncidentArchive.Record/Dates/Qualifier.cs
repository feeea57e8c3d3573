namespace IncidentArchive.Record.Dates;

/// <summary>The marks <c>?</c> (uncertain), <c>~</c> (approximate) and <c>%</c> (both).</summary>
[Flags]
internal enum Qualifier
{
    None = 0,
    Uncertain = 1,
    Approximate = 2,
    Both = Uncertain | Approximate,
}

/// <summary>Reading qualifiers and saying them in English.</summary>
internal static class QualifierWords
{
    public static Qualifier Of(char mark) => mark switch
    {
        '?' => Qualifier.Uncertain,
        '~' => Qualifier.Approximate,
        '%' => Qualifier.Both,
        _ => Qualifier.None,
    };

    /// <summary>What stands before a date of which every part carries the qualifier.</summary>
    public static string Before(this Qualifier qualifier) => qualifier switch
    {
        Qualifier.Uncertain => "possibly ",
        Qualifier.Approximate => "about ",
        Qualifier.Both => "possibly about ",
        _ => "",
    };

    /// <summary>The qualifier as an adjective.</summary>
    public static string Adjective(this Qualifier qualifier) => qualifier switch
    {
        Qualifier.Uncertain => "uncertain",
        Qualifier.Approximate => "approximate",
        _ => "uncertain and approximate",
    };
}
