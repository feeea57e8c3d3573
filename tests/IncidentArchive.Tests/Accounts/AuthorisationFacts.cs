using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentArchive.Tests.Accounts;

/// <summary>
/// Every address that the archive answers, with the least that somebody must be to use it, walked with every method in every
/// role. An address that is not in the table fails, so that nobody adds one without deciding who may use it.
/// </summary>
public sealed partial class AuthorisationFacts
{
    private enum Access { Everybody, Contributor, Editor, Administrator }

    private static readonly Dictionary<Access, string[]> _table = new()
    {
        [Access.Everybody] =
        [
            "", "{**path}", "{**path:file}", "about", "about/method", "account/administrator", "account/code", "account/invitation", "account/sign-in", "account/sign-out",
            "api/v1/log/{**path}", "api/v1/log/consistency", "api/v1/log/entries", "api/v1/log/inclusion", "api/v1/log/revision",
            "corrections", "corrections/{reference}", "error/{code:int}", "evidence/{sha256:regex(^[0-9a-f]{{64}}$)}", "evidence/{sha256:regex(^[0-9a-f]{{64}}$)}/thumbnail", "figures", "figures/{slug:slug}", "health/live", "health/ready",
            "incidents", "incidents/{slug:slug}", "incidents/{slug:slug}/compare", "incidents/{slug:slug}/history", "incidents/{slug:slug}/history/{n:int}", "incidents/{slug:slug}/report",
            "log", "log/checkpoint", "log/key", "log/verify", "publishers/{domain:maxlength(253)}", "sources", "sources/{id:length(12)}",
        ],
        [Access.Contributor] =
        [
            "account", "account/authenticator", "account/passkeys", "account/password", "account/zone", "admin", "admin/date-reading", "admin/note-preview", "admin/likely-doubles", "admin/incidents/new", "admin/incidents/{slug:slug}/edit",
            "admin/drafts/{id:guid}", "admin/drafts/{id:guid}/accounts/{key?}", "admin/drafts/{id:guid}/articles", "admin/drafts/{id:guid}/articles/{article:guid}",
            "admin/drafts/{id:guid}/entries/{key?}", "admin/drafts/{id:guid}/entries/{key}/evidence/{sha256?}", "admin/uploads/{upload:guid}",
            "admin/evidence/{sha256:length(64)}", "admin/evidence/{sha256:regex(^[0-9a-f]{{64}}$)}/file", "admin/evidence/{sha256:regex(^[0-9a-f]{{64}}$)}/original", "admin/evidence/{sha256:regex(^[0-9a-f]{{64}}$)}/thumbnail",
            "admin/spreadsheets", "admin/spreadsheets/{id:guid}", "admin/spreadsheets/template.csv", "admin/drafts/{id:guid}/preview", "admin/drafts/{id:guid}/review", "admin/drafts/{id:guid}/sources/{key?}",
            "admin/drafts/{id:guid}/source-address",
        ],
        [Access.Editor] =
        [
            "admin/corrections", "admin/corrections/{reference}", "admin/drafts/{id:guid}/publish", "admin/incidents/{slug:slug}/revert/{n:int}", "admin/records/{number:int?}", "admin/figures/{slug:slug?}",
            "admin/sources", "admin/sources/{id:length(12)}",
        ],
        [Access.Administrator] =
        [
            "admin/people", "admin/activity", "admin/merge/{part?}", "admin/records/{number:int}/erase/{id:int}", "admin/records/{number:int}/redact",
            "admin/figures/{figure:slug}/erase/{id:int}", "admin/figures/{figure:slug}/redact",
            "admin/records/{number:int}/restore", "admin/records/{number:int}/withdraw",
        ],
    };

    [Fact]
    public async Task Every_address_is_open_to_those_in_the_table_and_to_nobody_else()
    {
        // The walk knocks at the door more often than one network may.
        await using var archive = ArchiveHost.Start(("Archive:SignInsPerAddress", "10000"));
        await archive.PublishAsync();
        var people = new Dictionary<Access, HttpClient> { [Access.Everybody] = archive.NewVisitor() };
        foreach (var role in new[] { Access.Contributor, Access.Editor, Access.Administrator })
            people[role] = await archive.NewEditorAsync(role.ToString(), role.ToString(), role.ToString());
        var access = _table.SelectMany(row => row.Value.Select(address => (address, row.Key))).ToDictionary(r => r.address, r => r.Key);
        var addresses = AddressesOf(archive);
        Assert.Equal(access.Keys.Order(StringComparer.Ordinal), addresses.Select(a => a.Key).Order(StringComparer.Ordinal));
        var wrong = new List<string>();
        foreach (var (address, methods) in addresses.Select(a => (a.Key, a.SelectMany(m => m).ToList())))
            foreach (var method in new[] { "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH" })
                foreach (var (role, person) in people)
                    if (await WrongAsync(person, role, method, address, access[address], methods.Count == 0 || methods.Contains(method)) is { } fault)
                        wrong.Add(fault);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    // Scripts, styles and icons are for everybody by their kind.
    private static ILookup<string, IReadOnlyList<string>> AddressesOf(ArchiveHost archive) =>
        archive.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => !e.Metadata.Any(m => m.GetType().Name.Contains("StaticAsset", StringComparison.Ordinal)))
            .ToLookup(e => e.RoutePattern.RawText!.Trim('/'), e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []);

    private static async Task<string?> WrongAsync(HttpClient person, Access role, string method, string address, Access needed, bool isAnswered)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/" + Sample(address));
        request.Headers.Add("Origin", person.BaseAddress!.GetLeftPart(UriPartial.Authority));
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await person.SendAsync(request, TestContext.Current.CancellationToken);
        var isSentAway = answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            || answer.Headers.Location?.OriginalString.Contains("/account/sign-in", StringComparison.Ordinal) is true && address is not ("account/sign-out" or "account/code");
        // What answers one method only is not there for others.
        var isReadOrSent = method is "GET" or "HEAD" or "POST";
        var isRight = role >= needed
            ? !isSentAway && (isReadOrSent || !answer.IsSuccessStatusCode)
            : !answer.IsSuccessStatusCode && (isSentAway || !isReadOrSent || (answer.StatusCode == HttpStatusCode.NotFound && !isAnswered));
        // A page that breaks is open to nobody.
        isRight &= (int)answer.StatusCode < 500;
        return isRight ? null : $"{method} /{address} as {role} answered {(int)answer.StatusCode} {answer.Headers.Location}";
    }

    // A sample of what an address may hold; what is not there is answered with 404, after who asks was looked at.
    private static string Sample(string address) => Hole().Replace(address, hole => hole.Groups[1].Value switch
    {
        "slug" => "vale-post-2021",
        "id" when hole.Value.Contains("guid", StringComparison.Ordinal) => "01900000-0000-7000-8000-000000000000",
        "sha256" => new string('0', 64),
        "article" or "upload" => "01900000-0000-7000-8000-000000000000",
        "id" when hole.Value.Contains("length", StringComparison.Ordinal) => "0123456789ab",
        "domain" => "paper.example",
        "code" => "404",
        "part" => "figures",
        "path" => "no-such-address",
        "key" => "line",
        "reference" => "abcd-efgh",
        _ => "1",
    });

    [GeneratedRegex(@"\{\**(\w+)(?:[^{}]|\{\{|\}\})*\}")]
    private static partial Regex Hole();
}
