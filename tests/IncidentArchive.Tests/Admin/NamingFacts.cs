namespace IncidentArchive.Tests.Admin;

/// <summary>How the desk calls the parts of a draft.</summary>
public sealed class NamingFacts
{
    [Fact]
    public async Task Accounts_are_called_by_their_figures_names()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        await editor.SaveAsync($"{draft}/entries/answer", ("entry.title", ""), ("account.name", "Max Ode"), ("account.role", "poet"), ("account.platform", "x"));
        var entry = await editor.OpenAsync($"{draft}/entries/answer");
        Assert.Contains("Nora Vale, Instagram, @noravale", entry.Text("[name='entry.by']"), StringComparison.Ordinal);
        Assert.Contains("Max Ode, X (Twitter)", entry.Text("[name='entry.by'] [selected]"), StringComparison.Ordinal);
        Assert.Contains("Max Ode", entry.Text(".order .is-open a"), StringComparison.Ordinal);
        Assert.Equal("Nora Vale, Instagram, @noravale", (await editor.OpenAsync($"{draft}/accounts/vale")).Text("form h2"));
    }

    [Fact]
    public async Task Accounts_that_are_called_the_same_are_told_apart_by_their_keys()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        await editor.SaveAsync($"{draft}/accounts", ("account.key", "second"), ("account.description", "a user the source does not name"), ("account.platform", "x"));
        var choices = (await editor.OpenAsync($"{draft}/entries/answer")).Text("[name='entry.by']");
        Assert.Contains("X (Twitter) (unnamed)", choices, StringComparison.Ordinal);
        Assert.Contains("X (Twitter) (second)", choices, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/entries/line")]
    [InlineData("/sources")]
    public async Task The_key_by_which_a_source_is_cited_stands_beside_it(string part)
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        Assert.Contains("[^paper]", (await editor.OpenAsync(draft + part)).Text("main code"), StringComparison.Ordinal);
    }
}
