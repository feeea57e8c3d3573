using System.Text;
using CsCheck;
using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.History.Comparisons;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Sources;

namespace IncidentArchive.Record.Tests.History.Comparisons;

/// <summary>What holds of the comparison of any two documents.</summary>
public sealed class ComparisonPropertyTests
{
    private static readonly string[] _letters = ["a", "b", "c", "d", "e"];
    private static readonly Gen<string> _text = Gen.OneOf<string>("one", "two", "three", "[^a]", " ", " ", " ", "\n", ".", "é", "我", "😭", "").Array[0, 12].Select(string.Concat);
    private static readonly Gen<string?> _maybe = Gen.OneOf(Gen.Const((string?)null), _text.Select(t => (string?)t));
    private static readonly Gen<string> _key = Gen.OneOf<string>(_letters);
    private static readonly Gen<Edtf> _date = Gen.OneOf<string>("2021", "2021-05-06", "2021-05-06T16:10Z", "2021-05-06~").Select(d => Edtf.Parse(d));
    private static readonly Gen<List<Citation>> _cites = Gen.Select(_key, _maybe, (source, locator) => new Citation { Source = source, Locator = locator }).List[0, 4];
    private static readonly Gen<List<Witness>> _witnesses = Gen.Select(_key, _text, _maybe, (source, text, note) => new Witness { Source = source, Text = text, Note = note }).List[0, 4];

    private static readonly Gen<Entry> _entry = Gen.OneOf<Entry>(
        Gen.Select(_key, _maybe, _maybe, _cites, _witnesses, Gen.Enum<Medium>(), (key, title, text, cites, witnesses, medium) =>
            new Post { Key = key, Title = title, By = key, When = new(), Certainty = default, Text = text, Cites = cites, Witnesses = witnesses, Medium = medium }),
        Gen.Select(_key, _maybe, _date, _key.List[0, 4], Gen.Enum<Cause>(), Gen.Enum<Certainty>(), (key, note, date, of, cause, certainty) =>
            new Deletion { Key = key, Note = note, Of = of, When = new() { Date = date, After = of }, Certainty = certainty, Cause = cause, CauseCertainty = certainty }),
        Gen.Select(_key, _maybe, _date, (key, note, date) => new Context { Key = key, Note = note, When = new() { Date = date }, Certainty = default }));

    private static readonly Gen<Incident> _incident = Gen.Select(
        Gen.Select(_text, _text, _key.List[0, 4], _text.List[0, 5]),
        _entry.List[0, 7],
        Gen.Select(_key, _maybe, (key, handle) => new Account { Key = key, Handle = handle }).List[0, 4],
        Gen.Select(_key, _text, (key, publisher) => new Source { Key = key, Type = default, Publisher = publisher }).List[0, 4],
        (own, entries, accounts, sources) => new Incident
        {
            Format = 1,
            Slug = Slug.Parse("a"),
            Language = "en",
            Title = own.Item1,
            Summary = own.Item2,
            Topics = own.Item3,
            Questions = own.Item4,
            Entries = entries,
            Accounts = accounts,
            Sources = sources,
        });

    [Fact]
    public void A_document_does_not_differ_from_itself() =>
        _incident.Sample(incident => Comparison.Of(incident, Copy(incident)).IsEmpty);

    [Fact]
    public void Documents_that_differ_in_a_byte_have_a_change() =>
        Gen.Select(_incident, _incident).Sample((older, newer) =>
            Comparison.Of(older, newer).IsEmpty == CanonicalJson.Of(older).AsSpan().SequenceEqual(CanonicalJson.Of(newer)));

    [Fact]
    public void Read_backwards_it_is_what_differs_the_other_way_round() =>
        Gen.Select(_incident, _incident).Sample((older, newer) =>
            Assert.Equal(Written(Comparison.Of(older, newer), isBackwards: true), Written(Comparison.Of(newer, older), isBackwards: false)));

