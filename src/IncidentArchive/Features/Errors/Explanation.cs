namespace IncidentArchive.Features.Errors;

/// <summary>What a failure means for the person who met it, and what to do next.</summary>
/// <param name="Status">The status of the answer, by its number.</param>
/// <param name="Title">What happened, in a few words.</param>
/// <param name="Paragraphs">What it means, and what to do.</param>
/// <param name="KeepsForm">Whether a form that met it is given back.</param>
internal sealed record Explanation(int Status, string Title, IReadOnlyList<string> Paragraphs, bool KeepsForm = false)
{
    /// <summary>Where more is said about it: an address and what it is called; null where nowhere is.</summary>
    public (string Address, string Words)? See { get; init; }

    /// <summary>A form whose token is missing, too old, or another visitor's.</summary>
    public static Explanation StaleForm { get; } = new(400, "This form could not be accepted",
    [
        "Each form carries a token that shows it was written here. This one’s was missing, too old, or from before you signed in.",
        "Nothing has been changed on the server.",
    ], KeepsForm: true);

    /// <summary>Says this on the page that answers the request with its status.</summary>
    public void Give(HttpContext context) => context.Items[typeof(Explanation)] = this;

    /// <summary>What was to be said where the request is answered with this status; null where nothing was.</summary>
    public static Explanation? Given(HttpContext context, int status) =>
        context.Items[typeof(Explanation)] is Explanation given && given.Status == status ? given : null;

    public static Explanation Of(int status) => status switch
    {
        400 => new(400, "This request cannot be read", ["Something in it is not as the archive expects. Nothing has been changed.", "If you followed a link, it may have been cut short."]),
        401 => new(401, "You are signed out", ["Your session ended before this form arrived. Nothing has been changed on the server."], KeepsForm: true),
        403 => new(403, "This page is not open to you", ["You are signed in, but your account does not give you this page. An administrator of the archive can change that."]),
        404 => new(404, "There is no page at this address", ["The address may be mistyped, or the link that led here may be out of date."]),
        405 => new(405, "This address does not answer that", ["The page exists, but it can only be read. Nothing has been changed."]),
        410 => new(410, "This page is gone", ["It was here once and has been taken down."]),
        413 => new(413, "That is too large", ["The server refuses requests of this size. Nothing has been changed.", "Go back, shorten what you send, and try again."]),
        429 => new(429, "Too many requests for the moment", ["Please wait a few minutes, then try again. Nothing has been changed."]),
        503 => new(503, "The archive cannot answer just now", ["Please try again in a few minutes."]),
        507 => new(507, "The archive’s disk is full", ["What you sent could not be put down, and nothing has been changed. Tell whoever runs the archive; go back, and send it again once there is room."]),
        >= 500 => new(status, "Something went wrong on our side", ["The page could not be made. If you were saving something, look whether it was saved before you send it again."]),
        _ => new(status, "This request cannot be answered", ["Nothing has been changed."]),
    };
}
