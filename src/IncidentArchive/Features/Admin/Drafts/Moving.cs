namespace IncidentArchive.Features.Admin.Drafts;

/// <summary>Which item of a list moves: up or down by one, as its buttons say, or to a place, where it was dragged.</summary>
/// <param name="Up">The key of the item that goes up.</param>
/// <param name="Down">The key of the item that goes down.</param>
/// <param name="Move">The key of the item that was dragged.</param>
/// <param name="To">Its new place, counted from 0.</param>
internal sealed record Moving(string? Up, string? Down, string? Move, int To);
