using System.Collections;
using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Incidents;

namespace IncidentArchive.Record.Tests.Incidents;

public sealed class SourceKeyFacts
{
    public static TheoryData<Type> Kinds => [.. typeof(Entry).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Entry)) && !t.IsAbstract)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_entry_names_every_source_that_any_of_its_fields_holds(Type kind)
    {
        var held = new List<string>();
        var entry = (Entry)Filled(kind, held);
        Assert.NotEmpty(held);
        Assert.Equal(held.Order(), entry.SourceKeys().Order());
    }

    // Every field filled, and each field that names a source with a key of its own.
    private static object Filled(Type type, List<string> held)
    {
        if (type == typeof(string))
            return "words";
        if (type == typeof(Edtf))
            return Edtf.Parse("2021");
        var filled = Activator.CreateInstance(type)!;
        if (filled is IList list)
            list.Add(Filled(type.GenericTypeArguments[0], held));
        else if (type.Assembly == typeof(Entry).Assembly && type.IsClass)
            foreach (var field in type.GetProperties().Where(p => p.CanWrite && Nullable.GetUnderlyingType(p.PropertyType) is null))
                field.SetValue(filled, field.Name == "Source" ? NewKey(held) : Filled(field.PropertyType, held));
        return filled;
    }

    private static string NewKey(List<string> held)
    {
        held.Add($"source-{held.Count}");
        return held[^1];
    }
}
