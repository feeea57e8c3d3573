using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using IncidentArchive.Data;
using IncidentArchive.Features.Accounts;
using IncidentArchive.Features.Accounts.Mail;
using IncidentArchive.Features.Accounts.SecondFactor;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace IncidentArchive.Features.Admin.People;

/// <summary>Who may work at the desk, in which role, and the links by which others come in.</summary>
internal sealed class PeoplePage(ArchiveDbContext db, UserManager<Editor> users, Invitations invitations, Authenticators authenticators, LinkLetter letter, ActivityLog activity, TimeProvider time) : PageModel
{
    private static readonly TimeSpan _invitedFor = TimeSpan.FromDays(7);

    [BindProperty]
    public InputModel Input { get; set; } = new();

    [TempData]
    public string? Notice { get; set; }

    /// <summary>The link that was just made. It is shown this once.</summary>
    public string? Link { get; private set; }

    public string? LinkToken { get; private set; }

    public string? LinkFor { get; private set; }

    public bool LinkCanBeSent => letter.CanBeSent;

    /// <summary>Why a link was not sent, in a sentence.</summary>
    public string? SendProblem { get; private set; }

    /// <summary>What was refused, in a sentence.</summary>
    public string? Refusal { get; private set; }

    public IReadOnlyList<Person> People { get; private set; } = [];
    public IReadOnlyList<Invitation> Invited { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => ListAsync(cancel);

    public async Task<IActionResult> OnPostInviteAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid)
            await MakeLinkAsync(Input.Role, Input.For.Trim(), null, $"invited {Input.For.Trim()} as {Input.Role.ToLowerInvariant()}", cancel);
        await ListAsync(cancel);
        return Page();
    }

    /// <summary>Sends a link that was just made, and shows it once more if that fails.</summary>
    public async Task<IActionResult> OnPostSendAsync(string? token, string? to, CancellationToken cancel)
    {
        ModelState.Clear();
        var (state, invitation) = await invitations.OpenAsync(token, cancel);
        if (!letter.CanBeSent || state != InvitationState.Valid || invitation?.For is null)
            return RedirectToPage();
        ShowLink(token!, invitation.For);
        if (!MailboxAddress.TryParse(to, out var address) || !address.Address.Contains('@', StringComparison.Ordinal))
            SendProblem = "Give one e-mail address, such as ben@news.example.";
        else if (await letter.SendAsync(address, invitation.For, new Uri(Link!), User.SignatureName(), cancel) is { } refused)
            SendProblem = $"The link could not be sent: {refused} Copy it instead.";
        else
            (Notice, Link) = ($"The link for {invitation.For} has been sent to {address.Address}.", null);
        if (Link is null)
            return RedirectToPage();
        await ListAsync(cancel);
        return Page();
    }

    /// <summary>Makes a link by which somebody chooses a new password; the old one works until then.</summary>
    public Task<IActionResult> OnPostResetAsync(string id, CancellationToken cancel) => DoAsync(id, async person =>
    {
        await MakeLinkAsync(person.Role, person.Editor.Name, id, $"made a link for a new password of {person.Editor.Name}", cancel);
        return null;
    }, cancel);

    public Task<IActionResult> OnPostRoleAsync(string id, string role, CancellationToken cancel) => DoAsync(id, async person =>
    {
        if (!Roles.All.Contains(role) || role == person.Role)
            return null;
        await users.RemoveFromRoleAsync(person.Editor, person.Role);
        await users.AddToRoleAsync(person.Editor, role);
        if (role != Roles.Administrator)
            await invitations.TakeBackAsync(id, cancel, person.Editor.Name);
        // What a session may do is written into it when it begins.
        await EndSessionsAsync(person.Editor, cancel);
        return $"made {person.Editor.Name} {(role == Roles.Contributor ? "a contributor" : role == Roles.Editor ? "an editor" : "an administrator")}";
    }, cancel, losesAdministrator: role != Roles.Administrator);

    public Task<IActionResult> OnPostLockAsync(string id, CancellationToken cancel) => DoAsync(id, async person =>
    {
        await users.SetLockoutEndDateAsync(person.Editor, DateTimeOffset.MaxValue);
        await EndSessionsAsync(person.Editor, cancel);
        await invitations.TakeBackAsync(id, cancel, person.Editor.Name);
        return $"shut {person.Editor.Name} out";
    }, cancel, losesAdministrator: true);

    public Task<IActionResult> OnPostUnlockAsync(string id, CancellationToken cancel) => DoAsync(id, async person =>
    {
        await users.SetLockoutEndDateAsync(person.Editor, null);
        return $"let {person.Editor.Name} in again";
    }, cancel);

    public Task<IActionResult> OnPostEndAsync(string id, CancellationToken cancel) => DoAsync(id, async person =>
    {
        await EndSessionsAsync(person.Editor, cancel);
        return $"ended the sessions of {person.Editor.Name}";
    }, cancel);

    /// <summary>For whoever has lost app and codes. Their sessions end, and their password alone signs them in.</summary>
    public Task<IActionResult> OnPostSecondStepAsync(string id, CancellationToken cancel) => DoAsync(id, async person =>
    {
        await authenticators.RemoveAsync(id, cancel);
        await EndSessionsAsync(person.Editor, cancel);
        return $"took away the second step of {person.Editor.Name}";
    }, cancel);

    public async Task<IActionResult> OnPostRevokeAsync(string invitation, CancellationToken cancel)
    {
        var hash = Convert.FromHexString(invitation.Length == 64 && invitation.All(char.IsAsciiHexDigit) ? invitation : "");
        if (await db.Invitations.Where(i => i.TokenHash == hash && i.UsedAt == null).ExecuteDeleteAsync(cancel) > 0)
        {
            await activity.WriteAsync(User, "took back an invitation", cancel);
            Notice = "The link does not work any more.";
        }
        return RedirectToPage();
    }

    private async Task<IActionResult> DoAsync(string id, Func<Person, Task<string?>> act, CancellationToken cancel, bool losesAdministrator = false)
    {
        // The form of an invitation is not what was sent.
        ModelState.Clear();
        await using var transaction = await db.BeginWriteAsync(cancel);
        await ListAsync(cancel);
        if (People.FirstOrDefault(p => p.Editor.Id == id) is not { } person)
            return NotFound();
        if (losesAdministrator && person.Role == Roles.Administrator && !People.Any(p => p.Role == Roles.Administrator && p != person && !p.IsLocked))
        {
            Refusal = $"{person.Editor.Name} is the only administrator who can sign in. Make somebody else an administrator first.";
            return Page();
        }
        if (await act(person) is { } done)
        {
            activity.Add(User, done);
            Notice = $"You {done}.";
        }
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        if (Link is null)
            return RedirectToPage();
        await ListAsync(cancel);
        return Page();
    }

    private async Task MakeLinkAsync(string role, string @for, string? editorId, string what, CancellationToken cancel)
    {
        var token = await invitations.CreateAsync(role, @for, User.SignatureName(), editorId, _invitedFor, cancel);
        await activity.WriteAsync(User, what, cancel);
        ShowLink(token, @for);
    }

    private void ShowLink(string token, string @for) => (Link, LinkToken, LinkFor) = ($"{Request.Scheme}://{Request.Host}/account/invitation?token={token}", token, @for);

    private async Task EndSessionsAsync(Editor editor, CancellationToken cancel) =>
        await db.EditorSessions.Where(s => s.EditorId == editor.Id).ExecuteDeleteAsync(cancel);

    private async Task ListAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var found = await (
            from editor in db.Users
            join role in db.UserRoles on editor.Id equals role.UserId
            orderby editor.Name, editor.UserName
            select new { editor, role.RoleId, Sessions = db.EditorSessions.Count(s => s.EditorId == editor.Id && s.ExpiresAt > now.UtcDateTime), Passkeys = db.UserPasskeys.Count(p => p.UserId == editor.Id) }).ToListAsync(cancel);
        People = [.. found.Select(f => new Person(f.editor, f.RoleId, f.Sessions, f.Passkeys, f.editor.LockoutEnd > now))];
        Invited = await db.Invitations.AsNoTracking().Where(i => i.UsedAt == null && i.InvitedBy != null && i.ExpiresAt > now.UtcDateTime).OrderBy(i => i.ExpiresAt).ToListAsync(cancel);
    }

    public bool IsSelf(Person person) => person.Editor.Id == User.FindFirstValue(ClaimTypes.NameIdentifier);

    internal sealed record Person(Editor Editor, string Role, int Sessions, int Passkeys, bool IsLocked);

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Say for whom the link is."), StringLength(200, ErrorMessage = "Use 200 characters at most.")]
        public string For { get; set; } = "";

        [AllowedValues(Roles.Contributor, Roles.Editor, Roles.Administrator, ErrorMessage = "Choose a role.")]
        public string Role { get; set; } = Roles.Contributor;
    }
}
