using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace IncidentArchive.Tests.Web;

public sealed class ErrorPageFacts
{
    // What is broken on purpose need not be logged to the console.
    private static readonly (string, string)[] _quiet = [("Serilog:MinimumLevel:Default", "Fatal"), ("Serilog:MinimumLevel:Override:Microsoft", "Fatal"),
        ("Serilog:MinimumLevel:Override:Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", "Fatal")];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/no/such/page.json")]
    [InlineData("/error/500")]
    [InlineData("/error/nonsense")]
    public async Task An_unknown_address_is_not_found_and_asks_nobody_to_sign_in(string address)
    {
        await using var archive = ArchiveHost.Start();
        using var answer = await archive.NewVisitor().GetAsync(address, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Equal("There is no page at this address", page.Text("h1"));
        Assert.Equal("There is no page at this address · IncidentArchive", page.Title);
    }

    [Fact]
    public async Task A_fault_shows_the_number_of_the_request_and_nothing_of_its_inside()
    {
        await using var archive = ArchiveHost.Start(_quiet);
        var visitor = archive.NewVisitor();
        await BreakStoreAsync(archive);
        using var answer = await visitor.GetAsync("/account/administrator?token=abc", Cancel);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Equal("Something went wrong on our side", page.Text("h1"));
        Assert.NotEmpty(page.Text("main code"));
        Assert.DoesNotContain("Sqlite", page.Source.Text, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_is_not_ready_when_its_store_is_broken()
    {
        await using var archive = ArchiveHost.Start(_quiet);
        await BreakStoreAsync(archive);
        using var ready = await archive.NewVisitor().GetAsync("/health/ready", Cancel);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        using var live = await archive.NewVisitor().GetAsync("/health/live", Cancel);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    [Fact]
    public async Task Programs_are_answered_in_a_form_they_can_read()
    {
        await using var archive = ArchiveHost.Start();
        var program = archive.NewVisitor();
        program.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var json = await program.GetAsync("/no-such-page", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, json.StatusCode);
        Assert.Equal("application/problem+json", json.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(await json.Content.ReadAsStringAsync(Cancel)).RootElement;
        Assert.Equal(404, problem.GetProperty("status").GetInt32());
        Assert.Equal("There is no page at this address", problem.GetProperty("title").GetString());

        program.DefaultRequestHeaders.Accept.Clear();
        program.DefaultRequestHeaders.Accept.ParseAdd("image/png, text/plain");
        using var text = await program.GetAsync("/no-such-page", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, text.StatusCode);
        Assert.Equal("text/plain", text.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("There is no page at this address\n", await text.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private static async Task BreakStoreAsync(ArchiveHost archive)
    {
        await using var store = new SqliteConnection($"Data Source={Path.Combine(archive.Folder, "archive.db")}");
        await store.OpenAsync(Cancel);
        await using var command = store.CreateCommand();
        command.CommandText = "DROP TABLE Invitations; DROP TABLE __EFMigrationsHistory;";
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
