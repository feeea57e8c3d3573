using System.Text;
using CsCheck;
using IncidentArchive.Record.History;

namespace IncidentArchive.Record.Tests.History;

/// <summary>Notes signed with Ed25519 in the form of C2SP signed-note.</summary>
public sealed class SignedNoteTests
{
    // The example of C2SP signed-note, section “Verifier keys”.
    private const string ExampleKey = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    private const string Example =
        "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

    // The example of Go's package sumdb/note, whose private key is public.
    private const string GoSecret = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private const string GoKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private const string GoText = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private const string GoNote = GoText + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private static readonly SignerKey _key = SignerKey.Generate("archive.example/log");

    private static SignedNote Parse(string note) => SignedNote.Parse(Encoding.UTF8.GetBytes(note));

    [Fact]
    public void The_standard_s_example_is_verified()
    {
        var note = Parse(Example);
        Assert.Equal("This is an example message.\n", note.Text);
        Assert.True(note.IsSignedBy(VerifierKey.Parse(ExampleKey)));
        Assert.Equal(Example, note.ToString());
        Assert.Equal(ExampleKey, VerifierKey.Parse(ExampleKey).ToString());
    }

    [Fact]
    public void A_known_key_signs_to_the_known_bytes()
    {
        var key = SignerKey.Parse(GoSecret);
        Assert.Equal((GoSecret, GoKey, GoKey), (key.ToSecret(), key.Verifier.ToString(), key.ToString()));
        Assert.Equal(GoNote, SignedNote.Sign(GoText, key).ToString());
        Assert.True(Parse(GoNote).IsSignedBy(VerifierKey.Parse(GoKey)));
    }

    [Theory]
    [InlineData("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")]
    [InlineData("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb", "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")]
    public void Public_keys_are_those_of_RFC_8032(string secret, string expected)
    {
        var id = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData([.. "a\n\x01"u8, .. Convert.FromHexString(expected)]))[..8];
        var key = SignerKey.Parse($"PRIVATE+KEY+a+{id}+{Convert.ToBase64String([1, .. Convert.FromHexString(secret)])}");
        Assert.Equal(expected, Convert.ToHexStringLower(key.Verifier.PublicKey));
    }

    [Fact]
    public void Keys_survive_being_written_and_read()
    {
        var again = SignerKey.Parse(_key.ToSecret());
        Assert.True(SignedNote.Sign("a\n", again).IsSignedBy(VerifierKey.Parse(_key.Verifier.ToString())));
    }

    [Fact]
    public void Any_text_survives_being_signed_and_read() =>
        Gen.String[Gen.Char["ab \n—é中—+"], 0, 30].Sample(text =>
        {
            var note = SignedNote.Parse(SignedNote.Sign($"{text}\n", _key).ToBytes());
            Assert.Equal($"{text}\n", note.Text);
            Assert.True(note.IsSignedBy(_key.Verifier));
        });

    [Fact]
    public void A_changed_byte_anywhere_is_noticed() =>
        Gen.Select(Gen.Int[0, GoNote.Length], Gen.Byte[1, 255]).Sample((place, change) =>
        {
            var bytes = Encoding.UTF8.GetBytes(GoNote);
            bytes[place % bytes.Length] ^= change;
            return !IsVerified(bytes, VerifierKey.Parse(GoKey));
        });

    [Fact]
    public void Signatures_of_unknown_keys_count_for_nothing()
    {
        var (witness, other) = (SignerKey.Generate("witness.example"), SignerKey.Generate(_key.Name));
        var note = Parse(SignedNote.Sign("a\n", witness, other, _key).ToString());
        Assert.Equal(3, note.Signatures.Count);
        Assert.True(note.IsSignedBy(_key.Verifier));
        Assert.False(note.IsSignedBy(SignerKey.Generate(_key.Name).Verifier));
        Assert.False(note.IsSignedBy());
    }

    [Fact]
    public void One_false_signature_of_a_known_key_spoils_the_note()
    {
        var key = SignerKey.Generate("other.example");
        var forged = SignedNote.Sign("b\n", key).Signatures[0];
        var note = Parse($"{SignedNote.Sign("a\n", _key)}{forged}\n");
        Assert.True(note.IsSignedBy(_key.Verifier));
        Assert.False(note.IsSignedBy(_key.Verifier, key.Verifier));
    }

    [Theory]
    [InlineData("a\n", "blank line")]
    [InlineData("a\n\n", "breaks off")]
    [InlineData("a\n\n— k AAAAAAA=", "breaks off")]
    [InlineData("a\r\n\r\n— k AAAAAAA=\r\n", "U+000D")]
    [InlineData("a\0\n\n— k AAAAAAA=\n", "U+0000")]
    [InlineData("a\n\n- k AAAAAAA=\n", "em dash")]
    [InlineData("a\n\n—  k AAAAAAA=\n", "em dash")]
    [InlineData("a\n\n— k AAAAAAA= \n", "em dash")]
    [InlineData("a\n\n— k+ AAAAAAA=\n", "em dash")]
    [InlineData("a\n\n— k AAAAAAA\n", "base64")]
    [InlineData("a\n\n— k AAAAAAB=\n", "base64")]
    [InlineData("a\n\n— k AAAA_-A=\n", "base64")]
    [InlineData("a\n\n— k AAAAAA==\n", "base64")]
    public void What_is_not_quite_a_note_is_refused(string note, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => Parse(note)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_note_too_large_or_of_too_many_signatures_is_refused()
    {
        Assert.Equal(100, Parse("a\n\n" + string.Concat(Enumerable.Repeat("— k AAAAAAA=\n", 100))).Signatures.Count);
        Assert.Throws<FormatException>(() => Parse("a\n\n" + string.Concat(Enumerable.Repeat("— k AAAAAAA=\n", 101))));
        Assert.Throws<FormatException>(() => SignedNote.Parse(new byte[SignedNote.MaxBytes + 1]));
        Assert.Throws<FormatException>(() => SignedNote.Parse([0xff, .. Encoding.UTF8.GetBytes(GoNote)]));
    }

    [Theory]
    [InlineData("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T")]
    [InlineData("PeterNeumann+c74f20a3+AhpcXQcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("a+00000000+Af///////////////////////////////////////////w==")]
    [InlineData("c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("")]
    public void What_is_not_quite_a_key_is_refused(string key)
    {
        Assert.Throws<FormatException>(() => VerifierKey.Parse(key));
        Assert.Throws<FormatException>(() => SignerKey.Parse(key));
    }

    private static bool IsVerified(byte[] note, VerifierKey key)
    {
        try
        {
            return SignedNote.Parse(note).IsSignedBy(key);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
