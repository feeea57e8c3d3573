namespace IncidentArchive.Record.PostLinks;

/// <summary>
/// A web archive around a link. Only whoever has looked at the capture can say whether it shows the post, and so whether the
/// time is one at which the post was live.
/// </summary>
/// <param name="Via">The archive: <c>wayback</c>, <c>archive.today</c>, <c>perma.cc</c> or <c>ghostarchive</c>.</param>
/// <param name="At">When the page was captured, in UTC, to the second; null where the address does not say.</param>
public sealed record LinkCapture(string Via, DateTimeOffset? At);
