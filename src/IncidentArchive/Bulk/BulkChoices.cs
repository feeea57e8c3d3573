using System.Security.Cryptography;
using System.Text;

namespace IncidentArchive.Bulk;

/// <summary>How a table is to be read.</summary>
internal sealed record BulkChoices
{
    /// <summary>What each heading stands for: the name of a <see cref="BulkColumn"/>, or empty for a column that is passed over. In either case.</summary>
    public Dictionary<string, string> Columns { get; init => field = new(value, StringComparer.OrdinalIgnoreCase); } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The record that rows belong to which name none: its slug, or the title of a new one.</summary>
    public string? Incident { get; init; }

    /// <summary>What 1/2/2025 means.</summary>
    public DateOrder DateOrder { get; init; }

    /// <summary>Whether a file that is not UTF-8 is in the old Western encoding.</summary>
    public bool IsWindows1252 { get; init; }

    /// <summary>What the headings most likely stand for; each column once, the first that is called so.</summary>
    public static BulkChoices Guess(IEnumerable<string> headings)
    {
        var taken = new HashSet<BulkColumn>();
        return new BulkChoices { Columns = headings.Where(h => h != "").DistinctBy(h => h.ToLowerInvariant()).ToDictionary(h => h, h => BulkColumn.Guess(h) is { } c && taken.Add(c) ? c.Name : "") };
    }

    /// <summary>By what the choices for a table are found again for another with the same headings.</summary>
    public static string Fingerprint(IEnumerable<string> headings) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', headings.Select(h => h.ToLowerInvariant())))));

    /// <summary>What is wrong with the choices themselves.</summary>
    public IEnumerable<BulkProblem> Problems()
    {
        foreach (var twice in Columns.Where(c => c.Value != "").GroupBy(c => c.Value).Where(g => g.Count() > 1))
            yield return new BulkProblem(0, string.Join(", ", twice.Select(c => c.Key)), $"Only one column can be the {twice.Key}. Choose which.");
        foreach (var unknown in Columns.Where(c => c.Value != "" && BulkColumn.Named(c.Value) is null))
            yield return new BulkProblem(0, unknown.Key, $"There is no “{unknown.Value}”. Choose one of {string.Join(", ", BulkColumn.All.Select(c => c.Name))}.");
        if (Columns.Values.All(v => v == ""))
            yield return new BulkProblem(0, "", "No column stands for anything yet. Choose at least what holds the date and the source.");
        else if (!Columns.ContainsValue(BulkColumn.Incident.Name) && string.IsNullOrWhiteSpace(Incident))
            yield return new BulkProblem(0, "", "Say which record the rows belong to, or choose the column that names it.");
    }
}

/// <summary>In which order a day and a month stand that could be either.</summary>
internal enum DateOrder
{
    /// <summary>Not said: 1/2/2025 is refused, 13/2/2025 is read.</summary>
    NotSaid,

    /// <summary>1/2/2025 is 1 February.</summary>
    DayFirst,

    /// <summary>1/2/2025 is 2 January.</summary>
    MonthFirst,
}
