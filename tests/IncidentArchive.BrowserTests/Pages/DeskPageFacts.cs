using IncidentArchive.BrowserTests.Editors;

namespace IncidentArchive.BrowserTests.Pages;

/// <summary>Every page of the desk, as it opens and with something wrong on it.</summary>
public sealed class DeskPageFacts(Chromium chromium, EditorsArchive editors) : BrowserTest(chromium)
{
    private const string Incident = "Donald Trump’s “covfefe” post";

    [Theory]
    [InlineData("/admin")]
    [InlineData("/admin/incidents/new")]
    [InlineData("/admin/corrections")]
    [InlineData("/admin/records/1")]
    [InlineData("/admin/records/1/withdraw")]
    [InlineData("/admin/records/1/redact")]
    [InlineData("/admin/figures/selena-gomez")]
    [InlineData("/admin/figures/selena-gomez/redact")]
    [InlineData("/admin/people")]
    [InlineData("/admin/activity")]
    [InlineData("/admin/spreadsheets")]
    [InlineData("/account")]
    [InlineData("/account/password")]
    [InlineData("/account/authenticator")]
    [InlineData("/account/passkeys")]
    [InlineData("/account/sign-out")]
    public async Task A_page_of_the_desk_is_accessible_and_fits_a_phone(string address)
    {
        var page = await VisitAsEditorAsync(editors);
        await page.GotoAsync(address);
        await page.ExpectAccessibleAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("/entries")]
    [InlineData("/entries?new=post")]
    [InlineData("/entries?new=deletion")]
    [InlineData("/entries?new=reaction")]
    [InlineData("/entries?new=context")]
    [InlineData("/entries?new=edit")]
    [InlineData("/entries?new=restoration")]
    [InlineData("/accounts")]
    [InlineData("/sources")]
    [InlineData("/preview")]
    [InlineData("/publish")]
    [InlineData("/review")]
    [InlineData("/articles")]
    public async Task A_page_of_a_draft_is_accessible_and_fits_a_phone(string part)
    {
        var page = await VisitAsEditorAsync(editors);
        await page.GotoAsync(await page.EditAsync(Incident) + part);
        await page.ExpectAccessibleAsync();
        await page.ExpectPrintableAsync();
    }

    [Fact]
    public async Task An_article_beside_the_record_is_accessible_and_fits_a_phone()
    {
        var page = await VisitAsEditorAsync(editors);
        await page.GotoAsync(await page.EditAsync(Incident) + "/articles");
        await page.GetByLabel("Publisher").FillAsync("The Gazette");
        await page.GetByLabel("The article").FillAsync("“I was tired,” wrote Mara Voss on Instagram on Monday, “and rude.”\n\nAnother user tweeted, “Too late.”\n\nVoss deleted the post. It was restored, edited and is no longer available.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read the article" }).ClickAsync();
        await Expect(page.Locator(".proposal")).Not.ToHaveCountAsync(0);
        await page.ExpectAccessibleAsync();
        await page.Locator(".proposal").First.Locator("button[value=transcript]").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Choose the one post or reaction");
        await page.ExpectAccessibleAsync();
    }

    [Theory]
    [InlineData("2021-05-06", "Put into the draft")]
    [InlineData("1/2/2021", "Look again")]
    public async Task A_spreadsheet_is_accessible_and_fits_a_phone(string date, string button)
    {
        var page = await VisitAsEditorAsync(editors);
        await page.GotoAsync("/admin/spreadsheets");
        await page.GetByLabel("Or the rows, pasted").FillAsync($"incident\tdate\tfigure\ttext\tsource\nTrial\t{date}\tBen Ito\tAll of it\thttps://paper.example/a");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = button })).ToBeVisibleAsync();
        await page.ExpectAccessibleAsync();
    }

    [Theory]
    [InlineData("entries")]
    [InlineData("accounts")]
    [InlineData("sources")]
    public async Task The_form_of_something_that_is_there_is_accessible_and_fits_a_phone(string part)
    {
        var page = await VisitAsEditorAsync(editors);
        await page.GotoAsync($"{await page.EditAsync(Incident)}/{part}");
        await page.Locator(".order .item a").First.ClickAsync();
        await Expect(page.Locator("#entry h2").First).ToBeVisibleAsync();
        await page.ExpectAccessibleAsync();
    }

    [Fact]
    public async Task Forms_with_something_wrong_are_accessible_and_fit_a_phone()
    {
        var page = await VisitAsEditorAsync(editors);
        await page.GotoAsync("/admin/incidents/new");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin a draft" }).ClickAsync();
        await page.ExpectAccessibleAsync();
        await page.GetByLabel("Title").FillAsync("Everything is missing");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin a draft" }).ClickAsync();
        var draft = await page.DraftAsync();
        await page.GotoAsync($"{draft}/entries?new=deletion");
        await page.GetByLabel("When", new() { Exact = true }).FillAsync("who knows");
        await page.SaveAsync();
        await Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        await page.ExpectAccessibleAsync();
        await page.GotoAsync($"{draft}/publish");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await Expect(page.Locator(".has-error")).ToBeVisibleAsync();
        await page.ExpectAccessibleAsync();
        await page.GotoAsync($"{draft}/preview");
        await page.ExpectAccessibleAsync();
    }

    [Fact]
    public async Task The_forms_by_which_one_gets_in_are_accessible_with_something_wrong()
    {
        var page = await VisitAsync(editors.Archive);
        await page.GotoAsync(await editors.Archive.NewInvitationAsync());
        await page.ExpectAccessibleAsync();
        await page.GetByLabel("Your name").FillAsync("Somebody");
        await page.GetByLabel("User name").FillAsync("some body");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync("short");
        await page.GetByLabel("Password, once more").FillAsync("other");
        await page.GetByRole(AriaRole.Button, new() { Name = "Become an administrator" }).ClickAsync();
        await Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        await page.ExpectAccessibleAsync();
        await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("User name").FillAsync("nobody");
        await page.GetByLabel("Password").FillAsync("wrong");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        await page.ExpectAccessibleAsync();
    }

    [Fact]
    public async Task Forms_that_were_refused_are_given_back_on_an_accessible_page()
    {
        var page = await VisitAsEditorAsync(editors);
        AllowStatus(400);
        await page.GotoAsync("/admin/incidents/new");
        await page.GetByLabel("Title").FillAsync("A title that is kept");
        await page.Locator("main [name=__RequestVerificationToken]").EvaluateAsync("token => token.value = 'stale'");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin a draft" }).ClickAsync();
        await Expect(page.Locator("main dl")).ToContainTextAsync("A title that is kept");
        await page.ExpectAccessibleAsync();
    }
}
