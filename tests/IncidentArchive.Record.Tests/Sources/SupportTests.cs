using CsCheck;
using IncidentArchive.Record.Sources;

namespace IncidentArchive.Record.Tests.Sources;

public sealed class SupportTests
{
    // “A” is a work of A; “B<A” one of B that relays A; “C<A+B” one of C that relays both.
    [Theory]
    [InlineData("A", "A")]
    [InlineData("A B", "A | B")]
    [InlineData("A A", "A(A)")]
    [InlineData("A The-A", "A(The-A)")]
    [InlineData("A B<A", "A(B)")]
    [InlineData("B<A A", "A(B)")]
    [InlineData("B<AP C<AP", "B after AP(C)")]
    [InlineData("B<AP C<AP D", "B after AP(C) | D")]
    [InlineData("A B<a", "A(B)")]
    [InlineData("A B C<A+B", "A(C) | B")]
    [InlineData("C<A+AP B<AP", "C after A(B)")]
    [InlineData("A C<A+AP B<AP", "A(C) | B after AP")]
    [InlineData("A B<A C<B", "A(B,C)")]
    [InlineData("B<AP C<B D<AP", "B after AP(C,D)")]
    [InlineData("B<C C<B", "B after C(C)")]
    [InlineData("B<B", "B after B")]
    public void Counts_what_is_independent(string cited, string expected) => Assert.Equal(expected, Words(Support.Of(Sources(cited))));

    [Fact]
    public void Nothing_cited_is_no_support() => Assert.Equal(0, Support.Of([]).Count);

    [Fact]
    public void Every_source_stands_in_one_place() => Gen.OneOf("A", "B", "A<B", "C<A+B", "D<AP", "E<D", "E<E", "F<G+H", "G<F").Array[0, 9].Sample(cited =>
    {
        var sources = Sources(string.Join(' ', cited));
        var support = Support.Of(sources);
        Assert.Equal(sources.Select(s => s.Key).Order(), support.Independent.Select(i => i.Lead).Concat(support.Repeats).Select(s => s.Key).Order());
        Assert.InRange(support.Count, sources.Count == 0 ? 0 : 1, sources.Count);
    });

    private static List<Source> Sources(string cited) =>
    [
        .. cited.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((text, i) => text.Split('<') switch
        {
            [var publisher, var relays] => new Source { Key = $"k{i}", Type = SourceType.Article, Publisher = publisher.Replace('-', ' '), Relays = [.. relays.Split('+')] },
            var alone => new Source { Key = $"k{i}", Type = SourceType.Article, Publisher = alone[0].Replace('-', ' ') },
        }),
    ];

    private static string Words(Support support) => string.Join(" | ", support.Independent.Select(i =>
        i.Lead.Publisher.Replace(' ', '-') + (i.After is null ? "" : $" after {i.After}") + (i.Repeats.Count == 0 ? "" : $"({string.Join(',', i.Repeats.Select(r => r.Publisher.Replace(' ', '-')))})")));
}
