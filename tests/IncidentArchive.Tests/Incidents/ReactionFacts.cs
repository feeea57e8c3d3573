namespace IncidentArchive.Tests.Incidents;

/// <summary>How a reaction is headed, and how its words are announced.</summary>
public sealed class ReactionFacts : IAsyncLifetime
{
    private readonly ArchiveHost _archive = ArchiveHost.Start();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    [Fact]
    public async Task A_reaction_that_answers_no_entry_begins_with_its_venue()
    {
        var yaml = Documents.Incident
            .Replace("description: a user the source does not name, platform: x", "description: a caller, venue: Radio Five", StringComparison.Ordinal)
            .Replace("    answers: [line]\n", "", StringComparison.Ordinal);
        Assert.Equal("Reaction Radio Five", await TextAsync(yaml, "#answer .kind"));
    }

    [Fact]
    public async Task One_source_gives_the_words()
    {
        var one = Documents.Incident.Replace("text: Not a word of it.", "witnesses: [{source: paper, text: Not a word / of it.}]", StringComparison.Ordinal);
        Assert.Contains("The words, as one source gives them", await TextAsync(one, "#answer"), StringComparison.Ordinal);
    }

    private async Task<string> TextAsync(string yaml, string selector)
    {
        await _archive.PublishAsync(yaml);
        using var visitor = _archive.NewVisitor();
        return (await visitor.OpenAsync("/incidents/vale-post-2021")).Text(selector);
    }
}
