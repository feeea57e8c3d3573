using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using IncidentArchive.Publishing;

namespace IncidentArchive.Tests.Bulk;

public sealed class SpreadsheetFacts
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_become_posts_and_deletions_of_a_draft_with_accounts_and_sources_found_again()
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync(role: "Contributor");
        var (_, page) = await editor.ReadAsync(Sheet.TwoRows);
        Assert.Equal("What would be put in", page.Text("#result-h"));
        Assert.Contains("1 account, 1 deletion, 1 figure, 2 posts, 1 source", page.Text(), StringComparison.Ordinal);
        using var put = await editor.PressAsync(page, "Put into the draft");
        Assert.Contains("2 rows of sheet.csv are in the draft “A post by Ben Ito”. Nothing is published yet.", (await editor.OpenAsync("/admin")).Text(".flash"), StringComparison.Ordinal);

        var draft = Assert.Single(await archive.DraftsAsync());
        Assert.Equal(["benito-post", "benito-post-deleted", "benito-post-2"], draft.List("entries").Select(e => DraftTree.KeyOf(e!.AsObject())));
        AssertIs("""{"kind":"post","key":"benito-post","certainty":"reported","when":{"date":"2021-05-06T16:10"},"by":"ben-ito-x","link":"https://x.com/benito/status/1","text":"All of it, \"truly\".","cites":[{"source":"the-paper"}]}""", draft.List("entries")[0]);
        AssertIs("""{"kind":"deletion","key":"benito-post-deleted","of":["benito-post"],"certainty":"reported","when":{"date":"2021-05-07"},"cause":"author-deleted","cites":[{"source":"the-paper"}]}""", draft.List("entries")[1]);
        Assert.Equal("Two lines\nin one cell.", DraftTree.Text(draft.List("entries")[2]!["text"]));
        AssertIs("""{"key":"ben-ito-x","figure":"ben-ito","platform":"x","handle":"@benito"}""", Assert.Single(draft.List("accounts")));
        AssertIs("""{"key":"the-paper","type":"webpage","publisher":"The Paper","url":"https://www.paper.example/ito?utm_source=x","title":"Line taken down"}""", Assert.Single(draft.List("sources")));
        Assert.Equal("Ito, Ben", DraftTree.Text(draft.Figures[0]!["sortAs"]));
    }

    [Fact]
    public async Task Rows_for_a_record_that_stands_go_into_a_draft_over_it_and_find_what_is_there()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        var editor = await archive.NewEditorAsync();
        var (_, page) = await editor.ReadAsync("incident,key,kind,date,handle,platform,text,of,source url\nvale-post-2021,second,reaction,2021-05-08,noravale,instagram,I said so.,line,https://www.paper.example/line#top\n");
        Assert.Contains("Record 1 A post by Nora Vale, deleted 1 reaction into a new draft over the record", page.Text("li"), StringComparison.Ordinal);
        (await editor.PressAsync(page, "Put into the draft")).Dispose();
        var draft = Assert.Single(await archive.DraftsAsync());
        AssertIs("""{"kind":"reaction","key":"second","certainty":"reported","when":{"date":"2021-05-08"},"by":"vale","text":"I said so.","answers":["line"],"cites":[{"source":"paper"}]}""", draft.List("entries")[3]);
        Assert.Equal((2, 1), (draft.List("accounts").Count, draft.List("sources").Count));

        // Once more: into the draft that is open now, where the key is taken.
        var (_, again) = await editor.ReadAsync("incident,key,kind,date,handle,platform,text,of,source url\nvale-post-2021,second,reaction,2021-05-08,noravale,instagram,I said so.,line,https://www.paper.example/line\n");
        Assert.Equal(["2 key Another entry already has the key “second”. Give this one a key of its own."], again.Problems());
    }

    [Fact]
    public async Task A_record_is_found_by_its_title_too_and_a_new_one_that_was_begun_goes_on()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        var editor = await archive.NewEditorAsync();
        var (_, standing) = await editor.ReadAsync("incident,date,figure,text,source\n\"A post by Nora Vale, deleted\",2021-05-08,Nora Vale,More.,https://paper.example/line\n");
        Assert.Contains("into a new draft over the record", standing.Text("li"), StringComparison.Ordinal);
        foreach (var words in (string[])["One.", "Two."])
        {
            var (_, page) = await editor.ReadAsync($"incident,date,figure,text,source\nA trial,2021-05-08,Nora Vale,{words},https://paper.example/line\n");
            (await editor.PressAsync(page, "Put into the draft")).Dispose();
        }
        Assert.Equal(2, Assert.Single(await archive.DraftsAsync()).List("entries").Count);
    }

    [Fact]
    public async Task One_record_under_several_names_is_one_draft()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        await archive.PublishAsync(Documents.Incident.Replace("slug: vale-post-2021", "number: 1\nslug: vale-line-2021", StringComparison.Ordinal), baseRevision: 1);
        var editor = await archive.NewEditorAsync();
        const string row = "2021-05-08,Nora Vale,{0},https://paper.example/line\n";
        var names = new[] { "vale-post-2021", "vale-line-2021", "\"A post by Nora Vale, deleted\"" };
        var (_, page) = await editor.ReadAsync("incident,date,figure,text,source\n" + string.Concat(names.Select((n, i) => n + "," + row.Replace("{0}", $"Line {i}.", StringComparison.Ordinal))));
        Assert.Empty(page.Problems());
        (await editor.PressAsync(page, "Put into the draft")).Dispose();
        Assert.Equal(6, Assert.Single(await archive.DraftsAsync()).List("entries").Count);
    }

    [Fact]
    public async Task Nothing_is_added_to_a_withdrawn_record()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        var administrator = await archive.NewEditorAsync(role: "Administrator");
        using var withdrawn = await administrator.SubmitAsync("/admin/records/1/withdraw",
            ("Input.Reason", "Safety"), ("Input.Policy", "A threat was made against a person named in it."));
        Assert.Equal(HttpStatusCode.Redirect, withdrawn.StatusCode);
        var (_, page) = await administrator.ReadAsync("incident,date,figure,text,source\nvale-post-2021,2021-05-08,Nora Vale,More.,https://paper.example/line\n");
        Assert.StartsWith("2 incident The record “vale-post-2021” has been withdrawn.", Assert.Single(page.Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_says_another_figure_than_the_account_has_is_refused()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        var editor = await archive.NewEditorAsync();
        var (_, page) = await editor.ReadAsync("incident,date,platform,handle,figure,text,source\nvale-post-2021,2021-05-08,instagram,noravale,Bob Roe,Mine.,https://paper.example/line\n");
        Assert.StartsWith("2 handle In this record @noravale is the account of “nora-vale”, and the row says “Bob Roe”.", Assert.Single(page.Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Put_in_twice_at_one_moment_it_is_in_once()
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        var (_, page) = await editor.ReadAsync(Sheet.TwoRows);
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => editor.PressAsync(page, "Put into the draft")));
        Assert.All(answers, a => Assert.True(a.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.NotFound, a.StatusCode.ToString()));
        Assert.Equal(3, Assert.Single(await archive.DraftsAsync()).List("entries").Count);
    }

    [Fact]
    public async Task Headings_in_lines_or_other_case_and_addresses_with_commas_lose_nothing()
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        const string sheet = "incident,date,figure,text,\"{0}\nURL\",NOTE\r\nTrial,2021-05-08,Ann Lee,Hello.,\"https://paper.example/7,75398,1.html, https://other.example/a\",A remark.\r\n";
        var (address, page) = await editor.ReadAsync(sheet.Replace("{0}", "Source", StringComparison.Ordinal));
        (await editor.SendAsync(address, page, [], "section form")).Dispose();
        page = await editor.OpenAsync(address);
        Assert.Contains("1 account, 1 figure, 1 post, 2 sources", page.Text(), StringComparison.Ordinal);
        (await editor.PressAsync(page, "Put into the draft")).Dispose();
        var draft = Assert.Single(await archive.DraftsAsync());
        Assert.Equal("A remark.", DraftTree.Text(draft.List("entries")[0]!["note"]));
        Assert.Equal("https://paper.example/7,75398,1.html", DraftTree.Text(draft.List("sources")[0]!["url"]));
        // Remembered, whatever the letters’ case.
        var (_, next) = await editor.ReadAsync(sheet.Replace("{0}", "SOURCE", StringComparison.Ordinal).Replace("NOTE", "Note", StringComparison.Ordinal));
        Assert.Equal(["incident", "date", "figure", "text", "source", "note"], next.QuerySelectorAll("select[id^=column] option[selected]").Select(o => o.GetAttribute("value")));
    }

    [Fact]
    public async Task One_row_that_will_not_do_keeps_all_out_and_every_fault_is_named_with_row_and_column()
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        var (address, page) = await editor.ReadAsync("""
            incident,type,date,account,person,described as,content,language,source link
            Trial,post,2021-05-06,ann,Ann Lee,,Good.,,https://paper.example/a
            Trial,tweet,2021-05-06,ann,Ann Lee,,x,,https://paper.example/a
            Trial,post,01/02/2021,ann,Ann Lee,,x,,https://paper.example/a
            Trial,post,soon,ann,Ann Lee,,x,,https://paper.example/a
            Trial,post,2021-05-06,bob,,,x,,https://paper.example/a
            Trial,post,2021-05-06,bob,Bob,a user,x,,https://paper.example/a
            Trial,post,2021-05-06,ann,Ann Lee,,x,,paper
            Trial,post,2021-05-06,ann,Ann Lee,,x,,
            Trial,post,,ann,Ann Lee,,x,,https://paper.example/a
            Trial,post,44322,ann,Ann Lee,,x,,https://paper.example/a
            Trial,post,2021-05-06,ann,Ann Lee,,x,deutsch sprache,https://paper.example/a
            """);
        var problems = page.Problems();
        Assert.Collection(problems,
            p => Assert.StartsWith("3 type “tweet” is no kind of entry. Write post,", p, StringComparison.Ordinal),
            p => Assert.StartsWith("4 date “01/02” could be either of two days.", p, StringComparison.Ordinal),
            p => Assert.StartsWith("5 date ", p, StringComparison.Ordinal),
            p => Assert.StartsWith("6 person The archive does not know whose account this is.", p, StringComparison.Ordinal),
            p => Assert.StartsWith("7 described as Here is a figure and a description.", p, StringComparison.Ordinal),
            p => Assert.StartsWith("8 source link “paper” is not a web address.", p, StringComparison.Ordinal),
            p => Assert.StartsWith("9 source link ", p, StringComparison.Ordinal),
            p => Assert.StartsWith("10 date ", p, StringComparison.Ordinal),
            p => Assert.StartsWith("11 date “44322” looks like the number by which a spreadsheet counts days.", p, StringComparison.Ordinal),
            p => Assert.StartsWith("12 language “deutsch sprache” is not a language tag.", p, StringComparison.Ordinal));
        Assert.DoesNotContain("Put into", page.Text(), StringComparison.Ordinal);
        using var list = await editor.GetAsync($"{address}?handler=problems", Cancel);
        Assert.Equal("attachment; filename=what-is-wrong.csv; filename*=UTF-8''what-is-wrong.csv", list.Content.Headers.ContentDisposition?.ToString());
        Assert.Equal(problems.Count + 1, (await list.Content.ReadAsStringAsync(Cancel)).TrimEnd().Split("\r\n").Length);

        // What is sent all the same is refused.
        using var forced = await editor.SendAsync($"{address}?handler=put", page, [], "section form");
        Assert.Empty(await archive.DraftsAsync());
    }

    [Fact]
    public async Task The_same_sheet_brought_twice_doubles_nothing()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        var editor = await archive.NewEditorAsync();
        const string sheet = "incident,date,handle,platform,text,url,source url\nvale-post-2021,2021-05-08,noravale,instagram,More.,https://www.instagram.com/p/CvwXYZ12345/,https://paper.example/line\nvale-post-2021,2021-05-09,noravale,instagram,Again.,,https://paper.example/line\n";
        var (_, page) = await editor.ReadAsync(sheet);
        (await editor.PressAsync(page, "Put into the draft")).Dispose();
        var (_, again) = await editor.ReadAsync(sheet.Replace("12345/,", "12345/?igshid=abc,", StringComparison.Ordinal));
        Assert.Equal(["2 url", "3 text"], again.Problems().Select(p => string.Join(' ', p.Split(' ')[..2])));
        Assert.All(again.Problems(), p => Assert.Contains("The record has this entry already", p, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_post_is_named_by_its_own_address()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        var editor = await archive.NewEditorAsync();
        var (_, page) = await editor.ReadAsync("incident,kind,date,handle,platform,text,url,of,source url\nvale-post-2021,post,2021-05-08,noravale,instagram,More.,https://www.instagram.com/p/CvwXYZ12345/,,https://paper.example/line\n,deletion,2021-05-09,,,,,http://instagram.com/p/CvwXYZ12345?utm_source=x,https://paper.example/line\n");
        (await editor.PressAsync(page, "Put into the draft")).Dispose();
        var entries = Assert.Single(await archive.DraftsAsync()).List("entries");
        Assert.Equal(DraftTree.KeyOf(entries[3]!.AsObject()), DraftTree.Text(Assert.Single(entries[4]!["of"]!.AsArray())));
    }

    [Fact]
    public async Task No_cell_that_is_filled_is_lost_unseen()
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        var (_, page) = await editor.ReadAsync("""
            incident,kind,date,figure,figure role,text,of,deleted,cause,source,note
            Trial,context,2021-05-06,,,Words,,,,https://paper.example/a,Told
            Trial,reaction,2021-05-06,Ann Lee,singer,"Words
            and words",,2021-05-07,,https://paper.example/a,
            Trial,post,2021-05-06,Ann Lee,singer,Others,,no,author-deleted,https://paper.example/a,
            """);
        Assert.Collection(page.Problems(),
            p => Assert.StartsWith("2 text A context has no such thing.", p, StringComparison.Ordinal),
            p => Assert.StartsWith("3 deleted A reaction has no such thing.", p, StringComparison.Ordinal),
            // A cell of two lines is one row.
            p => Assert.StartsWith("4 cause Here is a cause, and nothing says when the post was deleted.", p, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_columns_hold_is_chosen_and_remembered_for_the_same_headings()
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        const string sheet = "Wann,Wer,Was,Wo belegt\n06/05/2021,Ann Lee,Hallo.,https://paper.example/a\n";
        var (address, page) = await editor.ReadAsync(sheet);
        Assert.Contains("No column stands for anything yet", page.Text("tbody"), StringComparison.Ordinal);
        Assert.Equal("06/05/2021", page.Text("#column-0-hint"));
        using var chosen = await editor.SendAsync(address, page,
        [
            ("Input.Columns[0].Column", "date"), ("Input.Columns[1].Column", "figure"), ("Input.Columns[2].Column", "text"), ("Input.Columns[3].Column", "source"),
            ("Input.Incident", "Ein Versuch"), ("Input.DateOrder", "DayFirst"),
        ], "section form");
        (await editor.PressAsync(await editor.OpenAsync(address), "Put into the draft")).Dispose();
        var draft = Assert.Single(await archive.DraftsAsync());
        Assert.Equal("2021-05-06", DraftTree.Text(draft.List("entries")[0]!["when"]!["date"]));

        var (_, next) = await editor.ReadAsync(sheet);
        Assert.Equal(["date", "figure", "text", "source"], next.QuerySelectorAll("select[id^=column] option[selected]").Select(o => o.GetAttribute("value")));
        Assert.Contains("Say which record the rows belong to", next.Text("tbody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_template_opens_in_spreadsheet_programs_and_its_example_is_passed_over()
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        var template = await editor.GetByteArrayAsync("/admin/spreadsheets/template.csv", Cancel);
        Assert.Equal([0xEF, 0xBB, 0xBF], template[..3]);
        var text = Encoding.UTF8.GetString(template)[1..];
        Assert.DoesNotContain(text.Split('\n')[1].Split(','), c => c is ['=' or '+' or '-' or '@', ..]);
        var (_, page) = await editor.ReadAsync([.. template, .. "Trial,,,,2021-05-06,,,,,,,Ann Lee,singer,,,Hello.,,,,,,,,,,https://paper.example/a\r\n"u8]);
        Assert.Contains("1 account, 1 figure, 1 post, 1 source", page.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_its_senders_alone_and_is_forgotten_after_a_day()
    {
        await using var archive = ArchiveHost.Start();
        var (ada, bo) = (await archive.NewEditorAsync(), await archive.NewEditorAsync("bo", "Bo Ito"));
        var (address, page) = await ada.ReadAsync(Sheet.TwoRows);
        using var others = await bo.GetAsync(address, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, others.StatusCode);
        (await ada.PressAsync(page, "Forget the file")).Dispose();
        using var forgotten = await ada.GetAsync(address, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, forgotten.StatusCode);

        (address, _) = await ada.ReadAsync(Sheet.TwoRows);
        archive.Time.Advance(TimeSpan.FromHours(11));
        await ada.OpenAsync(address);
        archive.Time.Advance(TimeSpan.FromHours(11));
        await ada.OpenAsync("/admin");
        archive.Time.Advance(TimeSpan.FromHours(3));
        using var old = await ada.GetAsync(address, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, old.StatusCode);
    }

    private static void AssertIs(string expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual?.ToJsonString());
}
