namespace IncidentArchive.Record.History.Comparisons;

/// <summary>How a field of the model is called in plain English.</summary>
/// <param name="Label">Its name in lower case; for a list, that of one item. Empty where the name of what holds it says enough.</param>
/// <param name="Means">What its texts stand for.</param>
/// <param name="ItemLabel">The name of a list's item with <c>{0}</c> for its first field: <c>transcript by {0}</c>.</param>
public sealed record FieldName(string Label, Means Means = Means.Itself, string? ItemLabel = null);

/// <summary>What a text in a document stands for.</summary>
public enum Means
{
    /// <summary>For itself.</summary>
    Itself,

    /// <summary>For the entry with this key.</summary>
    Entry,

    /// <summary>For the account with this key.</summary>
    Account,

    /// <summary>For the source with this key.</summary>
    Source,

    /// <summary>For the figure with this slug.</summary>
    Figure,

    /// <summary>For a platform.</summary>
    Platform,

    /// <summary>For a thing that has no words: an address, a hash, a key, a code.</summary>
    Code,
}
