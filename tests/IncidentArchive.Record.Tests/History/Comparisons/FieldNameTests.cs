using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Figures;
using IncidentArchive.Record.History.Comparisons;
using IncidentArchive.Record.Incidents;

namespace IncidentArchive.Record.Tests.History.Comparisons;

/// <summary>The model's fields in plain English.</summary>
public sealed class FieldNameTests
{
    public static IEnumerable<TheoryDataRow<string>> Fields => AllFields().Select(f => new TheoryDataRow<string>($"{f.Declared.Name}.{f.Name}")).DistinctBy(r => r.Data);

    [Theory]
    [MemberData(nameof(Fields))]
    public void Every_field_of_the_model_has_a_name(string field)
    {
        var (declared, name) = AllFields().First(f => $"{f.Declared.Name}.{f.Name}" == field);
        Assert.True(FieldNames.Find(declared, name) is not null, $"Give {field} a name in FieldNames.");
    }

    [Fact]
    public void A_field_without_a_name_goes_by_its_own_in_separate_words() =>
        Assert.Equal("sent from", FieldNames.Of(typeof(string), "sentFrom").Label);

    private static HashSet<(Type Declared, string Name)> AllFields()
    {
        var fields = new HashSet<(Type, string)>();
        Collect(typeof(Incident), []);
        Collect(typeof(Figure), []);
        return fields;

        void Collect(Type type, HashSet<Type> seen)
        {
            if (!seen.Add(type))
                return;
            var shape = RecordJson.Options.GetTypeInfo(type);
            foreach (var kind in shape.PolymorphismOptions?.DerivedTypes ?? [])
                Collect(kind.DerivedType, seen);
            if (shape.Kind == JsonTypeInfoKind.Enumerable)
                Collect(shape.ElementType!, seen);
            foreach (var field in shape.Properties.Where(p => p.Set is not null))
            {
                fields.Add((((MemberInfo)field.AttributeProvider!).DeclaringType!, field.Name));
                Collect(field.PropertyType, seen);
            }
        }
    }
}
