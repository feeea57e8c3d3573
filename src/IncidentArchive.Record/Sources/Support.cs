namespace IncidentArchive.Record.Sources;

/// <summary>
/// How many sources something really rests on. Works of one publisher count once, and so does everything that relays the
/// same outlet or agency, whether that is cited itself or not.
/// </summary>
/// <param name="Independent">What counts, in the order of citation.</param>
public sealed record Support(IReadOnlyList<IndependentSource> Independent)
{
    /// <summary>How many sources are independent of each other.</summary>
    public int Count => Independent.Count;

    /// <summary>The works that only repeat another, or come from a publisher that has been counted.</summary>
    public IEnumerable<Source> Repeats => Independent.SelectMany(i => i.Repeats);

    /// <summary>Tells sources that are independent from those that repeat them.</summary>
    public static Support Of(IReadOnlyList<Source> cited)
    {
        var origins = new Origins(cited);
        return new Support(
        [
            .. from source in cited
               group source by origins.Of(source) into same
               let lead = same.FirstOrDefault(s => s.Relays.Count == 0) ?? same.First()
               select new IndependentSource(lead, lead.Relays.Count == 0 ? null : lead.Relays[0], [.. same.Where(s => s != lead)]),
        ]);
    }

    // An origin is a publisher by name: “AP”, “the guardian”.
    private sealed class Origins
    {
        private readonly HashSet<string> _firstHand;
        private readonly Dictionary<string, Source> _secondHand;
        private readonly Dictionary<string, string> _joined = [];

        public Origins(IReadOnlyList<Source> cited)
        {
            _firstHand = [.. cited.Where(s => s.Relays.Count == 0).Select(s => Name(s.Publisher))];
            _secondHand = cited.Where(s => s.Relays.Count > 0).DistinctBy(s => Name(s.Publisher)).ToDictionary(s => Name(s.Publisher));
            // Where none of those it relays is cited, whatever else relays one of them is the same source.
            foreach (var source in cited.Where(s => s.Relays.Count > 1))
            {
                var names = RootsOf(source, []).ToList();
                if (!names.Exists(_firstHand.Contains))
                    foreach (var name in names.Skip(1))
                        _joined[Root(name)] = Root(names[0]);
            }
        }

        public string Of(Source source)
        {
            var roots = RootsOf(source, []).ToList();
            return Root(roots.Find(_firstHand.Contains) ?? roots[0]);
        }

        // Who stands at the beginning: a chain of relays is followed as far as it is cited.
        private IEnumerable<string> RootsOf(Source source, HashSet<string> seen)
        {
            var own = Name(source.Publisher);
            if (source.Relays.Count == 0)
                return [own];
            // Those that relay each other in a circle go by one name.
            if (!seen.Add(own))
                return [seen.Min(StringComparer.Ordinal)!];
            return source.Relays.Select(Name).SelectMany(name =>
                !_firstHand.Contains(name) && _secondHand.TryGetValue(name, out var between) && between != source ? RootsOf(between, seen) : [name]);
        }

        private string Root(string name)
        {
            while (_joined.TryGetValue(name, out var next) && next != name)
                name = next;
            return name;
        }

        private static string Name(string publisher)
        {
            var name = publisher.Trim().ToLowerInvariant();
            return name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name;
        }
    }
}

/// <summary>A source that no other cited one repeats or is repeated by, with those that repeat it.</summary>
/// <param name="Lead">The work to be named: the original, or the first that relays it where the original is not cited.</param>
/// <param name="After">Whom the lead relays; null where it is the original.</param>
/// <param name="Repeats">Works that relay the same, or come from the same publisher.</param>
public sealed record IndependentSource(Source Lead, string? After, IReadOnlyList<Source> Repeats);
