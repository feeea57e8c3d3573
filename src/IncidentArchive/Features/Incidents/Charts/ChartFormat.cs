namespace IncidentArchive.Features.Incidents.Charts;

/// <summary>The measures of one variant of the chart, in units of the drawing.</summary>
/// <param name="Width">Its whole width.</param>
/// <param name="LabelColumn">The room for labels at the left; 0 where they stand above their bars.</param>
/// <param name="Bar">How high a bar is.</param>
/// <param name="Mark">Half the width of a mark.</param>
/// <param name="Tail">The room at the right in which bars fade out, where there are such.</param>
/// <param name="Pitch">How far marks stand apart that are gathered at an end.</param>
/// <param name="HeadingLines">On how many lines headings may be staggered.</param>
internal sealed record ChartFormat(double Width, double LabelColumn, double Bar, double Mark, double Tail, double Pitch, int HeadingLines)
{
    public static ChartFormat Wide { get; } = new(1136, 176, 22, 7, 132, 28, 2);

    public static ChartFormat Narrow { get; } = new(358, 0, 18, 5.5, 26, 15, 3);

    public bool HasLabelsAbove => LabelColumn == 0;

    /// <summary>From the top of a row to the middle of its bar or marks.</summary>
    public double Middle => HasLabelsAbove ? 20 + Bar / 2 : 8 + Bar / 2;
}
