namespace IncidentArchive.Record.Dates;

/// <summary>Why a text is refused.</summary>
/// <param name="Code">
/// For machines: <c>empty</c>, <c>syntax</c>, <c>no-such-date</c>, <c>no-such-time</c>, <c>offset-range</c>,
/// <c>year-range</c>, <c>year-mask</c>, <c>century-or-decade-shorthand</c>, <c>season</c>, <c>no-information</c>,
/// <c>interval-reversed</c>, <c>range-reversed</c>, <c>range-mixed</c>; and in a named zone <c>skipped-time</c> or
/// <c>repeated-time</c>.
/// </param>
/// <param name="Message">For people, in English: what is wrong, where, and what to write instead. Full sentences.</param>
public sealed record EdtfError(string Code, string Message);
