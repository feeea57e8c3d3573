using System.Net.Sockets;
using IncidentArchive.Web;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace IncidentArchive.Features.Accounts.Mail;

/// <summary>Sends a one-time link to whom it is for, where a mail server is set. The address is not kept.</summary>
internal sealed class LinkLetter(IOptions<ArchiveOptions> archive)
{
    private const int TimeoutInMilliseconds = 15_000;

    private MailOptions Mail => archive.Value.Mail;

    public bool CanBeSent => Mail.Server is not null;

    /// <summary>Sends the letter; gives what went wrong, in a sentence, or null.</summary>
    /// <param name="to">The address.</param>
    /// <param name="for">Whose link it is.</param>
    /// <param name="link">The link.</param>
    /// <param name="from">Who made it.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<string?> SendAsync(MailboxAddress to, string @for, Uri link, string from, CancellationToken cancel)
    {
        using var letter = new MimeMessage([MailboxAddress.Parse(Mail.From!)], [to], $"Your link to the desk of {link.Host}", new TextPart("plain") { Text = Words(@for, link, from) });
        try
        {
            using var server = new SmtpClient { Timeout = TimeoutInMilliseconds };
            await server.ConnectAsync(Mail.Server!, Mail.Port, SecurityOf(Mail.Security), cancel);
            if (Mail.UserName is not null)
                await server.AuthenticateAsync(Mail.UserName, Mail.Password!, cancel);
            await server.SendAsync(letter, cancel);
            await server.DisconnectAsync(quit: true, cancel);
            return null;
        }
        catch (Exception refused) when (refused is SocketException or IOException or TimeoutException or CommandException or ProtocolException or AuthenticationException or SslHandshakeException or NotSupportedException)
        {
            return refused.Message;
        }
    }

    private static string Words(string @for, Uri link, string from) =>
        $"""
        This link is for {@for}. {from} made it. It works once, within seven days:

        {link}

        Open it yourself and pass it on to nobody: whoever opens it first can use it.
        If you expected no such link, delete this letter.
        """;

    private static SecureSocketOptions SecurityOf(MailSecurity security) => security switch
    {
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.None,
    };
}
