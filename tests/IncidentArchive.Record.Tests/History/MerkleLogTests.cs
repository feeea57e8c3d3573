using IncidentArchive.Record.History;

namespace IncidentArchive.Record.Tests.History;

/// <summary>Tree heads and proofs of the change log, by RFC 9162 section 2.1.</summary>
public sealed class MerkleLogTests
{
    private const int Most = 130;

    private static readonly MerkleLog _log = MerkleVectors.Counted(Most);
    private static readonly byte[][] _heads = [.. Enumerable.Range(0, Most + 1).Select(size => _log.Head(size))];

    [Fact]
    public void Tree_heads_are_those_of_the_known_test_tree()
    {
        var log = new MerkleLog();
        Assert.Equal(MerkleVectors.Heads[0], Convert.ToHexStringLower(log.Head()));
        foreach (var (leaf, head) in MerkleVectors.Leaves.Zip(MerkleVectors.Heads.Skip(1)))
        {
            log.Append(LogHash.Leaf(leaf));
            Assert.Equal(head, Convert.ToHexStringLower(log.Head()));
        }
        Assert.Equal(MerkleVectors.Heads, Enumerable.Range(0, 9).Select(size => Convert.ToHexStringLower(log.Head(size))));
    }

    [Fact]
    public void Proofs_are_those_of_the_RFC_s_example()
    {
        // Section 2.1.5: seven leaves d0 to d6, with the names the RFC gives the nodes.
        var log = MerkleVectors.Counted(7);
        byte[] Leaf(int index) => log.LeafHash(index);
        byte[] h = LogHash.Node(Leaf(2), Leaf(3)), i = LogHash.Node(Leaf(4), Leaf(5)), j = Leaf(6), g = LogHash.Node(Leaf(0), Leaf(1));
        byte[] k = LogHash.Node(g, h), l = LogHash.Node(i, j);
        Assert.Equal([Leaf(1), h, l], log.InclusionProof(0, 7));
        Assert.Equal([Leaf(2), g, l], log.InclusionProof(3, 7));
        Assert.Equal([Leaf(5), j, k], log.InclusionProof(4, 7));
        Assert.Equal([i, k], log.InclusionProof(6, 7));
        Assert.Equal([Leaf(2), Leaf(3), g, l], log.ConsistencyProof(3, 7));
        Assert.Equal([l], log.ConsistencyProof(4, 7));
        Assert.Equal([i, j, k], log.ConsistencyProof(6, 7));
    }

    [Fact]
    public void Tree_heads_of_every_size_are_those_of_the_definition()
    {
        var leaves = Enumerable.Range(0, Most).Select(i => _log.LeafHash(i)).ToArray();
        for (var size = 0; size <= Most; size++)
            Assert.Equal(MerkleVectors.HeadByDefinition(leaves.AsSpan(0, size)), _heads[size]);
    }

    [Fact]
    public void Every_leaf_of_every_size_is_shown_to_be_included()
    {
        for (var size = 1; size <= Most; size++)
            for (var index = 0; index < size; index++)
                Assert.True(MerkleProof.ShowsInclusion(_log.LeafHash(index), index, size, _log.InclusionProof(index, size), _heads[size]), $"{index} of {size}");
    }

    [Fact]
    public void Every_size_is_shown_to_begin_with_every_smaller_one()
    {
        for (var second = 0; second <= Most; second++)
            for (var first = 0; first <= second; first++)
                Assert.True(MerkleProof.ShowsConsistency(first, _heads[first], second, _heads[second], _log.ConsistencyProof(first, second)), $"{first} in {second}");
    }

    [Fact]
    public void A_million_leaves_are_proved_as_a_few_are()
    {
        const int size = 1_000_000;
        var log = MerkleVectors.Counted(size);
        foreach (var index in new[] { 0, 1, 524_287, 524_288, 999_998, 999_999 })
            Assert.True(MerkleProof.ShowsInclusion(log.LeafHash(index), index, size, log.InclusionProof(index, size), log.Head()));
        foreach (var first in new[] { 1, 2, 65_535, 524_288, 999_999 })
            Assert.True(MerkleProof.ShowsConsistency(first, log.Head(first), size, log.Head(), log.ConsistencyProof(first, size)));
        Assert.True(log.InclusionProof(0, size).Count == 20 && log.ConsistencyProof(65_535, size).Count <= 21);
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(5, 5)]
    [InlineData(0, 0)]
    [InlineData(0, Most + 1)]
    public void A_leaf_that_is_not_there_has_no_proof(long index, long size) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _log.InclusionProof(index, size));

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    [InlineData(0, Most + 1)]
    public void Sizes_the_log_never_had_have_no_proof(long first, long second) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _log.ConsistencyProof(first, second));

    [Fact]
    public void Only_hashes_are_appended() =>
        Assert.Throws<ArgumentException>(() => new MerkleLog().Append(new byte[31]));
}
