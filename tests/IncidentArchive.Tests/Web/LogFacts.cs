using System.Text.Json;
using IncidentArchive.Features.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentArchive.Tests.Web;

public sealed class LogFacts
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_log_tells_of_requests_and_holds_no_token_name_password_or_query()
    {
        var folder = Directory.CreateTempSubdirectory("archive-").FullName;
        string token;
        await using (var archive = ArchiveHost.StartOn(folder, ("Serilog:MinimumLevel:Default", "Information")))
        {
            await using var scope = archive.Services.CreateAsyncScope();
            var link = await scope.ServiceProvider.GetRequiredService<Invitations>().CreateAsync(archive.ClientOptions.BaseAddress, Cancel);
            token = link.Query.Split('=')[1];
            var visitor = archive.NewVisitor();
            (await visitor.SubmitAsync(link.PathAndQuery, ("Input.Name", "Grace Okafor"), ("Input.UserName", "grace.okafor"),
                ("Input.Password", ArchiveHost.Password), ("Input.PasswordAgain", ArchiveHost.Password))).Dispose();
            (await archive.NewVisitor().SignInAsync("someone@example.org", "a wrong guess")).Dispose();
            (await visitor.GetAsync("/incidents?q=private+words", Cancel)).Dispose();
            (await visitor.GetAsync("/account/administrator?token=" + token, Cancel)).Dispose();
        }
        var log = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Path.Combine(folder, "logs"))), Cancel);
        foreach (var secret in (string[])[token, "grace.okafor", "Grace Okafor", ArchiveHost.Password, "someone@example.org", "private", "127.0.0.1"])
            Assert.DoesNotContain(secret, log, StringComparison.OrdinalIgnoreCase);
        var requests = log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
            .Where(e => e.TryGetProperty("RequestPath", out _)).ToList();
        Assert.Contains(requests, r => r.GetProperty("RequestPath").GetString() == "/incidents" && r.GetProperty("RequestMethod").GetString() == "GET");
        Assert.All(requests, r => Assert.True(r.GetProperty("Elapsed").GetDouble() > 0));
        Directory.Delete(folder, recursive: true);
    }
}
