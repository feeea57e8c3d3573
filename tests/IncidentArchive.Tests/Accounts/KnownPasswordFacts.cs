using System.Net;
using System.Security.Cryptography;
using System.Text;
using IncidentArchive.Features.Accounts.KnownPasswords;
using IncidentArchive.Web;

namespace IncidentArchive.Tests.Accounts;

public sealed class KnownPasswordFacts : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    [Theory]
    [InlineData("123qweasdzxc")]
    [InlineData("Passwordpassword")]
    [InlineData("!!ILoveYou2024!!")]
    [InlineData("aaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabc")]
    [InlineData("abcdefghijklmnop")]
    [InlineData("123456789012345")]
    public void Knows_what_is_guessed_first(string password) => Assert.True(CommonPasswords.Include(password));

    [Theory]
    [InlineData("correct horse battery")]
    [InlineData("839205716624")]
    [InlineData("møllerens gule hest")]
    [InlineData("x84736!!293#")]
    public void Lets_others_be(string password) => Assert.False(CommonPasswords.Include(password));

    [Fact]
    public void Finds_each_line_of_a_file_of_stolen_passwords_and_nothing_else()
    {
        foreach (var count in (int[])[1, 2, 3, 1000])
        {
            var stolen = Enumerable.Range(0, count).Select(i => $"stolen password {i}").ToList();
            File.WriteAllText(_file, string.Join("\r\n", stolen.Select(Hash).Order(StringComparer.Ordinal).Select((h, i) => $"{h}:{i * 977 + 1}")));
            Assert.True(StolenPasswords.IsSuchAFile(_file));
            Assert.All(stolen, s => Assert.True(StolenPasswords.Include(_file, s), s));
            Assert.All(Enumerable.Range(0, 1000), i => Assert.False(StolenPasswords.Include(_file, $"my own {i}")));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("password\n123456\n")]
    public void A_file_of_another_kind_is_refused_at_the_start(string text)
    {
        File.WriteAllText(_file, text);
        var failure = Assert.Single(new ArchiveOptionsRules().Validate(null, new ArchiveOptions { StolenPasswords = _file }).Failures!);
        Assert.Contains(_file, failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("qwertyqwerty", "among those that are guessed first")]
    [InlineData("Ada Marlowe 1", "little more than your name")]
    [InlineData("a sentence that was stolen", "stolen from other sites")]
    public async Task Is_refused_at_its_field_wherever_a_password_is_chosen(string password, string objection)
    {
        await File.WriteAllTextAsync(_file, $"{Hash("a sentence that was stolen")}:3\n", TestContext.Current.CancellationToken);
        await using var archive = ArchiveHost.Start(("Archive:StolenPasswords", _file));
        var editor = await archive.NewEditorAsync();
        using var answer = await editor.SubmitAsync("/account/password", ("Input.CurrentPassword", ArchiveHost.Password), ("Input.NewPassword", password), ("Input.NewPasswordAgain", password));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(objection, (await answer.PageAsync()).Text(".error-summary a[href='#Input_NewPassword']"), StringComparison.Ordinal);
    }

#pragma warning disable CA5350 // The file's own hash.
    private static string Hash(string password) => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));
#pragma warning restore CA5350

    public void Dispose() => File.Delete(_file);
}
