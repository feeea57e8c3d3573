using IncidentArchive.Record.Merges;

namespace IncidentArchive.Features.ChangeLog;

/// <summary>What the log says of what was merged.</summary>
internal static class MergeWords
{
    /// <summary>“Record 7, merged into record 3”.</summary>
    public static string Of(Merge merge)
    {
        var (gone, kept) = (MergedThing.Parse(merge.Merged)!.Value, MergedThing.Parse(merge.Into)!.Value);
        var word = gone.Part switch { MergedThing.Figures => "figure", MergedThing.Sources => "source", _ => "record" };
        return $"{char.ToUpperInvariant(word[0])}{word[1..]} {gone.Name}, merged into {word} {kept.Name}";
    }

    /// <summary>Where what was merged is to be found now; of a record, its own history.</summary>
    public static string AddressOf(Merge merge, int? revision = null)
    {
        var gone = MergedThing.Parse(merge.Merged)!.Value;
        if (gone.Part != MergedThing.Incidents)
            return $"/{merge.Into}";
        return merge.Addresses is [var slug, ..] ? $"/incidents/{slug}/history{(revision is null ? "" : $"/{revision}")}" : "/log";
    }
}
