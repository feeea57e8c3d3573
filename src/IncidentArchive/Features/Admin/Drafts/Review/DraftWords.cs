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
}
