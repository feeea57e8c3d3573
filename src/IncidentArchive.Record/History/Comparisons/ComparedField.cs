using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Sources;

namespace IncidentArchive.Record.History.Comparisons;

/// <summary>A field of the model, as two documents are compared by it.</summary>
internal sealed class ComparedField
{
    private static readonly ConcurrentDictionary<JsonTypeInfo, IReadOnlyList<ComparedField>> _fields = new();

    private readonly MemberInfo? _member;

    private ComparedField(JsonPropertyInfo property)
    {
        _member = property.AttributeProvider as MemberInfo;
        (Name, Type) = (property.Name, property.PropertyType);
        Called = FieldNames.Of(_member?.DeclaringType ?? typeof(object), Name);
        Shape = RecordJson.Options.GetTypeInfo(Type);
        Item = Shape.Kind == JsonTypeInfoKind.Enumerable ? RecordJson.Options.GetTypeInfo(Shape.ElementType!) : null;
    }

    /// <summary>The name in documents.</summary>
    public string Name { get; }

    public FieldName Called { get; }

    public Type Type { get; }

    public JsonTypeInfo Shape { get; }

    /// <summary>What a list holds; null for everything else.</summary>
    public JsonTypeInfo? Item { get; }

    /// <summary>Whether this is a list of what has keys of its own: entries, accounts, sources.</summary>
    public bool IsParts => Item is { Kind: JsonTypeInfoKind.Object } && Of(Item)[0].Name == "key";

    /// <summary>Whether this is a list that is read as a line, such as an entry's citations, and not item by item.</summary>
    public bool IsLine => Item is not null && (Item.Type == typeof(Citation) || Item.Kind == JsonTypeInfoKind.None && !IsLong);

    private bool IsLong => _member?.GetCustomAttribute<MaxLengthAttribute>() is { Length: > Limits.ShortText };

    /// <summary>The fields of a class, in the order documents have them.</summary>
    public static IReadOnlyList<ComparedField> Of(JsonTypeInfo type) =>
        _fields.GetOrAdd(type, t => [.. t.Properties.Where(p => p.Set is not null).OrderBy(p => p.Order).Select(p => new ComparedField(p))]);

    /// <summary>The fields of an item, which for an entry are those of its kind.</summary>
    public static IReadOnlyList<ComparedField> Of(JsonTypeInfo type, JsonObject item) =>
        Of(KindOf(type, item) is { } kind ? RecordJson.Options.GetTypeInfo(type.PolymorphismOptions!.DerivedTypes.First(t => Equals(t.TypeDiscriminator, kind)).DerivedType) : type);

    /// <summary>The kind of an entry; null for everything else.</summary>
    public static string? KindOf(JsonTypeInfo type, JsonObject item) =>
        type.PolymorphismOptions is { } kinds ? (string?)item[kinds.TypeDiscriminatorPropertyName] : null;
}
