using IncidentArchive.Publishing;

namespace IncidentArchive.Features.Admin.Drafts.Review;

/// <summary>Where a draft is, in words.</summary>
internal static class DraftWords
{
    public static string InWords(this Draft draft) => draft.State switch
    {
        DraftState.Submitted => "Waits for review",
        DraftState.SentBack => "Sent back",
        _ => "Being written",
    };

    /// <summary>How it came there, in a sentence.</summary>
    public static string Story(this Draft draft) => draft switch
    {
        { State: DraftState.Submitted, SubmittedAt: { } at } => $"{draft.SubmittedBy} submitted it on {at:d MMMM yyyy, HH:mm} UTC.",
        { State: DraftState.SentBack, SubmittedAt: { } at } => $"{draft.SubmittedBy} submitted it on {at:d MMMM yyyy}; an editor has said what is to be changed.",
        { SubmittedAt: { } at } => $"{draft.SubmittedBy} submitted it on {at:d MMMM yyyy}; it has been changed since.",
        _ => $"{draft.CreatedBy} began it on {draft.CreatedAt:d MMMM yyyy}.",
    };
}
