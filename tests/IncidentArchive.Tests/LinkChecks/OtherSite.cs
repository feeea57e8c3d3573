using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IncidentArchive.LinkChecks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IncidentArchive.Tests.LinkChecks;

/// <summary>Somebody else's website: a real server on this machine, which answers as a test has it.</summary>
internal sealed class OtherSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Dictionary<string, Queue<IPAddress[]>> _names = [];

    private OtherSite(WebApplication app) => _app = app;

    /// <summary>Every request: method, path and headers.</summary>
    public ConcurrentQueue<(string Method, string Path, Dictionary<string, string> Headers)> Asked { get; } = [];

    public IEnumerable<string> AskedFor => Asked.Select(a => $"{a.Method} {a.Path}");

    public int Port => PortOf("http:");
    public int SecurePort => PortOf("https:");

    /// <summary>An address of the site under a name that leads to it.</summary>
    public string Address(string path, string host = "paper.example") => $"http://{host}:{Port}{path}";

    public static async Task<OtherSite> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(OwnCertificate()));
        });
        builder.Logging.ClearProviders();
        var site = new OtherSite(builder.Build());
        site._app.Run(context =>
        {
            site.Asked.Enqueue((context.Request.Method, context.Request.Path + context.Request.QueryString, context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString())));
            return answer(context);
        });
        await site._app.StartAsync();
        return site;
    }

    /// <summary>Has a name lead elsewhere, each time it is looked up; the last for good.</summary>
    public OtherSite Named(string host, params IPAddress[] places)
    {
        _names[host] = new(places.Select(p => new[] { p }));
        return this;
    }

    /// <summary>
    /// The public web with this site in it: names in <c>.example</c> lead here unless they lead elsewhere, names in
    /// <c>.invalid</c> nowhere. The rule for networks stands, but for this site's own address and ports.
    /// </summary>
    public Reach Reach => new(ResolveAsync, address => address.Equals(IPAddress.Loopback) || PublicNetwork.Holds(address), port => port == Port || port == SecurePort || Reach.PublicWeb.IsPort(port));

    public void Use(IServiceCollection services) => services.AddSingleton(Reach);

    private Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancel)
    {
        if (_names.TryGetValue(host, out var places))
            return Task.FromResult(places.Count > 1 ? places.Dequeue() : places.Peek());
        return host.EndsWith(".example", StringComparison.Ordinal) ? Task.FromResult<IPAddress[]>([IPAddress.Loopback]) : throw new SocketException((int)SocketError.HostNotFound);
    }

    private int PortOf(string scheme) => new Uri(_app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses
        .First(a => a.StartsWith(scheme, StringComparison.Ordinal))).Port;

    // Vouched for by nobody.
    private static X509Certificate2 OwnCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var made = new CertificateRequest("CN=paper.example", key, HashAlgorithmName.SHA256).CreateSelfSigned(new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2090, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
