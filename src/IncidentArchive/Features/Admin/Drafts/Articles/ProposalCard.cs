using System.Text.Json.Nodes;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Intake;

namespace IncidentArchive.Features.Admin.Drafts.Articles;

/// <summary>A proposal as the desk shows it beside its article.</summary>
/// <param name="Number">Its place among the proposals, counted from 0.</param>
/// <param name="Proposal">What the article says there.</param>
/// <param name="Locator">Where that is: “paragraph 3”.</param>
/// <param name="Account">The key of the draft's account that its speaker seems to have; null where none does.</param>
/// <param name="Taken">The entries that have been made of it.</param>
internal sealed record ProposalCard(int Number, Proposal Proposal, string Locator, string? Account, IReadOnlyList<(string Key, string Title)> Taken)
{
    public string Heading => Proposal.Kind switch
    {
        ProposalKind.Quotation => "Quotation",
        ProposalKind.Post => "Tells of a post",
        ProposalKind.Deletion => "Tells of a deletion",
        ProposalKind.Missing => "Did not find it any more",
        ProposalKind.Edit => "Tells of an edit",
        ProposalKind.Restoration => "Tells of a restoration",
        ProposalKind.Apology => "Tells of an apology",
        _ => "Time",
    };

    /// <summary>The cause that the passage supports, as a document writes it: a bare “was deleted” gives none.</summary>
    public string Cause => RecordJson.WordOf(Proposal.Cause ?? Record.Incidents.Cause.Unknown);

    /// <summary>What else the passage says, in words.</summary>
    public IEnumerable<string> Facts => new[]
    {
        Proposal.Speaker is null ? null : Proposal.IsNamed ? Proposal.Speaker : $"not named (“{Proposal.SpeakerWords}”)",
        Proposal.Verb is null ? null : $"“{Proposal.Verb}”",
        Proposal.Handle,
        Proposal.Platform is null ? null : Platform.NameOf(Proposal.Platform) + (Proposal.PlatformIsStated ? "" : ", named earlier"),
        Proposal.Hedge is null ? null : $"with reserve: “{Proposal.Hedge}”",
        Proposal.When is null ? null : Proposal.When.Date is { } date && Edtf.TryParse(date, out var read, out _) ? $"{Proposal.When.Words}: {read.ToEnglish()}" : $"“{Proposal.When.Words}”",
        Locator,
    }.OfType<string>();

    public static IReadOnlyList<ProposalCard> Of(string text, IReadOnlyList<Proposal> proposals, DraftTree tree, AccountNames accounts, string source) =>
        [.. proposals.Select((proposal, i) => LocatorOf(text, proposal) is var locator
            ? new ProposalCard(i, proposal, locator, ProposedAccount.Find(tree, accounts, proposal), [.. TakenFrom(tree, proposal, source, locator)]) : null!)];

    private static string LocatorOf(string text, Proposal proposal)
    {
        var number = 0;
        foreach (var line in text.AsSpan().Split('\n'))
            if (line.Start.Value <= proposal.Offsets[0].Start && !text.AsSpan(line).IsWhiteSpace())
                number++;
        return $"paragraph {number}";
    }

    private static IEnumerable<(string Key, string Title)> TakenFrom(DraftTree tree, Proposal proposal, string source, string locator) =>
        from entry in tree.List("entries").OfType<JsonObject>()
        where proposal.Kind switch
        {
            ProposalKind.Quotation => Holds(entry, proposal.Quotation!, source),
            ProposalKind.Time => DraftTree.Text(entry["when"]?["words"]) == proposal.When!.Words && Cites(entry, source, locator),
            ProposalKind.Missing or ProposalKind.Deletion => IsKind(entry, "deletion") && Cites(entry, source, locator),
            ProposalKind.Edit => IsKind(entry, "edit") && Cites(entry, source, locator),
            ProposalKind.Restoration => IsKind(entry, "restoration") && Cites(entry, source, locator),
            _ => entry["text"] is null && entry["witnesses"] is null && (IsKind(entry, "post") || IsKind(entry, "reaction")) && Cites(entry, source, locator),
        }
        select (DraftTree.KeyOf(entry) ?? "", DraftTree.Text(entry["title"]) ?? DraftTree.KeyOf(entry) ?? "");

    private static bool Holds(JsonObject entry, string words, string source) =>
        (entry["witnesses"] as JsonArray)?.OfType<JsonObject>().Any(w => DraftTree.Text(w["text"]) == words && DraftTree.Text(w["source"]) == source) is true
        || (DraftTree.Text(entry["text"]) == words && (entry["cites"] as JsonArray)?.OfType<JsonObject>().Any(c => DraftTree.Text(c["source"]) == source) is true);

    private static bool IsKind(JsonObject entry, string kind) => DraftTree.Text(entry["kind"]) == kind;

    private static bool Cites(JsonObject entry, string source, string locator) => (entry["cites"] as JsonArray)?.OfType<JsonObject>()
        .Any(c => DraftTree.Text(c["source"]) == source && DraftTree.Text(c["locator"]) == locator) is true;
}
