using Microsoft.AspNetCore.Identity;

namespace IncidentArchive.Features.Accounts;

/// <summary>Somebody who may work at the desk.</summary>
internal sealed class Editor : IdentityUser
{
    /// <summary>The name under which revisions are signed, shown to readers.</summary>
    public required string Name { get; set; }
}
