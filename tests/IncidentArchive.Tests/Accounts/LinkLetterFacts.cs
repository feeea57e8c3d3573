using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace IncidentArchive.Tests.Accounts;

/// <summary>Links sent through a real mail server, which keeps what it gets.</summary>
public sealed class LinkLetterFacts : IAsyncDisposable
{
    private readonly Letters _letters = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly int _port = FreePort();
    private readonly Task _server;

    public LinkLetterFacts()
    {
        var services = new ServiceProvider();
        services.Add(_letters);
        var options = new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(e => e.Endpoint(new IPEndPoint(IPAddress.Loopback, _port))).Build();
        _server = new SmtpServer.SmtpServer(options, services).StartAsync(_closing.Token);
    }

    [Fact]
    public async Task A_link_is_sent_and_lets_in_whom_it_is_for()
    {
        await using var archive = ArchiveHost.Start(Settings("None"));
        var (_, sent) = await InviteAndSendAsync(archive, "Ben Ito <ben@news.example>");
        Assert.Contains("The link for Ben Ito has been sent to ben@news.example.", sent, StringComparison.Ordinal);
        var letter = Assert.Single(_letters.Taken);
        Assert.Equal(("archive@archive.example", "ben@news.example"), (letter.From.Mailboxes.Single().Address, letter.To.Mailboxes.Single().Address));
        Assert.Contains("This link is for Ben Ito. Ada Marlowe made it.", letter.TextBody, StringComparison.Ordinal);
        var link = new Uri(letter.TextBody!.Split('\n').Single(l => l.StartsWith("http", StringComparison.Ordinal)).Trim());
        Assert.Equal("Join the desk as a contributor", (await archive.NewVisitor().OpenAsync(link.PathAndQuery)).Text("h1"));
    }

    [Theory]
    [InlineData("nobody", "Give one e-mail address")]
    [InlineData("", "Give one e-mail address")]
    [InlineData("a@b.example, c@d.example", "Give one e-mail address")]
    [InlineData("a@b.example\r\nBcc: c@d.example", "Give one e-mail address")]
    public async Task What_is_no_address_is_refused_and_the_link_shown_again(string to, string problem)
    {
        await using var archive = ArchiveHost.Start(Settings("None"));
        var (link, said) = await InviteAndSendAsync(archive, to);
        Assert.Contains(problem, said, StringComparison.Ordinal);
        Assert.Contains(link, said, StringComparison.Ordinal);
        Assert.Empty(_letters.Taken);
    }

    [Fact]
    public async Task A_server_that_offers_no_secret_connection_is_sent_nothing()
    {
        await using var archive = ArchiveHost.Start(Settings("StartTls"));
        var (link, said) = await InviteAndSendAsync(archive, "ben@news.example");
        Assert.Contains("The link could not be sent: ", said, StringComparison.Ordinal);
        Assert.Contains("Copy it instead.", said, StringComparison.Ordinal);
        Assert.Contains(link, said, StringComparison.Ordinal);
        Assert.Empty(_letters.Taken);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told_of()
    {
        await using var archive = ArchiveHost.Start(("Archive:Mail:Server", "127.0.0.1"), ("Archive:Mail:From", "archive@archive.example"), ("Archive:Mail:Security", "None"), ("Archive:Mail:Port", $"{FreePort()}"));
        var (_, said) = await InviteAndSendAsync(archive, "ben@news.example");
        Assert.Contains("The link could not be sent: ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_server_nothing_is_offered()
    {
        await using var archive = ArchiveHost.Start();
        var administrator = await archive.NewEditorAsync(role: "Administrator");
        using var made = await administrator.SendAsync("/admin/people", await administrator.OpenAsync("/admin/people"), [("Input.For", "Ben Ito")], "form.entry-form");
        var page = await made.PageAsync();
        Assert.NotNull(page.QuerySelector(".flash pre"));
        Assert.Null(page.QuerySelector(".send-link"));
    }

    private IEnumerable<(string, string)> Settings(string security) =>
        [("Archive:Mail:Server", "127.0.0.1"), ("Archive:Mail:Port", $"{_port}"), ("Archive:Mail:Security", security), ("Archive:Mail:From", "archive@archive.example")];

    private static async Task<(string Link, string Said)> InviteAndSendAsync(ArchiveHost archive, string to)
    {
        var administrator = await archive.NewEditorAsync(role: "Administrator");
        using var made = await administrator.SendAsync("/admin/people", await administrator.OpenAsync("/admin/people"), [("Input.For", "Ben Ito")], "form.entry-form");
        var page = await made.PageAsync();
        using var sent = await administrator.SendAsync("/admin/people", page, [("to", to)], "form.send-link");
        var after = sent.StatusCode == HttpStatusCode.Redirect ? await administrator.OpenAsync("/admin/people") : await sent.PageAsync();
        return (page.Text(".flash pre"), after.Text());
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _server;
        _closing.Dispose();
    }

    private sealed class Letters : MessageStore
    {
        public ConcurrentQueue<MimeMessage> Taken { get; } = [];

        public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            Taken.Enqueue(await MimeMessage.LoadAsync(new MemoryStream(buffer.ToArray()), cancellationToken));
            return SmtpResponse.Ok;
        }
    }
}
