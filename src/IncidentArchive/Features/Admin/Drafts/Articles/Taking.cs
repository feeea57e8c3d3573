using System.Text.Json.Nodes;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Intake;

namespace IncidentArchive.Features.Admin.Drafts.Articles;

/// <summary>Makes of a proposal what the editor chose: a part of the draft, cited to the article at its passage.</summary>
/// <param name="Proposal">What is taken.</param>
/// <param name="Source">The key of the article's source.</param>
/// <param name="Locator">Where in the article the passage stands: “paragraph 3”.</param>
/// <param name="Published">When the article was published, in EDTF; null where it is not known.</param>
internal sealed record Taking(Proposal Proposal, string Source, string Locator, string? Published)
{
    /// <summary>A post by an account, its words given as this source's transcription.</summary>
    public JsonObject Post(string key, string? by)
    {
        var post = Entry("post", key);
        Put(post, "by", by);
        if (Proposal.Quotation is not null)
            post["witnesses"] = new JsonArray(Witness());
        return post;
    }

    /// <summary>A reaction by an account, in its own words.</summary>
    public JsonObject Reaction(string key, string? by, IEnumerable<string> answers)
    {
        var reaction = Entry("reaction", key);
        Put(reaction, "by", by);
        Put(reaction, "text", Proposal.Quotation);
        reaction["answers"] = Keys(answers);
        return reaction;
    }

    public JsonObject Deletion(string key, IEnumerable<string> of, string cause)
    {
        var deletion = Entry("deletion", key);
        deletion["of"] = Keys(of);
        deletion["cause"] = cause;
        if (Proposal.Kind == ProposalKind.Missing && Published is not null)
            deletion["observations"] = new JsonArray(new JsonObject { ["at"] = Published, ["state"] = "missing", ["source"] = Source, ["words"] = Proposal.Verb });
        return deletion;
    }

    public JsonObject Edit(string key, string? of)
    {
        var edit = Entry("edit", key);
        Put(edit, "of", of);
        return edit;
    }

    public JsonObject Restoration(string key, IEnumerable<string> of)
    {
        var restoration = Entry("restoration", key);
        restoration["of"] = Keys(of);
        return restoration;
    }

    /// <summary>Adds the words to an entry as this source's transcription, and cites it.</summary>
    public void AddWitness(JsonObject entry)
    {
        ListOf(entry, "witnesses").Add(Witness());
        Cite(entry);
    }

    /// <summary>Gives an entry the time, in the source's words and as a date where there is one.</summary>
    public void Date(JsonObject entry)
    {
        if (entry["when"] is not JsonObject when)
            entry["when"] = when = [];
        if (Proposal.When!.Date is { } date)
            when["date"] = date;
        when["words"] = Proposal.When.Words;
        Cite(entry);
    }

    private JsonObject Entry(string kind, string key)
    {
        var entry = new JsonObject { ["kind"] = kind, ["key"] = key, ["certainty"] = Proposal.Hedge is null ? "reported" : "unverified" };
        if (Proposal.When is not null)
            Date(entry);
        Cite(entry);
        return entry;
    }

    private JsonObject Witness()
    {
        var witness = new JsonObject { ["source"] = Source, ["text"] = Proposal.Quotation };
        Put(witness, "note", Proposal.Offsets.Count > 1 ? "Several quotations in the report" : null);
        return witness;
    }

    private void Cite(JsonObject entry)
    {
        var cites = ListOf(entry, "cites");
        if (!cites.OfType<JsonObject>().Any(c => DraftTree.Text(c["source"]) == Source && DraftTree.Text(c["locator"]) == Locator))
            cites.Add(new JsonObject { ["source"] = Source, ["locator"] = Locator });
    }

    private static JsonArray ListOf(JsonObject entry, string name)
    {
        if (entry[name] is not JsonArray list)
            entry[name] = list = [];
        return list;
    }

    private static void Put(JsonObject part, string name, string? value)
    {
        if (value is not null)
            part[name] = value;
    }

    private static JsonArray Keys(IEnumerable<string> keys) => [.. keys.Select(k => (JsonNode?)k)];
}
