using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IncidentArchive.Features.Accounts.Passkeys;

/// <summary>The passkeys of one's own account. Adding one, or taking one away, asks for the password once more.</summary>
internal sealed class PasskeysPage(UserManager<Editor> users, SignInManager<Editor> session, PasskeyCheck check, Credentials credentials, ActivityLog activity) : PageModel
{
    private const int Most = 20;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    [TempData]
    public string? Notice { get; set; }

    public IReadOnlyList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    public Task OnGetAsync() => ReadAsync();

    /// <summary>What the browser has to know to make a passkey. The password is asked for here, before the device asks for a finger.</summary>
    public async Task<IActionResult> OnPostOptionsAsync(CancellationToken cancel)
    {
        if (await ConfirmedAsync(cancel) is not { } editor)
            return Problem(Credentials.NotConfirmed);
        if ((await users.GetPasskeysAsync(editor)).Count >= Most)
            return Problem($"You have {Most} passkeys. Take one away before you add another.");
        var options = await session.MakePasskeyCreationOptionsAsync(new() { Id = editor.Id, Name = editor.UserName!, DisplayName = editor.Name });
        return Content(options, "application/json");
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancel)
    {
        var made = await check.MadeAsync(Input.Credential);
        var editor = await users.OfAsync(User);
        if (made is not { Succeeded: true } || made.UserEntity.Id != editor.Id)
        {
            ModelState.AddModelError("", "The passkey was not added: what the browser sent could not be checked. Try once more.");
            await ReadAsync();
            return Page();
        }
        made.Passkey.Name = string.IsNullOrWhiteSpace(Input.Name) ? Sessions.Device.Of(Request.Headers.UserAgent) : Input.Name.Trim();
        await users.AddOrUpdatePasskeyAsync(editor, made.Passkey);
        await activity.WriteAsync(User, "added a passkey", cancel);
        Notice = $"The passkey “{made.Passkey.Name}” has been added. You can sign in with it from now on.";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string id, CancellationToken cancel)
    {
        if (await ConfirmedAsync(cancel) is not { } editor)
        {
            await ReadAsync();
            return Page();
        }
        if (Base64Url.IsValid(id) && await users.GetPasskeyAsync(editor, Base64Url.DecodeFromChars(id)) is { } passkey)
        {
            await users.RemovePasskeyAsync(editor, passkey.CredentialId);
            await activity.WriteAsync(User, "took away a passkey of their own", cancel);
            Notice = $"The passkey “{passkey.Name}” signs nobody in any more. Delete it on your device too.";
        }
        return RedirectToPage();
    }

    public static string IdOf(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    private static string Name(string field) => $"{nameof(Input)}.{field}";

    private static JsonResult Problem(string message) => new(new { error = message }) { StatusCode = StatusCodes.Status400BadRequest };

    private async Task<Editor?> ConfirmedAsync(CancellationToken cancel)
    {
        var editor = await credentials.ConfirmAsync(User, Input.CurrentPassword, cancel);
        if (editor is null)
            ModelState.AddModelError(Name(nameof(Input.CurrentPassword)), Credentials.NotConfirmed);
        return editor;
    }

    private async Task ReadAsync()
    {
        Passkeys = [.. (await users.GetPasskeysAsync(await users.OfAsync(User))).OrderBy(p => p.CreatedAt)];
    }

    public sealed class InputModel
    {
        [StringLength(100, ErrorMessage = "Use 100 characters at most for the name.")]
        public string? Name { get; set; }

        [StringLength(Passwords.MaxLength, ErrorMessage = "A password is not that long."), DataType(DataType.Password)]
        public string? CurrentPassword { get; set; }

        /// <summary>What the device made, as JSON from the browser.</summary>
        [StringLength(100_000)]
        public string? Credential { get; set; }
    }
}