    [Fact]
    public void It_is_the_same_each_time() =>
        Gen.Select(_incident, _incident).Sample((older, newer) =>
            Assert.Equal(Written(Comparison.Of(older, newer), false), Written(Comparison.Of(Copy(older), Copy(newer)), false)));

    [Fact]
    public void The_segments_give_both_texts_to_the_character() =>
        Gen.Select(_incident, _incident).Sample((older, newer) => Assert.All(Comparison.Of(older, newer).Changes, change =>
        {
            Assert.Equal(change.Before ?? "", string.Concat(change.Segments.Select(s => s.Before)));
            Assert.Equal(change.After ?? "", string.Concat(change.Segments.Select(s => s.After)));
            Assert.NotEmpty(change.Segments);
        }));

    [Fact]
    public void What_is_moved_back_and_forth_stands_where_it_stood() =>
        Gen.Shuffle(_letters).Sample(order =>
        {
            Incident With(IEnumerable<string> keys) => new() { Format = 1, Slug = Slug.Parse("a"), Language = "en", Title = "", Summary = "", Entries = [.. keys.Select(k => new Context { Key = k, When = new(), Certainty = default })] };
            var moved = Comparison.Of(With(_letters), With(order)).Groups;
            Assert.All(moved, g => Assert.Equal(ChangeVerb.Moved, g.Verb));
            // What was not moved stands in its old order, and no more was moved than had to be.
            var unmoved = order.Except(moved.Select(g => g.Item.Key)).ToArray();
            Assert.Equal(unmoved.Order(), unmoved);
            Assert.Equal(LongestRise(order), unmoved.Length);
        });

    private static int LongestRise(string[] order) =>
        Enumerable.Range(0, 1 << order.Length).Select(chosen => order.Where((_, i) => (chosen >> i & 1) == 1).ToArray()).Where(keys => keys.SequenceEqual(keys.Order())).Max(keys => keys.Length);

    private static Incident Copy(Incident incident) => Document.FromCanonical<Incident>(CanonicalJson.Of(incident));

    // The order of groups and items is the newer document's, so it is left out of account.
    private static string[] Written(Comparison comparison, bool isBackwards) =>
        [.. comparison.Groups.SelectMany(g => g.Changes.Select(c => isBackwards ? Written(g.Part, g.Newer, g.Older, Backwards(c)) : Written(g.Part, g.Older, g.Newer, c))).Order(StringComparer.Ordinal)];

    private static string Written(string part, ChangedItem? older, ChangedItem? newer, Change c) =>
        new StringBuilder($"{part} {older} {newer} {c.Verb} {c.Label} {c.OlderPath} {c.NewerPath} {c.Before} {c.After}: ").AppendJoin('|', c.Segments.Select(s => $"{s.Kind} {s.Before} {s.After}")).ToString();

    private static Change Backwards(Change c) => new(
        c.Verb switch { ChangeVerb.Added => ChangeVerb.Removed, ChangeVerb.Removed => ChangeVerb.Added, var same => same },
        c.Label, c.NewerPath, c.OlderPath, c.After, c.Before,
        [.. Turned(c.Segments)]);

    // A deleted stretch is always told before the one in its place.
    private static IEnumerable<Segment> Turned(IReadOnlyList<Segment> segments)
    {
        for (var i = 0; i < segments.Count; i++)
        {
            var isPair = segments[i].Kind == SegmentKind.Deleted && i + 1 < segments.Count && segments[i + 1].Kind == SegmentKind.Inserted;
            if (isPair)
                yield return Turned(segments[i + 1]);
            yield return Turned(segments[i]);
            if (isPair)
                i++;
        }
    }

    private static Segment Turned(Segment s) => new(
        s.Kind switch { SegmentKind.Deleted => SegmentKind.Inserted, SegmentKind.Inserted => SegmentKind.Deleted, var same => same }, s.After, s.Before);
}
