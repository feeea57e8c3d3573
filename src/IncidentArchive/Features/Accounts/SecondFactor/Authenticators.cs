using System.Security.Cryptography;
using IncidentArchive.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
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

    /// <summary>How long a secret that is offered to an app may be confirmed.</summary>
    public static readonly TimeSpan OfferedFor = TimeSpan.FromMinutes(15);

    private IDataProtector Protector => protection.CreateProtector("authenticator");

    /// <summary>
    /// Makes the secret that an app is to share. It is kept nowhere but in the page that shows it, so that nobody else can
    /// confirm it.
    /// </summary>
    public (string Secret, string Offer) Offer(Editor editor)
    {
        var secret = RandomNumberGenerator.GetBytes(SecretLength);
        var until = BitConverter.GetBytes((time.GetUtcNow() + OfferedFor).UtcTicks);
        return (Base32Encoding.ToString(secret), WebEncoders.Base64UrlEncode(OfferTo(editor).Protect([.. until, .. secret])));
    }

    /// <summary>The secret of an offer to this editor; null where it is none, or too old.</summary>
    public string? Offered(Editor editor, string? offer) => Open(editor, offer) is { } secret ? Base32Encoding.ToString(secret) : null;

    /// <summary>Asks for codes from now on, if the app's first is right.</summary>
    public async Task<bool> ConfirmAsync(Editor editor, string? offer, string code, CancellationToken cancel)
    {
        if (Open(editor, offer) is not { } secret || StepOf(secret, code) is not { } step)
            return false;
        var (now, kept) = (time.GetUtcNow().UtcDateTime, Protector.Protect(secret));
        return await db.Users.Where(u => u.Id == editor.Id && u.AuthenticatorSince == null).ExecuteUpdateAsync(
            set => set.SetProperty(u => u.AuthenticatorSecret, kept).SetProperty(u => u.AuthenticatorSince, now).SetProperty(u => u.AuthenticatorStep, step), cancel) == 1;
    }

    /// <summary>Whether a code is the app's of this moment, and has not been used: whoever looks over a shoulder comes too late.</summary>
    public async Task<bool> IsRightAsync(Editor editor, string code, CancellationToken cancel)
    {
        if (SecretOf(editor) is not { } secret || StepOf(secret, code) is not { } step)
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

    // The 30-second step whose code this is.
    private long? StepOf(byte[] secret, string code) =>
        new Totp(secret).VerifyTotp(time.GetUtcNow().UtcDateTime, string.Concat(code.Where(char.IsAsciiDigit)), out var step, _window) ? step : null;

    private IDataProtector OfferTo(Editor editor) => protection.CreateProtector("authenticator offer", editor.Id);

    private byte[]? Open(Editor editor, string? offer)
    {
        try
        {
            var opened = OfferTo(editor).Unprotect(WebEncoders.Base64UrlDecode(offer ?? ""));
            return BitConverter.ToInt64(opened) > time.GetUtcNow().UtcTicks ? opened[sizeof(long)..] : null;
        }
        catch (Exception nonsense) when (nonsense is CryptographicException or FormatException)
        {
            return null;
        }
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
