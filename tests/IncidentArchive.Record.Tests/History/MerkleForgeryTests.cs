using CsCheck;
using IncidentArchive.Record.History;

namespace IncidentArchive.Record.Tests.History;

/// <summary>Proofs that are not quite right show nothing.</summary>
public sealed class MerkleForgeryTests
{
    private const int Most = 130;

    private static readonly MerkleLog _log = MerkleVectors.Counted(Most);

    private static readonly Gen<(int Index, int Size)> _places = Gen.Int[1, Most].SelectMany(size => Gen.Int[0, size - 1].Select(index => (index, size)));
    private static readonly Gen<(int First, int Second)> _pairs = Gen.Int[2, Most].SelectMany(second => Gen.Int[1, second - 1].Select(first => (first, second)));

    [Fact]
    public void A_changed_bit_breaks_an_inclusion_proof() =>
        Gen.Select(_places, Gen.Int[0, 12], Gen.Int[0, 255]).Sample((place, part, bit) =>
        {
            var (leaf, root) = (_log.LeafHash(place.Index), _log.Head(place.Size));
            byte[][] path = [.. _log.InclusionProof(place.Index, place.Size)];
            byte[][] parts = [leaf, root, .. path];
            Flip(parts[part % parts.Length], bit);
            return !MerkleProof.ShowsInclusion(leaf, place.Index, place.Size, path, root);
        });

    [Fact]
    public void A_changed_bit_breaks_a_consistency_proof() =>
        Gen.Select(_pairs, Gen.Int[0, 12], Gen.Int[0, 255]).Sample((pair, part, bit) =>
        {
            var (first, second) = (_log.Head(pair.First), _log.Head(pair.Second));
            byte[][] path = [.. _log.ConsistencyProof(pair.First, pair.Second)];
            byte[][] parts = [first, second, .. path];
            Flip(parts[part % parts.Length], bit);
            return !MerkleProof.ShowsConsistency(pair.First, first, pair.Second, second, path);
        });

    [Fact]
    public void A_leaf_is_shown_at_its_own_index_only() =>
        Gen.Select(_places, Gen.Long[-2, Most + 2]).Where((place, other) => other != place.Index).Sample((place, other) =>
            !MerkleProof.ShowsInclusion(_log.LeafHash(place.Index), other, place.Size, _log.InclusionProof(place.Index, place.Size), _log.Head(place.Size)));

    [Fact]
    public void A_proof_shows_nothing_for_the_tree_head_of_another_size() =>
        Gen.Select(_places, Gen.Int[0, Most]).Where((place, other) => other != place.Size).Sample((place, other) =>
            !MerkleProof.ShowsInclusion(_log.LeafHash(place.Index), place.Index, other, _log.InclusionProof(place.Index, place.Size), _log.Head(other)));

    [Fact]
    public void A_consistency_proof_holds_for_its_own_sizes_only() =>
        Gen.Select(_pairs, Gen.Int[0, Most], Gen.Int[0, Most]).Where((pair, first, second) => pair != (first, second)).Sample((pair, first, second) =>
            !MerkleProof.ShowsConsistency(first, _log.Head(first), second, _log.Head(second), _log.ConsistencyProof(pair.First, pair.Second)));

    [Fact]
    public void A_log_that_was_rewritten_is_not_consistent_with_what_it_was() =>
        Gen.Select(_pairs, Gen.Int[0, Most - 1]).Sample((pair, rewritten) =>
        {
            var other = MerkleLog.Of(Enumerable.Range(0, pair.Second).Select(i => i == rewritten % pair.First ? LogHash.Leaf([0xff]) : _log.LeafHash(i)));
            return !MerkleProof.ShowsConsistency(pair.First, _log.Head(pair.First), pair.Second, other.Head(), other.ConsistencyProof(pair.First, pair.Second));
        });

    [Fact]
    public void A_hash_too_many_or_too_few_breaks_a_proof() =>
        Gen.Select(_places, _pairs).Sample((place, pair) =>
        {
            var (leaf, root) = (_log.LeafHash(place.Index), _log.Head(place.Size));
            var (path, consistency) = (_log.InclusionProof(place.Index, place.Size), _log.ConsistencyProof(pair.First, pair.Second));
            var (first, second) = (_log.Head(pair.First), _log.Head(pair.Second));
            Assert.False(MerkleProof.ShowsInclusion(leaf, place.Index, place.Size, [.. path, root], root));
            Assert.False(MerkleProof.ShowsInclusion(leaf, place.Index, place.Size, [leaf, .. path], root));
            Assert.False(path.Count > 0 && MerkleProof.ShowsInclusion(leaf, place.Index, place.Size, [.. path.Skip(1)], root));
            Assert.False(MerkleProof.ShowsConsistency(pair.First, first, pair.Second, second, [.. consistency, second]));
            Assert.False(MerkleProof.ShowsConsistency(pair.First, first, pair.Second, second, [.. consistency.SkipLast(1)]));
        });

    [Fact]
    public void The_head_of_a_part_is_not_taken_for_that_of_the_whole()
    {
        var (zero, one, part) = (_log.LeafHash(0), _log.LeafHash(1), _log.Head(2));
        Assert.True(MerkleProof.ShowsInclusion(zero, 0, 2, [one], part));
        Assert.False(MerkleProof.ShowsInclusion(zero, 0, 4, [one], part));
        Assert.True(MerkleProof.ShowsConsistency(1, zero, 2, part, [one]));
        Assert.False(MerkleProof.ShowsConsistency(1, zero, 4, part, [one]));
    }

    [Fact]
    public void What_is_no_hash_shows_nothing()
    {
        var (leaf, head) = (_log.LeafHash(0), _log.Head(2));
        Assert.False(MerkleProof.ShowsInclusion(leaf.AsSpan(1), 0, 2, _log.InclusionProof(0, 2), head));
        Assert.False(MerkleProof.ShowsInclusion(leaf, 0, 2, [[]], head));
        Assert.False(MerkleProof.ShowsInclusion(leaf, 0, 2, [null!], head));
        Assert.False(MerkleProof.ShowsInclusion(leaf, 0, 1, [], []));
        Assert.False(MerkleProof.ShowsConsistency(1, [], 1, [], []));
        Assert.False(MerkleProof.ShowsConsistency(0, head, 2, head, []));
        Assert.False(MerkleProof.ShowsConsistency(0, head, 0, head, []));
        Assert.False(MerkleProof.ShowsConsistency(1, leaf, 2, head, [[1]]));
    }

    private static void Flip(byte[] hash, int bit) => hash[bit / 8] ^= (byte)(1 << bit % 8);
}
