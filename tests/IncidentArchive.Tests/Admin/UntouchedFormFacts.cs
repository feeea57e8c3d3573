using System.Net;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Tests.Admin;

/// <summary>A form that is sent as it was opened changes nothing.</summary>
public sealed class UntouchedFormFacts(SeededArchive seeded) : IClassFixture<SeededArchive>
{
    [Fact]
    public async Task Every_part_of_the_founding_collection_survives_its_form()
    {
        var archive = seeded.Archive;
        var editor = await archive.NewEditorAsync("untouched");
        foreach (var slug in await archive.LookAsync(db => db.Incidents.Select(i => i.Slug).ToListAsync()))
        {
            var draft = await editor.EditAsync(slug.ToString());
            await SendUntouchedAsync(editor, draft);
            foreach (var list in new[] { "entries", "accounts", "sources" })
            {
                var items = (await editor.OpenAsync($"{draft}/{list}")).QuerySelectorAll(".order .item a").Select(a => a.GetAttribute("href")!.Split('#')[0]).ToList();
                Assert.NotEmpty(items);
                foreach (var address in items)
                    await SendUntouchedAsync(editor, address);
            }
        }
        var changed = await archive.LookAsync(db => db.DraftSaves.Where(s => s.Version > 1).Select(s => s.What).ToListAsync());
        Assert.Empty(changed);
    }

    private static async Task SendUntouchedAsync(HttpClient editor, string address)
    {
        var page = await editor.OpenAsync(address);
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.Equal(ids.Distinct().Order(), ids.Order());
        using var saved = await editor.SendAsync(address, page, [], "#entry");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }
}
