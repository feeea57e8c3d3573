using System.Text.Json.Nodes;
using IncidentArchive.Record.Documents;

namespace IncidentArchive.Tests.Admin;

/// <summary>Whatever a document can say can be said at the desk.</summary>
public sealed class EveryFieldFacts
{
    [Fact]
    public async Task Every_field_of_a_document_can_be_typed_into_a_form()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        var editor = await archive.NewEditorAsync();
        var wanted = RecordJson.ToTree(Documents.Read(EveryField.Incident)).AsObject();
        var draft = await BeginAsync(editor, wanted);
        foreach (var (list, prefix) in new[] { ("sources", "source."), ("accounts", "account."), ("entries", "entry.") })
            foreach (var item in wanted[list]!.AsArray().OfType<JsonObject>())
                await FormFilling.FillAsync(editor, $"{draft}/{list}/{item["key"]}", prefix, item);
        await FormFilling.FillAsync(editor, draft, "record.", Own(wanted));
        using var published = await editor.SubmitAsync($"{draft}/publish", ("Reason", "Every field"));
        Assert.True(published.StatusCode == System.Net.HttpStatusCode.Redirect, (await published.PageAsync()).Text(".error-summary"));

        var incident = await archive.RowsOfAsync(2);
        incident.Number = 0;
        Assert.Equal(wanted.ToJsonString(), RecordJson.ToTree(incident).ToJsonString());
    }

    // The fields that the record's own form edits; topics, which it takes in one line, are there from the beginning.
    private static JsonObject Own(JsonObject incident) =>
        new(incident.Where(f => f.Key is "title" or "slug" or "language" or "summary" or "contentNote" or "questions").Select(f => KeyValuePair.Create(f.Key, f.Value?.DeepClone())));

    // Everything is there in name before it is filled in, so that entries can refer to each other.
    private static async Task<string> BeginAsync(HttpClient editor, JsonObject wanted)
    {
        using var begun = await editor.SubmitAsync("/admin/incidents/new", ("Title", "Every field"));
        var draft = begun.Headers.Location!.OriginalString;
        await editor.SaveAsync(draft, ("record.topics", string.Join(", ", wanted["topics"]!.AsArray())));
        foreach (var source in wanted["sources"]!.AsArray())
            await editor.SaveAsync($"{draft}/sources", ("source.key", $"{source!["key"]}"), ("source.publisher", $"{source["publisher"]}"));
        foreach (var account in wanted["accounts"]!.AsArray())
            await editor.SaveAsync($"{draft}/accounts", ("account.key", $"{account!["key"]}"));
        foreach (var entry in wanted["entries"]!.AsArray())
            await editor.SaveAsync($"{draft}/entries?new={entry!["kind"]}", ("entry.key", $"{entry["key"]}"));
        return draft;
    }
}
