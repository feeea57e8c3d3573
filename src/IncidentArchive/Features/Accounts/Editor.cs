using Microsoft.AspNetCore.Identity;

namespace IncidentArchive.Features.Accounts;

/// <summary>Somebody who may work at the desk.</summary>
internal sealed class Editor : IdentityUser
{
    /// <summary>The name under which revisions are signed, shown to readers.</summary>
    public required string Name { get; set; }

    /// <summary>When they last used the desk, to within a minute; null before the first time.</summary>
    public DateTime? LastSeenAt { get; set; }

    /// <summary>The IANA name of the zone in which they read the desk's times, such as Europe/Madrid; null for UTC alone.</summary>
    public string? Zone { get; set; }

    /// <summary>The secret that their authenticator app shares, encrypted with the key ring; null without one.</summary>
    public byte[]? AuthenticatorSecret { get; set; }

    /// <summary>Since when codes of the app are asked for; null while they are not.</summary>
    public DateTime? AuthenticatorSince { get; set; }

    /// <summary>The 30-second step of the last code that was taken. No code of this step or an earlier one is taken again.</summary>
    public long? AuthenticatorStep { get; set; }

    public bool HasSecondFactor => AuthenticatorSince is not null;
}
