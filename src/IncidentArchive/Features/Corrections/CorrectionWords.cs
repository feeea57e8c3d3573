using IncidentArchive.Publishing;

namespace IncidentArchive.Features.Corrections;

/// <summary>How reports, decisions and withdrawals are called in words.</summary>
internal static class CorrectionWords
{
    public static string InWords(this ReportAbout about) => about switch
    {
        ReportAbout.Error => "Something is wrong",
        ReportAbout.Attribution => "It is ascribed to the wrong person, account or source",
        ReportAbout.Date => "A date or time is wrong",
        ReportAbout.Removal => "It should be removed, or a name or passage hidden",
        _ => "Something else",
    };

    public static string InBrief(this ReportAbout about) => about switch
    {
        ReportAbout.Error => "Error",
        ReportAbout.Attribution => "Attribution",
        ReportAbout.Date => "Date",
        ReportAbout.Removal => "Removal or privacy",
        _ => "Other",
    };

    public static string InWords(this CorrectionClass @class) => @class switch
    {
        CorrectionClass.Factual => "Fact",
        CorrectionClass.Attribution => "Attribution",
        CorrectionClass.Date => "Date",
        CorrectionClass.Redaction => "Redaction",
        CorrectionClass.Withdrawal => "Withdrawal",
        _ => "Other",
    };

    /// <summary>The class that a report of this kind most likely comes to.</summary>
    public static CorrectionClass LikelyClass(this ReportAbout about) => about switch
    {
        ReportAbout.Error => CorrectionClass.Factual,
        ReportAbout.Attribution => CorrectionClass.Attribution,
        ReportAbout.Date => CorrectionClass.Date,
        ReportAbout.Removal => CorrectionClass.Redaction,
        _ => CorrectionClass.Other,
    };

    public static string InWords(this Outcome outcome) => outcome switch
    {
        Outcome.Accepted => "Accepted",
        Outcome.Declined => "Declined",
        Outcome.Changed => "Changed",
        _ => "Undone",
    };

    public static string Meaning(this Outcome outcome) => outcome switch
    {
        Outcome.Accepted => "the report is right; the record will be changed",
        Outcome.Declined => "the record stands as it is",
        Outcome.Changed => "the record has been changed",
        _ => "an earlier decision was taken back",
    };

    public static string InWords(this Requester requester) => requester switch
    {
        Requester.Subject => "a person the record is about",
        Requester.Reader => "a reader",
        _ => "the editors",
    };

    public static string InWords(this WithdrawalReason reason) => reason switch
    {
        WithdrawalReason.Privacy => "the privacy of a person",
        WithdrawalReason.Safety => "the safety of a person",
        WithdrawalReason.Unfounded => "its sources do not bear it out",
        WithdrawalReason.Rights => "somebody’s rights in what it showed",
        _ => "a legal order",
    };
}
