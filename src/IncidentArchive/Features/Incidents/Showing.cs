using Microsoft.AspNetCore.Http.Extensions;

namespace IncidentArchive.Features.Incidents;

/// <summary>What a reader asked to see of a record. All of it stands in the address.</summary>
/// <param name="Kinds">The kinds of entry; null for all.</param>
/// <param name="FoldsQuotes">Whether quoted reactions are folded away.</param>
/// <param name="At">The moment at which to show the record: an entry's key, or a time; null for the whole course.</param>
/// <param name="Revision">The revision to show; null for the one that stands.</param>
/// <param name="Base">The witness that the others are held against, by its letter; null for the fullest of each entry.</param>
internal sealed record Showing(IReadOnlySet<string>? Kinds = null, bool FoldsQuotes = false, string? At = null, int? Revision = null, string? Base = null)
{
    /// <summary>The query that asks for this, and that leads back to the whole record where it asks for nothing: “?at=line”.</summary>
    public string Query
    {
        get
        {
            var query = new QueryBuilder((Kinds ?? Enumerable.Empty<string>()).Order().Select(kind => KeyValuePair.Create("kind", kind)));
            foreach (var (name, value) in Rest)
                query.Add(name, value);
            return query.ToQueryString().Value is { Length: > 0 } text ? text : "?";
        }
    }

    /// <summary>What is asked for beside the kinds, as fields of a form.</summary>
    public IEnumerable<(string Name, string Value)> Rest
    {
        get
        {
            if (FoldsQuotes)
                yield return ("quotes", "hide");
            if (At is not null)
                yield return ("at", At);
            if (Revision is not null)
                yield return ("record", $"{Revision}");
            if (Base is not null)
                yield return ("base", Base);
        }
    }

    /// <summary>The query that asks for the same at another moment.</summary>
    public string QueryAt(string? at) => (this with { At = at }).Query;
}
