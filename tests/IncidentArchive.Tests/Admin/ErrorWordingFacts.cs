using AngleSharp.Html.Dom;

namespace IncidentArchive.Tests.Admin;

/// <summary>What the desk says of a form that has to be put right: which field, what is wrong, and what to do.</summary>
public sealed class ErrorWordingFacts
{
    [Fact]
    public async Task An_empty_form_says_of_each_needed_field_what_belongs_in_it()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        var entry = await editor.SaveAsync($"{draft}/entries?new=post");
        Assert.Equal(
        [
            "When: give a date, or the entry that it came after or before, under “Stated order”.",
            "Account: choose the account, or add it.",
            "Verbatim text: the entry “post-1” says nothing. Give the verbatim text, a source’s transcription, or a note.",
            "Sources for this entry: the entry “post-1” cites no source. An entry without one cannot be published.",
        ], Lines(entry));
        Assert.Equal(["Publisher: say who published it.", "Sort of work: choose what sort of work it is."], Lines(await editor.SaveAsync($"{draft}/sources", ("source.type", ""))));
        AssertLeadToFields(entry);
    }

    [Fact]
    public async Task A_line_of_the_summary_names_its_field_as_the_form_does()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        var entry = await editor.SaveAsync($"{draft}/entries/line", ("entry.when.date", "soon"), ("entry.link", "here"), ("entry.language", "Klingon"), ("entry.expiresAfterHours", "x"),
            ("entry.text", new string('x', 60_000)), ("entry.witnesses[0].text", "Some words"), ("entry.note", "See [^nothing]."), ("entry.when.zone", "Atlantis"));
        foreach (var line in entry.QuerySelectorAll(".error-summary a"))
        {
            var control = entry.QuerySelector(line.GetAttribute("href")!)!;
            Assert.StartsWith(entry.Text($"label[for='{control.Id}']") + ": ", line.TextContent, StringComparison.Ordinal);
            Assert.Equal("true", control.GetAttribute("aria-invalid"));
        }
        Assert.Contains("Verbatim text: this is 60,000 characters long; 50,000 is the most.", Lines(entry));
        Assert.Contains("Transcript 1: source: choose the source that prints these words.", Lines(entry));
        Assert.Contains("This is 60,000 characters long", entry.Text(".error"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("post", "Account")]
    [InlineData("deletion", "Which posts went")]
    [InlineData("edit", "Which post was changed")]
    [InlineData("restoration", "Which deletions were undone")]
    [InlineData("context", "Note")]
    public async Task What_a_kind_needs_is_said_of_its_own_field(string kind, string label)
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        var entry = await editor.SaveAsync($"{draft}/entries?new={kind}");
        Assert.Contains(Lines(entry), line => line.StartsWith(label + ": ", StringComparison.Ordinal));
        AssertLeadToFields(entry);
    }

    [Fact]
    public async Task Before_publishing_each_problem_leads_to_its_field_on_its_page()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        await editor.SaveAsync(draft, ("record.summary", ""));
        await editor.SaveAsync($"{draft}/entries/line", ("entry.when.date", ""));
        await editor.SaveAsync($"{draft}/accounts/unnamed", ("account.description", ""));
        await editor.SaveAsync($"{draft}/sources/paper", ("source.publisher", ""));
        foreach (var part in new[] { "publish", "preview" })
        {
            var lines = (await editor.OpenAsync($"{draft}/{part}")).QuerySelectorAll("main li a[href*='#']");
            Assert.Equal(4, lines.Length);
            foreach (var line in lines)
            {
                var (address, target) = (line.GetAttribute("href")!.Split('#')[0], line.GetAttribute("href")!.Split('#')[1]);
                Assert.NotNull((await editor.OpenAsync(address)).QuerySelector($".has-error #{target}"));
            }
            Assert.Contains("Entry “One line”. When: give a date", string.Join('\n', lines.Select(l => l.TextContent)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_forms_say_which_fields_are_needed()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        Assert.Equal(["entry.by", "entry.when.date", "source.publisher"], Required(await editor.OpenAsync($"{draft}/entries/answer")));
        Assert.Equal(["entry.note", "entry.when.date", "source.publisher"], Required(await editor.OpenAsync($"{draft}/entries?new=context")));
        Assert.Equal(["record.language", "record.slug", "record.summary", "record.title"], Required(await editor.OpenAsync(draft)));
        Assert.Equal(["source.publisher"], Required(await editor.OpenAsync($"{draft}/sources")));
        Assert.Contains("needed", (await editor.OpenAsync($"{draft}/sources")).Text("form p"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Required(IHtmlDocument page) => page.QuerySelectorAll("[aria-required=true]").Select(f => f.GetAttribute("name")!).Order();

    private static List<string> Lines(IHtmlDocument page) => [.. page.QuerySelectorAll(".error-summary a").Select(a => a.TextContent)];

    private static void AssertLeadToFields(IHtmlDocument page) =>
        Assert.All(page.QuerySelectorAll(".error-summary a"), a => Assert.NotNull(page.QuerySelector($".has-error {a.GetAttribute("href")}, .has-error{a.GetAttribute("href")}")));
}
