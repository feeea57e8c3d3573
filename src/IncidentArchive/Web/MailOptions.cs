namespace IncidentArchive.Web;

/// <summary>The settings under <c>Archive:Mail</c>: a server that sends links to the people they are for. Nothing needs it.</summary>
internal sealed class MailOptions
{
    /// <summary>The SMTP server’s name. Default none: links are copied by hand.</summary>
    public string? Server { get; set; }

    /// <summary>Its port, from 1 to 65,535. Default 587.</summary>
    public int Port { get; set; } = 587;

    /// <summary>How the connection is kept secret. Default <see cref="MailSecurity.StartTls"/>.</summary>
    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>The name and password to sign in with there. Default none.</summary>
    public string? UserName { get; set; }

    public string? Password { get; set; }

    /// <summary>The address that letters come from. Needed with <see cref="Server"/>.</summary>
    public string? From { get; set; }

    public IEnumerable<string> Problems()
    {
        if (Port is < 1 or > 65_535)
            yield return $"Archive:Mail:Port is {Port}. Give a number from 1 to 65535.";
        if (Server is not null && !MimeKit.MailboxAddress.TryParse(From, out _))
            yield return $"Archive:Mail:From is “{From}”. Give the address that letters come from, such as archive@news.example.";
        if ((UserName is null) != (Password is null))
            yield return "Archive:Mail:UserName and Archive:Mail:Password go together. Give both, or neither.";
    }
}

/// <summary>How a connection to a mail server is kept secret.</summary>
internal enum MailSecurity
{
    /// <summary>The server is asked to change to TLS, and nothing is sent if it does not.</summary>
    StartTls,

    /// <summary>TLS from the first byte, as on port 465.</summary>
    Tls,

    /// <summary>Not at all: for a server on this very machine.</summary>
    None,
}
