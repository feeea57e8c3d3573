using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OtpNet;
using QRCoder;

namespace IncidentArchive.Features.Accounts.SecondFactor;

/// <summary>Setting up an authenticator app, new recovery codes, and doing without the app again. Each asks for the password once more.</summary>
internal sealed class AuthenticatorPage(Authenticators authenticators, Credentials credentials, UserManager<Editor> users, ActivityLog activity) : PageModel
{
    [BindProperty, DataType(DataType.Password)]
    [StringLength(Passwords.MaxLength, ErrorMessage = "A password is not that long.")]
    public string? CurrentPassword { get; set; }

    [BindProperty, StringLength(40, ErrorMessage = "A code is not that long.")]
    public string? Code { get; set; }

    /// <summary>The secret that is being set up, as only this archive can read it.</summary>
    [BindProperty, StringLength(1_000)]
    public string? Offer { get; set; }

    [TempData]
    public string? Notice { get; set; }

    public Editor Editor { get; private set; } = null!;

    public int RecoveryCodesLeft { get; private set; }

    /// <summary>The secret for the app, while it is being set up.</summary>
    public string? Secret { get; private set; }

    /// <summary>New recovery codes. They are shown this once.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    /// <summary>The secret as a picture that the app reads with its camera.</summary>
    public string Picture => $"data:image/png;base64,{Convert.ToBase64String(PngByteQRCodeHelper.GetQRCode(Link, QRCodeGenerator.ECCLevel.M, 6))}";

    private string Link => new OtpUri(OtpType.Totp, Secret, User.Identity!.Name, $"IncidentArchive ({Request.Host.Host})").ToString();

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public async Task<IActionResult> OnPostBeginAsync(CancellationToken cancel)
    {
        if (await ConfirmedAsync(cancel) is { HasSecondFactor: false } editor)
            (Secret, Offer) = authenticators.Offer(editor);
        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (await authenticators.ConfirmAsync(Editor, Offer, Code ?? "", cancel))
            return await ShowCodesAsync("set up an authenticator app", cancel);
        ModelState.AddModelError(nameof(Code), "This is not the code that the app shows now. If it stays so, look whether the clock of its device is right.");
        Secret = authenticators.Offered(Editor, Offer);
        return Secret is null ? RedirectToPage() : Page();
    }

    public async Task<IActionResult> OnPostCodesAsync(CancellationToken cancel) =>
        await ConfirmedAsync(cancel) is { HasSecondFactor: true } ? await ShowCodesAsync("made new recovery codes", cancel) : await ShowAsync(cancel);

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        if (await ConfirmedAsync(cancel) is not { HasSecondFactor: true } editor)
            return await ShowAsync(cancel);
        await authenticators.RemoveAsync(editor.Id, cancel);
        await activity.WriteAsync(User, "took away their own authenticator app", cancel);
        Notice = "No code is asked for any more. Your password alone signs you in.";
        return RedirectToPage();
    }

    private async Task<Editor?> ConfirmedAsync(CancellationToken cancel)
    {
        var editor = await credentials.ConfirmAsync(User, CurrentPassword, cancel);
        if (editor is null)
            ModelState.AddModelError(nameof(CurrentPassword), Credentials.NotConfirmed);
        return editor;
    }

    private async Task<IActionResult> ShowCodesAsync(string what, CancellationToken cancel)
    {
        await activity.WriteAsync(User, what, cancel);
        await ReadAsync(cancel);
        RecoveryCodes = await authenticators.NewRecoveryCodesAsync(Editor, cancel);
        return Page();
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        Editor = await users.OfAsync(User);
        RecoveryCodesLeft = await authenticators.RecoveryCodesLeftAsync(Editor, cancel);
    }
}
