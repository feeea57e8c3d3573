using IncidentArchive.Data;
using IncidentArchive.Features.Accounts;
using IncidentArchive.Features.Accounts.KnownPasswords;
using IncidentArchive.Features.Accounts.Mail;
using IncidentArchive.Features.Accounts.Passkeys;
using IncidentArchive.Features.Accounts.SecondFactor;
using IncidentArchive.Features.Accounts.Sessions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace IncidentArchive.Web;

/// <summary>Who editors are, how they sign in, and what keeps their session and forms theirs.</summary>
internal static class EditorsSetup
{
    public static IServiceCollection AddEditors(this IServiceCollection services)
    {
        services.AddIdentityCore<Editor>(identity =>
            {
                identity.Password = new PasswordOptions
                {
                    RequiredLength = Passwords.MinLength,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
                identity.User.AllowedUserNameCharacters = Passwords.UserNameCharacters;
            })
            .AddRoles<IdentityRole>()
            .AddEntityFrameworkStores<ArchiveDbContext>()
            .AddPasswordValidator<KnownPasswordRule>()
            .AddClaimsPrincipalFactory<EditorClaims>()
            .AddSignInManager();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = Passwords.Iterations);
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            // A passkey takes the place of password and code: it must have asked for a finger, a face or a PIN, and say by itself whose it is.
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
        });
        services.AddScoped<Credentials>();
        services.AddScoped<EditorSessions>();
        services.AddScoped<Authenticators>();
        services.AddScoped<HalfSignedIn>();
        services.AddScoped<PasskeyCheck>();
        services.AddScoped<LinkLetter>();
        services.AddHttpContextAccessor();
        services.AddScoped<Invitations>();
        services.AddScoped<ActivityLog>();
        services.AddSessions();
        services.AddKeys();
        return services;
    }

    private static void AddSessions(this IServiceCollection services)
    {
        services.AddSingleton<CookieRules>();
        services.AddSingleton<SessionStore>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.LoginPath = "/account/sign-in";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.Events.OnRedirectToLogin = Refusals.SignedOut;
            cookie.Events.OnRedirectToAccessDenied = Refusals.NotAllowed;
        }).AddCookie(HalfSignedIn.Scheme).AddCookie(IdentityConstants.TwoFactorUserIdScheme);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<SessionStore, CookieRules>((cookie, sessions, rules) =>
        {
            cookie.SessionStore = sessions;
            // Lax, so that a link to the desk in a message finds the editor signed in.
            rules.Apply(cookie.Cookie, "archive-session", SameSiteMode.Lax);
        });
        services.AddBriefCookie(HalfSignedIn.Scheme, "archive-half-signed-in");
        // ASP.NET Core keeps in it what a passkey is to sign.
        services.AddBriefCookie(IdentityConstants.TwoFactorUserIdScheme, "archive-passkey");
        services.AddOptions<AntiforgeryOptions>().Configure<CookieRules>((forms, rules) => rules.Apply(forms.Cookie, "archive-form", SameSiteMode.Strict));
        services.AddOptions<CookieTempDataProviderOptions>().Configure<CookieRules>((notes, rules) => rules.Apply(notes.Cookie, "archive-note", SameSiteMode.Lax));
    }

    private static void AddBriefCookie(this IServiceCollection services, string scheme, string name) =>
        services.AddOptions<CookieAuthenticationOptions>(scheme).Configure<CookieRules>((cookie, rules) =>
        {
            (cookie.ExpireTimeSpan, cookie.SlidingExpiration) = (HalfSignedIn.ValidFor, false);
            rules.Apply(cookie.Cookie, name, SameSiteMode.Strict);
        });

    // The keys live with the archive's data, under a name that does not follow the program's folder: a restart, an update
    // or a move to another machine signs nobody out.
    private static void AddKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("IncidentArchive");
        services.AddOptions<KeyManagementOptions>().Configure<DataFolder, ILoggerFactory>((keys, folder, log) =>
            keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(folder.Keys), log));
    }
}
