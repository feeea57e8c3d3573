using System.Net;
using IncidentArchive.Tests.Admin;

namespace IncidentArchive.Tests.Accounts;

/// <summary>The desk's times in the editor's zone and in UTC.</summary>
public sealed class ZoneFacts
{
    [Theory]
    [InlineData("Europe/Madrid", "23 November 2026, 10:00 (Madrid) · 09:00 UTC")]
    [InlineData("America/New_York", "23 November 2026, 04:00 (New York) · 09:00 UTC")]
    [InlineData("Pacific/Kiritimati", "23 November 2026, 23:00 (Kiritimati) · 09:00 UTC")]
    [InlineData("", "23 November 2026, 09:00 UTC")]
    public async Task The_desk_says_when_in_the_zone_that_was_chosen_and_in_UTC(string zone, string expected)
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        using var saved = await editor.SubmitAsync("/account/zone", ("Zone", zone));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var page = await editor.OpenAsync($"{draft}/entries/line");
        Assert.Equal((expected, "2026-11-23T09:00:00Z"), (page.Text(".save-bar time"), page.QuerySelector(".save-bar time")!.GetAttribute("datetime")));
        foreach (var address in new[] { "/admin", $"{draft}/review", "/account" })
            Assert.Contains(expected, (await editor.OpenAsync(address)).Text("main time"), StringComparison.Ordinal);
        // A zone is its editor's own.
        var other = await archive.NewEditorAsync("ben", "Ben Ito");
        Assert.Equal("23 November 2026, 09:00 UTC", (await other.OpenAsync($"{draft}/entries/line")).Text(".save-bar time"));
    }

    [Fact]
    public async Task The_other_day_is_said_where_it_is_another()
    {
        await using var archive = ArchiveHost.Start();
        archive.Time.Advance(TimeSpan.FromHours(14.5));
        var (editor, _) = await archive.BeginDraftAsync();
        using var saved = await editor.SubmitAsync("/account/zone", ("Zone", "Europe/Madrid"));
        Assert.Contains("24 November 2026, 00:30 (Madrid) · 23 November, 23:30 UTC", (await editor.OpenAsync("/admin")).Text("main time"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mars/Olympus")]
    [InlineData("../../etc/passwd")]
    public async Task A_zone_that_does_not_exist_is_refused(string zone)
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        using var refused = await editor.SubmitAsync("/account/zone", ("Zone", zone));
        Assert.Contains("There is no such zone.", (await refused.PageAsync()).Text(".error"), StringComparison.Ordinal);
    }
}
