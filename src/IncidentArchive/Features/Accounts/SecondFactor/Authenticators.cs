using System.Security.Cryptography;
using IncidentArchive.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using OtpNet;

namespace IncidentArchive.Features.Accounts.SecondFactor;

/// <summary>
/// Authenticator apps (RFC 6238: SHA-1, six digits, thirty seconds, which every app reads) and the recovery codes that stand
/// in for one. The secret is encrypted with the key ring: who reads the database alone cannot make codes.
/// </summary>
internal sealed class Authenticators(ArchiveDbContext db, IDataProtectionProvider protection, TimeProvider time)
{
    private const int SecretLength = 20;

    // One step before and one after, for clocks that differ and fingers that are slow.
    private static readonly VerificationWindow _window = new(previous: 1, future: 1);

    private IDataProtector Protector => protection.CreateProtector("authenticator");

    /// <summary>Makes the secret that an app is to share. Codes are asked for only once the app has given one.</summary>
    public async Task<string> BeginAsync(Editor editor, CancellationToken cancel)
    {
        var secret = RandomNumberGenerator.GetBytes(SecretLength);
        var kept = Protector.Protect(secret);
        await db.Users.Where(u => u.Id == editor.Id && u.AuthenticatorSince == null).ExecuteUpdateAsync(set => set.SetProperty(u => u.AuthenticatorSecret, kept), cancel);
        return Base32Encoding.ToString(secret);
    }

    /// <summary>The secret that was made and not confirmed yet; null where there is none.</summary>
    public string? PendingSecretOf(Editor editor) => editor.HasSecondFactor || SecretOf(editor) is not { } secret ? null : Base32Encoding.ToString(secret);

    /// <summary>Asks for codes from now on, if the app's first is right.</summary>
    public async Task<bool> ConfirmAsync(Editor editor, string code, CancellationToken cancel)
    {
        if (editor.HasSecondFactor || !await IsRightAsync(editor, code, cancel))
            return false;
        var now = time.GetUtcNow().UtcDateTime;
        await db.Users.Where(u => u.Id == editor.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.AuthenticatorSince, now), cancel);
        return true;
    }

    /// <summary>Whether a code is the app's of this moment, and has not been used: whoever looks over a shoulder comes too late.</summary>
    public async Task<bool> IsRightAsync(Editor editor, string code, CancellationToken cancel)
    {
        var digits = string.Concat(code.Where(char.IsAsciiDigit));
        if (SecretOf(editor) is not { } secret || !new Totp(secret).VerifyTotp(time.GetUtcNow().UtcDateTime, digits, out var step, _window))
            return false;
        // In one statement: the same code sent twice at the same moment is right once.
        return await db.Users.Where(u => u.Id == editor.Id && (u.AuthenticatorStep == null || u.AuthenticatorStep < step))
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.AuthenticatorStep, step), cancel) == 1;
    }

    /// <summary>Uses a recovery code up; false where it is none.</summary>
    public async Task<bool> UseRecoveryCodeAsync(Editor editor, string code, CancellationToken cancel)
    {
        var hash = RecoveryCode.HashOf(code);
        return await db.RecoveryCodes.Where(c => c.EditorId == editor.Id && c.Hash == hash).ExecuteDeleteAsync(cancel) == 1;
    }

    /// <summary>Makes new recovery codes, to be shown this once; the old ones work no more.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(Editor editor, CancellationToken cancel)
    {
        var codes = Enumerable.Range(0, RecoveryCode.HowMany).Select(_ => RecoveryCode.New()).ToList();
        await using var transaction = await db.BeginWriteAsync(cancel);
        await db.RecoveryCodes.Where(c => c.EditorId == editor.Id).ExecuteDeleteAsync(cancel);
        db.AddRange(codes.Select(c => new RecoveryCode { EditorId = editor.Id, Hash = RecoveryCode.HashOf(c) }));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return codes;
    }

    public Task<int> RecoveryCodesLeftAsync(Editor editor, CancellationToken cancel) => db.RecoveryCodes.CountAsync(c => c.EditorId == editor.Id, cancel);

    /// <summary>Asks for no codes any more.</summary>
    public async Task RemoveAsync(string editorId, CancellationToken cancel)
    {
        await db.RecoveryCodes.Where(c => c.EditorId == editorId).ExecuteDeleteAsync(cancel);
        await db.Users.Where(u => u.Id == editorId).ExecuteUpdateAsync(
            set => set.SetProperty(u => u.AuthenticatorSecret, (byte[]?)null).SetProperty(u => u.AuthenticatorSince, (DateTime?)null).SetProperty(u => u.AuthenticatorStep, (long?)null), cancel);
    }

    // A secret whose key is lost makes no code; an administrator can take the second factor away.
    private byte[]? SecretOf(Editor editor)
    {
        try
        {
            return editor.AuthenticatorSecret is { } kept ? Protector.Unprotect(kept) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
