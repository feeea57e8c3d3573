namespace IncidentArchive.BrowserTests.Editors;

/// <summary>Whatever is typed into a form, the archive answers it, and the words are still there.</summary>
public sealed class NonsenseFacts(Chromium chromium, EditorsArchive editors) : BrowserTest(chromium)
{
    private const string Form = "main form:has(button[type=submit]), form#entry";

    private const string Everything =
        """</textarea><script>document.title='x'</script><img src=x onerror="document.title='x'">[a](javascript:alert(1)) """ +
        "👩‍👩‍👧‍👦 🇲🇽🫥 e\u0301 ﷽ \u202Eשלום مرحبا\u202C a\u0001b\u0007c\u001Bd\u200Be\uFEFFf\u2028g " +
        "'); DROP TABLE Incidents;-- % _ &a [*a, *a] !!python/object: {$type: x, \"kind\": 1} ../../etc/passwd%00?a=b#c\\..";

    public static TheoryData<string> Kinds => ["everything", "long", "number", "path"];

    private static string Nonsense(string kind) => kind switch
    {
        "everything" => Everything,
        "long" => string.Concat(Enumerable.Repeat("überlang ", 3_000)).Trim(),
        "number" => "-99999999999999999999",
        _ => "../%2F/..",
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Nonsense_in_the_readers_searches_is_answered(string kind)
    {
        var page = await VisitAsync(editors.Archive);
        // An address that the server refuses for its length is still answered by a page.
        AllowStatus(414);
        AllowStatus(431);
        foreach (var address in new[] { "/", "/incidents", "/sources", "/figures" })
        {
            await page.GotoAsync(address);
            if (await page.GetByRole(AriaRole.Searchbox).CountAsync() == 0)
                continue;
            await page.GetByRole(AriaRole.Searchbox).First.FillAsync(Nonsense(kind)[..Math.Min(Nonsense(kind).Length, 1_000)]);
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Nonsense_in_the_forms_of_a_draft_is_kept(string kind)
    {
        var page = await VisitAsEditorAsync(editors);
        await page.GotoAsync("/admin/incidents/new");
        await page.GetByLabel("Title").FillAsync($"Nonsense, {kind}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin a draft" }).ClickAsync();
        var draft = await page.DraftAsync();
        foreach (var part in new[] { "entries?new=post", "entries?new=deletion", "entries?new=reaction", "entries?new=context", "entries?new=edit", "entries?new=restoration", "accounts", "sources", "" })
        {
            await page.GotoAsync($"{draft}/{part}".TrimEnd('/'));
            var names = await FillAsync(page, Nonsense(kind));
            await page.SaveAsync();
            await ExpectKeptAsync(page, names.Where(n => part == "" || !n.StartsWith("account.", StringComparison.Ordinal) && !n.StartsWith("source.", StringComparison.Ordinal)), Nonsense(kind), part);
        }
        foreach (var part in new[] { "preview", "publish", "entries", "accounts", "sources" })
        {
            await page.GotoAsync($"{draft}/{part}");
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First).ToBeVisibleAsync();
        }
        await FillReasonAsync(page, draft, Nonsense(kind));
    }

    [Fact]
    public async Task An_entry_with_a_nonsensical_key_can_be_opened_again()
    {
        var page = await VisitAsEditorAsync(editors);
        await page.GotoAsync($"{await page.EditAsync("The Facebook pages")}/entries?new=context");
        await page.GetByLabel("Key", new() { Exact = true }).FillAsync("../%2F/ My KEY é");
        await page.SaveAsync();
        await Expect(page.Locator(".flash")).ToHaveTextAsync("Saved: entry 2f-my-key-e.");
        await Expect(page.GetByLabel("Key", new() { Exact = true })).ToHaveValueAsync("2f-my-key-e");
    }

    [Theory]
    [InlineData("everything")]
    [InlineData("long")]
    public async Task Nonsense_in_the_forms_of_an_account_is_answered(string kind)
    {
        var page = await VisitAsync(editors.Archive);
        foreach (var address in new[] { "/account/sign-in", new Uri(await editors.Archive.NewInvitationAsync()).PathAndQuery })
        {
            await page.GotoAsync(address);
            var names = await FillAsync(page, Nonsense(kind));
            await page.Locator("main button[type=submit]").First.ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            await ExpectKeptAsync(page, names.Where(n => !n.Contains("Password", StringComparison.Ordinal)), Nonsense(kind), address);
        }
    }

    private static async Task FillReasonAsync(IPage page, string draft, string nonsense)
    {
        await page.GotoAsync($"{draft}/publish");
        var names = await FillAsync(page, nonsense);
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await Expect(page.Locator(".error-summary, .has-error").First).ToBeVisibleAsync();
        await ExpectKeptAsync(page, names, nonsense, "publish");
    }

    // Past what the fields themselves would refuse, such as their greatest length. Of an entry’s key the archive makes a usable one; what has no name only helps to choose.
    private static Task<string[]> FillAsync(IPage page, string nonsense) => page.Locator(Form).EvaluateAllAsync<string[]>(
        """
        (forms, nonsense) => {
          const names = [];
          document.querySelectorAll("details").forEach(d => d.open = true);
          for (const field of forms.at(-1).querySelectorAll("input[type=text], input[type=password], textarea")) {
            if (field.offsetParent === null || field.name === "" || field.name === "entry.key") continue;
            field.value = nonsense;
            field.dispatchEvent(new Event("input", { bubbles: true }));
            names.push(field.name);
          }
          return names;
        }
        """, nonsense);

    private static async Task ExpectKeptAsync(IPage page, IEnumerable<string> names, string nonsense, string part)
    {
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First).ToBeVisibleAsync();
        var held = await page.Locator("main [name]").EvaluateAllAsync<Dictionary<string, string>>("fields => Object.fromEntries(fields.map(f => [f.name, f.value]))");
        var lost = names.Where(n => held.GetValueOrDefault(n) is not { } value || Plain(value) != Plain(nonsense)).ToList();
        Assert.True(lost.Count == 0, $"Lost on {part}, now {page.Url}: {string.Join(", ", lost.Select(n => $"{n} = {held.GetValueOrDefault(n)?[..Math.Min(60, held[n].Length)] ?? "nothing"}"))}");
    }

    private static string Plain(string text) => text.ReplaceLineEndings("").Trim();
}
