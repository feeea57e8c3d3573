namespace IncidentArchive.Features.Admin.Forms;

/// <summary>What a form calls a field.</summary>
/// <param name="Text">The label; <c>{0}</c> is the number of the item it belongs to, <c>{1}</c> that of an item in it.</param>
/// <param name="WhenEmpty">What to do about it where it must not be empty.</param>
internal sealed record FieldLabel(string Text, string? WhenEmpty = null)
{
    /// <summary>The kinds of entry that need the field; empty for all; null where the record can do without it.</summary>
    public string? NeededFor { get; init; }

    /// <summary>Its place among the fields of its form.</summary>
    public int Place { get; init; }

    public bool IsNeededFor(string kind) => NeededFor is not null && (NeededFor == "" || NeededFor.Split(' ').Contains(kind));
}
