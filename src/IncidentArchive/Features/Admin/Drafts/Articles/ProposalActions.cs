using IncidentArchive.Record.Intake;

namespace IncidentArchive.Features.Admin.Drafts.Articles;

/// <summary>What can be made of a proposal.</summary>
internal static class ProposalActions
{
    public static bool IsOne(string? action) => action is "post" or "reaction" or "transcript" or "deletion" or "edit" or "restoration" or "date";

    /// <summary>What is lacking before it can be done; null where nothing is.</summary>
    public static string? Lacks(string action, string[] of) => action switch
    {
        "transcript" when of.Length != 1 => "Choose the one post or reaction whose words these are.",
        "date" when of.Length != 1 => "Choose the one entry that this time is of.",
        "edit" when of.Length != 1 => "Choose the one post that was changed.",
        "deletion" when of.Length == 0 => "Choose the post or posts that went.",
        "restoration" when of.Length == 0 => "Choose the deletion that was undone.",
        _ => null,
    };

    public static bool Has(ProposalKind kind, string action) => action switch
    {
        "transcript" => kind == ProposalKind.Quotation,
        "post" or "reaction" => kind is ProposalKind.Quotation or ProposalKind.Post or ProposalKind.Apology,
        "deletion" => kind is ProposalKind.Deletion or ProposalKind.Missing,
        "edit" => kind == ProposalKind.Edit,
        "restoration" => kind == ProposalKind.Restoration,
        _ => kind == ProposalKind.Time,
    };
}
