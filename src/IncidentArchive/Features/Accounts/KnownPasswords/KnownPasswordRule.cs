using IncidentArchive.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace IncidentArchive.Features.Accounts.KnownPasswords;

/// <summary>
/// Refuses passwords that somebody else knows already, wherever a password is chosen. NIST SP 800-63B asks for this, and for
/// no rules of composition.
/// </summary>
internal sealed class KnownPasswordRule(IOptions<ArchiveOptions> archive) : IPasswordValidator<Editor>
{
    // Names shorter than this turn up inside other words.
    private const int LongEnoughToTell = 3;

    public Task<IdentityResult> ValidateAsync(UserManager<Editor> manager, Editor user, string? password) =>
        Task.FromResult(Objection(user, password ?? "") is { } objection
            ? IdentityResult.Failed(new IdentityError { Code = "PasswordKnown", Description = objection })
            : IdentityResult.Success);

    private string? Objection(Editor editor, string password)
    {
        if (CommonPasswords.Include(password))
            return "This password is among those that are guessed first. Choose several words that do not belong together.";
        if (WithoutNames(editor, password).Length < Passwords.MinLength / 2)
            return "This password is little more than your name, or the archive’s. Choose several words that do not belong together.";
        return archive.Value.StolenPasswords is { } file && StolenPasswords.Include(file, password)
            ? "This password is in the list of those that were stolen from other sites. Choose one that you use nowhere else."
            : null;
    }

    private static string WithoutNames(Editor editor, string password) =>
        $"{editor.Name} {editor.UserName} incident archive".Split([' ', '.', '-', '_']).Where(n => n.Length >= LongEnoughToTell)
            .Aggregate(password, (rest, name) => rest.Replace(name, "", StringComparison.OrdinalIgnoreCase));
}
