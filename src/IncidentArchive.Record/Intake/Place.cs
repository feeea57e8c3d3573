namespace IncidentArchive.Record.Intake;

/// <summary>A stretch of an article's text.</summary>
/// <param name="Start">Where it starts, counted in UTF-16 code units from 0.</param>
/// <param name="End">Where it ends: the first code unit that is no longer part of it.</param>
public readonly record struct Place(int Start, int End)
{
    internal bool Contains(int at) => at >= Start && at < End;

    internal string Of(string text) => text[Start..End];
}
