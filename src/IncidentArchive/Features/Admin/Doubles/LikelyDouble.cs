using IncidentArchive.Record.Likeness;

namespace IncidentArchive.Features.Admin.Doubles;

/// <summary>Something in the archive, or in a draft, that may be the same as what is typed.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Where">Where it stands: “record 3, “Covfefe””, “an open draft”, “this draft”.</param>
/// <param name="Address">Where it can be read.</param>
/// <param name="Why">What is the same.</param>
/// <param name="Edit">Where it can be edited; null where <see cref="Address"/> is that already.</param>
internal sealed record LikelyDouble(string Title, string Where, string Address, Likeness Why, string? Edit = null);

/// <summary>In what two things are alike, the surest first.</summary>
internal enum Likeness { SamePost, SameAddress, SameWords, NearlySameWords, Within }

/// <summary>What is typed.</summary>
internal enum TypedAs { Title, Link, Words }

/// <summary>What may be the same as what stands in a field, and how the field is asked about.</summary>
/// <param name="As">What the field holds.</param>
/// <param name="Typed">What stands in it.</param>
/// <param name="Found">What may be the same.</param>
internal sealed record FoundDoubles(TypedAs As, string Typed, IReadOnlyList<LikelyDouble> Found)
{
    /// <summary>The draft in which it is typed; null on the page for a new incident.</summary>
    public Guid? Draft { get; init; }
}

internal static class LikenessWords
{
    public static string InWords(this Likeness likeness) => likeness switch
    {
        Likeness.SamePost => "the same post",
        Likeness.SameAddress => "the same address",
        Likeness.SameWords => "the same words",
        Likeness.NearlySameWords => "nearly the same words",
        _ => "one within the other",
    };

    public static Likeness? Of(Alike alike) => alike switch
    {
        Alike.Same => Likeness.SameWords,
        Alike.Nearly => Likeness.NearlySameWords,
        Alike.Within => Likeness.Within,
        _ => null,
    };
}
