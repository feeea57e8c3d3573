using System.Security.Cryptography;
using System.Text;
using CsCheck;
using IncidentArchive.Record.History;

namespace IncidentArchive.Record.Tests.History;

/// <summary>What the change log was, in the form of C2SP tlog-checkpoint.</summary>
public sealed class CheckpointTests
{
    // The text of the standard's example.
    private const string Example = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

    private static readonly SignerKey _key = SignerKey.Generate("archive.example/log");

    private static Checkpoint Sample => new(_key.Name, 7, MerkleVectors.Counted(7).Head());

    [Fact]
    public void The_standard_s_example_is_read_and_written()
    {
        var checkpoint = Checkpoint.Parse(Example);
        Assert.Equal(("example.com/behind-the-sofa", 20852163), (checkpoint.Origin, checkpoint.Size));
        Assert.Equal("0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62", Convert.ToHexStringLower(checkpoint.Root));
        Assert.Equal(Example, checkpoint.ToString());
    }

    [Fact]
    public void A_signed_checkpoint_survives_being_written_and_read()
    {
        var opened = Checkpoint.Open(Sample.Sign(_key).ToBytes(), _key.Verifier);
        Assert.Equal(Sample.ToString(), opened.ToString());
    }

    [Fact]
    public void Extension_lines_are_kept_as_they_were_signed()
    {
        var checkpoint = Checkpoint.Parse($"{Example}one\ntwo\n");
        Assert.Equal(["one", "two"], checkpoint.Extensions);
        Assert.Equal($"{Example}one\ntwo\n", checkpoint.ToString());
    }

    [Theory]
    [InlineData("log\n7\n")]
    [InlineData("log\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=")]
    [InlineData("log\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n")]
    [InlineData("log\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\nmore\n")]
    [InlineData("\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("log\n07\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("log\n+7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("log\n-7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("log\n7 \nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("log\n٧\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("log\n9223372036854775808\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("log\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n")]
    [InlineData("log\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n")]
    [InlineData("log\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I= \n")]
    [InlineData("log\n7\nAAAA\n")]
    [InlineData("lo\tg\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    public void What_is_not_quite_a_checkpoint_is_refused(string text) =>
        Assert.Throws<FormatException>(() => Checkpoint.Parse(text));

    [Fact]
    public void A_changed_byte_anywhere_is_noticed()
    {
        var note = Sample.Sign(_key).ToBytes();
        Gen.Select(Gen.Int[0, note.Length - 1], Gen.Byte[1, 255]).Sample((place, change) =>
        {
            byte[] changed = [.. note];
            changed[place] ^= change;
            var refusal = Xunit.Record.Exception(() => Checkpoint.Open(changed, _key.Verifier));
            Assert.True(refusal is FormatException or CryptographicException, $"{refusal}");
        });
    }

    [Fact]
    public void Another_log_s_checkpoint_is_not_taken_for_this_one_s()
    {
        var other = SignerKey.Generate("other.example/log");
        var elsewhere = new Checkpoint(other.Name, 7, Sample.Root).Sign(other).ToBytes();
        Assert.Throws<CryptographicException>(() => Checkpoint.Open(elsewhere, _key.Verifier));
        // A key vouches for its own log only, also where it is known.
        var usurped = SignedNote.Sign(Sample.ToString(), other).ToBytes();
        Assert.Throws<CryptographicException>(() => Checkpoint.Open(usurped, _key.Verifier, other.Verifier));
        Assert.Throws<ArgumentException>(() => Sample.Sign(other));
    }

    [Fact]
    public void An_older_key_of_the_log_is_honoured_where_it_is_given()
    {
        var newer = SignerKey.Generate(_key.Name);
        var note = Sample.Sign(_key).ToBytes();
        Assert.Equal(7, Checkpoint.Open(note, newer.Verifier, _key.Verifier).Size);
        Assert.Throws<CryptographicException>(() => Checkpoint.Open(note, newer.Verifier));
    }

    [Fact]
    public void Only_a_tree_head_is_signed()
    {
        Assert.Throws<ArgumentException>(() => new Checkpoint("log", 1, Encoding.UTF8.GetBytes("short")));
        Assert.Throws<ArgumentException>(() => new Checkpoint("lo\ng", 1, new byte[LogHash.Length]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Checkpoint("log", -1, new byte[LogHash.Length]));
    }
}
