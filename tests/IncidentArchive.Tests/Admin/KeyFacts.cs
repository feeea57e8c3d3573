using IncidentArchive.Record.Incidents;

namespace IncidentArchive.Tests.Admin;

/// <summary>The keys by which the parts of a record name each other.</summary>
public sealed class KeyFacts
{
    [Fact]
    public async Task A_new_key_is_said_wherever_the_old_one_was()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync(Documents.Incident.Replace("text: Not a word of it.", "note: Not a word.[^paper]", StringComparison.Ordinal));
        await editor.SaveAsync($"{draft}/entries/line", ("entry.key", "first-line"));
        await editor.SaveAsync($"{draft}/accounts/vale", ("account.key", "nora"));
        await editor.SaveAsync($"{draft}/sources/paper", ("source.key", "the-paper"));
        using var published = await editor.SubmitAsync($"{draft}/publish", ("Reason", "Better keys"));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, published.StatusCode);
        var incident = await archive.RowsOfAsync(1);
        Assert.Equal(["first-line", "answer", "line-gone"], incident.Entries.Select(e => e.Key));
        Assert.Equal("nora", Assert.IsType<Post>(incident.Entries[0]).By);
        Assert.Equal(["first-line"], Assert.IsType<Reaction>(incident.Entries[1]).Answers);
        Assert.Equal("Not a word.[^the-paper]", incident.Entries[1].Note);
        Assert.Equal(["first-line"], Assert.IsType<Deletion>(incident.Entries[2]).Of);
        Assert.All(incident.Entries, e => Assert.Equal("the-paper", Assert.Single(e.Cites).Source));
        Assert.EndsWith("[^the-paper]", incident.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("entries?new=context", "entry.key", "line", "entry")]
    [InlineData("entries/answer", "entry.key", "line", "entry")]
    [InlineData("accounts", "account.key", "vale", "account")]
    [InlineData("accounts/unnamed", "account.key", "vale", "account")]
    [InlineData("sources", "source.key", "paper", "source")]
    public async Task A_key_that_is_taken_is_refused_and_nothing_is_replaced(string part, string field, string key, string what)
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        var page = await editor.TryToSaveAsync($"{draft}/{part}", (field, key));
        Assert.Contains($"Another {what} already has the key “{key}”", page.Text(".field.has-error"), StringComparison.Ordinal);
        Assert.Equal(key, page.Value(field));
        Assert.Contains("save 1", (await editor.OpenAsync(draft)).Text(".states"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_platform_is_taken_by_its_name()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        var page = await editor.SaveAsync($"{draft}/accounts/unnamed", ("account.platform", ""), ("account.otherPlatform", "Net Ease 24"));
        Assert.Equal("net-ease-24", page.Value("account.platform"));
        var both = await editor.TryToSaveAsync($"{draft}/accounts/unnamed", ("account.platform", "x"), ("account.otherPlatform", "Twitch"));
        Assert.Equal(("x", "Twitch"), (both.Value("account.platform"), both.Value("account.otherPlatform")));
    }

    [Fact]
    public async Task A_source_that_is_unticked_is_no_longer_cited_whatever_stands_beside_it()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync(Documents.Incident.Replace("cites: [paper]", "cites: [{source: paper, locator: top}, {source: paper, locator: foot}]", StringComparison.Ordinal));
        var page = await editor.OpenAsync($"{draft}/entries/line");
        Assert.Equal(["top", "foot"], page.QuerySelectorAll("[name^='entry.cites'][name$=locator]").Select(l => l.GetAttribute("value")));
        foreach (var box in page.QuerySelectorAll("[name^='entry.cites'][name$=source]"))
            box.RemoveAttribute("checked");
        using var saved = await editor.SendAsync($"{draft}/entries/line", page, [], "#entry");
        var without = await editor.OpenAsync($"{draft}/entries/line");
        Assert.Contains("cites no source", without.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("", without.QuerySelectorAll("[name^='entry.cites'][name$=locator]").Single().GetAttribute("value"));
    }
}
