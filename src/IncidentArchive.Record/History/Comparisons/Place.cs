namespace IncidentArchive.Record.History.Comparisons;

/// <summary>Where in two documents something is compared, and how that place is called.</summary>
internal readonly record struct Place(string Label, string? OlderPath, string? NewerPath)
{
    public Place Field(ComparedField field) => new(Join(Label, field.Called.Label), Below(OlderPath, field.Name), Below(NewerPath, field.Name));

    public Place Item(string label, int? older, int? newer) =>
        new(label, older is null ? null : $"{OlderPath}[{older}]", newer is null ? null : $"{NewerPath}[{newer}]");

    /// <summary>The name of a part of something: “when, remark”.</summary>
    public static string Join(string whole, string part) => whole == "" ? part : part == "" ? whole : $"{whole}, {part}";

    private static string? Below(string? path, string name) => path is null or "" ? path + name : $"{path}.{name}";
}
