using System.Net;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Tests.Corrections;

public sealed class ReportFacts
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reader_finds_the_form_at_the_record_and_at_each_entry()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        var page = await archive.NewVisitor().OpenAsync("/incidents/vale-post-2021");
        Assert.Equal(Reporting.Address, page.QuerySelector(".rail a[href$='/report']")?.GetAttribute("href"));
        Assert.All((string[])["line", "answer", "line-gone"], key =>
            Assert.NotNull(page.QuerySelector($"#{key} a[href='{Reporting.Address}?entry={key}']")));
    }

    [Fact]
    public async Task A_report_is_kept_under_a_number_without_account_cookie_or_script()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        var reader = archive.NewVisitor(keepsCookies: false);
        using var form = await reader.GetAsync(Reporting.Address + "?entry=line", Cancel);
        Assert.False(form.Headers.Contains("Set-Cookie"));
        Assert.Contains("One line", (await form.PageAsync()).Text(".page-head"), StringComparison.Ordinal);

        using var sent = await archive.ReportAsync(Reporting.Address + "?entry=line", archive.Origin(), null, ("Input.IsSubject", "true"), ("Input.Contact", "nora@vale.example"));
        Assert.Matches("^/corrections/([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$", sent.Headers.Location?.OriginalString);
        var report = await archive.LookAsync(db => db.Reports.SingleAsync());
        Assert.Equal((1, "line", Reporting.Text, "nora@vale.example"), (report.IncidentNumber, report.Entry, report.Text, report.Contact));

        using var status = await reader.GetAsync(sent.Headers.Location, Cancel);
        Assert.True(status.Headers.CacheControl?.NoStore);
        var page = await status.PageAsync();
        Assert.Contains("Waiting for an editor", page.Text(), StringComparison.Ordinal);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.DoesNotContain("quarter past", page.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("nora@vale.example", page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_may_be_typed_in_small_letters_and_without_hyphens()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        var address = await archive.ReportedAsync();
        var typed = address["/corrections/".Length..].Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        await archive.NewVisitor().OpenAsync("/corrections/" + typed);
    }

    [Theory]
    [InlineData("0000-0000-0000-0000")]
    [InlineData("nonsense")]
    public async Task A_number_that_was_never_given_is_not_found(string reference)
    {
        await using var archive = ArchiveHost.Start();
        using var answer = await archive.NewVisitor().GetAsync("/corrections/" + reference, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("Input.Text", "too short")]
    [InlineData("Input.Text", "with a bell \a and more")]
    [InlineData("Input.Contact", "a\u0085b")]
    [InlineData("Input.About", "Nonsense")]
    [InlineData("Input.About", "77")]
    [InlineData("Input.About", "")]
    [InlineData("Input.Website", "https://buy.example")]
    public async Task What_cannot_be_taken_is_explained_at_its_field_and_not_kept(string field, string value)
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        using var answer = await archive.ReportAsync((field, value));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.All(page.QuerySelectorAll(".error-summary a"), a => Assert.NotNull(page.QuerySelector(a.GetAttribute("href")!)));
        Assert.Single(page.QuerySelectorAll(".error-summary li"));
        Assert.Equal(0, await archive.LookAsync(db => db.Reports.CountAsync()));
    }

    [Fact]
    public async Task Too_long_a_text_is_given_back_whole()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        var text = new string('x', 4_001);
        using var refused = await archive.ReportAsync(("Input.Text", text));
        var page = await refused.PageAsync();
        Assert.Contains("4,001 characters long; 4,000 is the most", page.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal(text, page.QuerySelector("textarea")!.TextContent.Trim());
        // A browser counts a line ending as one character and sends two.
        await archive.ReportedAsync(("Input.Text", new string('x', 3_998) + "\r\nx"));
        using var huge = await archive.ReportAsync(("Input.Text", new string('x', 11 * 1024 * 1024)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, huge.StatusCode);
    }

    [Fact]
    public async Task A_form_that_holds_a_null_character_is_refused_whole()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        using var answer = await archive.ReportAsync(("Input.Text", "with nothing \0 and more"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, await archive.LookAsync(db => db.Reports.CountAsync()));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(null, "same-origin")]
    [InlineData("null", null)]
    [InlineData("https://evil.example", null)]
    [InlineData("https://evil.example", "cross-site")]
    [InlineData("own", "cross-site")]
    [InlineData("own", "same-site")]
    public async Task A_form_that_was_not_sent_from_the_archive_is_refused(string? origin, string? site)
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        using var answer = await archive.ReportAsync(Reporting.Address, origin == "own" ? archive.Origin() : origin, site);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("This form was not sent from the archive", (await answer.PageAsync()).Text("h1"));
        Assert.Equal(0, await archive.LookAsync(db => db.Reports.CountAsync()));
    }

    [Fact]
    public async Task An_entry_that_is_not_there_cannot_be_reported()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        using var form = await archive.NewVisitor().GetAsync(Reporting.Address + "?entry=no-such-entry", Cancel);
        using var sent = await archive.ReportAsync(Reporting.Address + "?entry=no-such-entry", archive.Origin(), "same-origin");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (form.StatusCode, sent.StatusCode));
        Assert.Equal("There is no such entry in this record", (await form.PageAsync()).Text("h1"));
        Assert.Equal(0, await archive.LookAsync(db => db.Reports.CountAsync()));
    }

    [Fact]
    public async Task A_contact_stands_in_no_log()
    {
        var folder = Directory.CreateTempSubdirectory("archive-").FullName;
        await using (var archive = ArchiveHost.StartOn(folder, ("Serilog:MinimumLevel:Default", "Debug")))
        {
            await archive.PublishAsync();
            await archive.ReportedAsync(("Input.Contact", "nora@vale.example"), ("Input.Text", "A text for editors alone."));
        }
        var log = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Path.Combine(folder, "logs"))), Cancel);
        Assert.Contains("/report", log, StringComparison.Ordinal);
        Assert.DoesNotContain("nora@vale.example", log, StringComparison.Ordinal);
        Assert.DoesNotContain("editors alone", log, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_reference_by_which_a_report_can_be_read_stands_in_no_log()
    {
        var folder = Directory.CreateTempSubdirectory("archive-").FullName;
        string reference;
        await using (var archive = ArchiveHost.StartOn(folder, ("Serilog:MinimumLevel:Default", "Information")))
        {
            await archive.PublishAsync();
            reference = (await archive.ReportedAsync()).Split('/')[^1];
            using var status = await archive.NewVisitor().GetAsync($"/corrections/{reference.ToLowerInvariant()}", Cancel);
            using var other = await archive.NewVisitor().GetAsync($"/corrections/{reference}?from=mail", Cancel);
            Assert.Equal(HttpStatusCode.OK, status.StatusCode);
        }
        var log = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Path.Combine(folder, "logs"))), Cancel);
        Assert.Contains("/corrections/…", log, StringComparison.Ordinal);
        Assert.DoesNotContain(reference, log, StringComparison.OrdinalIgnoreCase);
        Directory.Delete(folder, recursive: true);
    }
}
