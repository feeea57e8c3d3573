using IncidentArchive.Record.Incidents;

namespace IncidentArchive.Record.Documents;

/// <summary>The kinds of entry as documents name them, and the fields of each.</summary>
public static class EntryKinds
{
    private static readonly Dictionary<string, HashSet<string>> _fields =
        RecordJson.Options.GetTypeInfo(typeof(Entry)).PolymorphismOptions!.DerivedTypes.ToDictionary(
            kind => (string)kind.TypeDiscriminator!,
            kind => RecordJson.Options.GetTypeInfo(kind.DerivedType).Properties.Where(p => p.Set is not null).Select(p => p.Name).ToHashSet());

    /// <summary>The names of the fields of a kind; null where there is no such kind.</summary>
    public static IReadOnlySet<string>? FieldsOf(string? kind) => kind is not null && _fields.TryGetValue(kind, out var fields) ? fields : null;
}
