using System.Text.Json;
using Microsoft.AspNetCore.Identity;

namespace IncidentArchive.Features.Accounts.Passkeys;

/// <summary>Checks what a browser sends of a passkey; null and failure alike mean that it will not do.</summary>
internal sealed class PasskeyCheck(SignInManager<Editor> session)
{
    /// <summary>A passkey that a device has just made.</summary>
    public Task<PasskeyAttestationResult?> MadeAsync(string? credential) => AttemptAsync(credential, session.PerformPasskeyAttestationAsync);

    /// <summary>A passkey that somebody signs in with.</summary>
    public Task<PasskeyAssertionResult<Editor>?> ShownAsync(string? credential) => AttemptAsync(credential, session.PerformPasskeyAssertionAsync);

    private static async Task<T?> AttemptAsync<T>(string? credential, Func<string, Task<T>> check) where T : class
    {
        try
        {
            return string.IsNullOrWhiteSpace(credential) ? null : await check(credential);
        }
        // What came is not even JSON, or this browser never asked for something to sign, or asked too long ago.
        catch (Exception nonsense) when (nonsense is InvalidOperationException or JsonException or FormatException)
        {
            return null;
        }
    }
}
