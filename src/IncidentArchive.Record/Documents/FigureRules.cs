using IncidentArchive.Record.Figures;

namespace IncidentArchive.Record.Documents;

/// <summary>What a figure's document must hold beyond the shape of its fields.</summary>
internal static class FigureRules
{
    /// <summary>Every rule the figure breaks.</summary>
    public static IEnumerable<Problem> Check(Figure figure)
    {
        if (figure.Format != Figure.CurrentFormat)
            yield return new Problem("format", $"this program reads format {Figure.CurrentFormat}, not {figure.Format}. Update the program, or export the figure anew.");
    }
}
