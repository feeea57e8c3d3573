namespace IncidentArchive.Record.PostLinks.Addresses;

/// <summary>A web address taken apart: host, path and query, percent-decoded once.</summary>
internal sealed class Address
{
    private readonly string _query;

    /// <param name="host">The host, as <see cref="AddressHead"/> gives it.</param>
    /// <param name="rest">What follows the host.</param>
    public Address(string host, string rest)
    {
        Host = host;
        var (beforeFragment, fragment) = Cut(rest, '#');
        var (path, query) = Cut(beforeFragment, '?');
        // “/#!/name/status/1” is how Twitter wrote paths from 2010 to 2012: the fragment is the path.
        if (path.AsSpan().Trim('/').IsEmpty && fragment.StartsWith("!/", StringComparison.Ordinal))
            (path, query) = Cut(fragment[1..], '?');
        Path = Segments(path);
        Words = [.. Path.Select(p => p.ToLowerInvariant())];
        _query = query;
    }

    /// <summary>The host in lower case.</summary>
    public string Host { get; }

    /// <summary>The parts of the path, without empty ones; <c>.</c> and <c>..</c> are followed.</summary>
    public IReadOnlyList<string> Path { get; }

    /// <summary><see cref="Path"/> in lower case, to compare with the platform's own words.</summary>
    public string[] Words { get; }

    /// <summary>The first value of a parameter in the query; null where there is none.</summary>
    public string? Parameter(string name)
    {
        foreach (var range in _query.AsSpan().Split('&'))
        {
            var pair = _query.AsSpan(range);
            if (pair.StartsWith(name, StringComparison.Ordinal) && pair[name.Length..] is ['=', .. var value])
                return Uri.UnescapeDataString(value);
        }
        return null;
    }

    private static List<string> Segments(string path)
    {
        var segments = new List<string>();
        foreach (var range in path.AsSpan().Split('/'))
        {
            var segment = Uri.UnescapeDataString(path.AsSpan(range));
            if (segment == ".." && segments.Count > 0)
                segments.RemoveAt(segments.Count - 1);
            else if (segment is not ("" or "." or ".."))
                segments.Add(segment);
        }
        return segments;
    }

    private static (string Before, string After) Cut(string text, char at) =>
        text.IndexOf(at, StringComparison.Ordinal) is >= 0 and var index ? (text[..index], text[(index + 1)..]) : (text, "");
}
