using IncidentArchive.Record.Merges;
using IncidentArchive.Record.Sources;

namespace IncidentArchive.Record.Documents;

/// <summary>What the document of a merge must hold beyond the shape of its fields.</summary>
internal static class MergeRules
{
    private const string Names = "Write figures/ and a slug, sources/ and the twelve digits of a source’s address, or incidents/ and a record’s number.";

    /// <summary>Every rule the document breaks.</summary>
    public static IEnumerable<Problem> Check(Merge merge)
    {
        if (merge.Format != Merge.CurrentFormat)
            yield return new Problem("format", $"this program reads format {Merge.CurrentFormat}, not {merge.Format}. Update the program, or export the merge anew.");
        var (merged, into) = (MergedThing.Parse(merge.Merged), MergedThing.Parse(merge.Into));
        if (merged is null)
            yield return new Problem("merged", $"“{merge.Merged}” names nothing that can be merged. {Names}");
        if (into is null)
            yield return new Problem("into", $"“{merge.Into}” names nothing that can be merged. {Names}");
        if (merged is not { } gone || into is not { } kept)
            yield break;
        if (gone == kept)
            yield return new Problem("into", "is the same as “merged”. Nothing is merged with itself.");
        else if (gone.Part != kept.Part)
            yield return new Problem("into", $"“{merge.Into}” is not of the kind of “{merge.Merged}”. Figures are merged with figures, sources with sources, incidents with incidents.");
        foreach (var (index, address) in merge.Addresses.Index())
            if (!IsAddressOf(gone, address))
                yield return new Problem($"addresses[{index}]", $"“{address}” is no address of {merge.Merged}. {Expected(gone)}");
    }

    private static bool IsAddressOf(MergedThing gone, string address) => gone.Part switch
    {
        MergedThing.Incidents => Slug.IsSlug(address),
        MergedThing.Sources => CanonicalUrl.Of(address) == address,
        _ => false,
    };

    private static string Expected(MergedThing gone) => gone.Part switch
    {
        MergedThing.Incidents => "Write the last part of an address that the record had.",
        MergedThing.Sources => "Write a web address at which it was cited, in its canonical form.",
        _ => "A figure has no other address.",
    };
}
