using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Incidents;

namespace IncidentArchive.Record.History.Comparisons;

/// <summary>What a document says, in words.</summary>
internal sealed class ValueWords
{
    private readonly ComparisonWords _words;
    private readonly Dictionary<Means, Dictionary<string, string>> _names = [];

    public ValueWords(Incident? incident, ComparisonWords words)
    {
        _words = words;
        if (incident is null)
            return;
        _names[Means.Entry] = Names(incident.Entries.Select(e => (e.Key, e.Title ?? e.Key)));
        _names[Means.Account] = Names(incident.Accounts.Select(a => (a.Key, NameOf(a))));
        _names[Means.Source] = Names(incident.Sources.Select(s => (s.Key, s.Publisher)));
    }

    /// <summary>What an entry, account or source is called; its key where it is not in the document.</summary>
    public string NameOf(Means what, string key) => _names.TryGetValue(what, out var names) ? names.GetValueOrDefault(key, key) : key;

    /// <summary>A single value in words.</summary>
    public string Of(JsonNode value, Type type, Means means)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum)
            return _words.OfValue((Enum)value.Deserialize(type, RecordJson.Options)!);
        var text = value.ToString();
        if (type == typeof(Edtf))
            return Edtf.Parse(text).ToEnglish();
        if (type == typeof(bool))
            return value.GetValue<bool>() ? "yes" : "no";
        if (value.GetValueKind() == JsonValueKind.Number)
            return $"{value.GetValue<long>():N0}";
        return means switch
        {
            Means.Figure => _words.OfFigure(Slug.Parse(text)),
            Means.Platform => _words.OfPlatform(text),
            Means.Entry or Means.Account or Means.Source => NameOf(means, text),
            _ => text,
        };
    }

    /// <summary>An item of a list in words on one line: a text, or a citation with its place in the source.</summary>
    public string OfItem(JsonNode? item, JsonTypeInfo type, Means means) => item switch
    {
        JsonObject fields => string.Join(", ", ComparedField.Of(type).Where(f => fields[f.Name] is not null).Select(f => Of(fields[f.Name]!, f.Type, f.Called.Means))),
        null => "",
        _ => Of(item, type.Type, means),
    };

    /// <summary>The fields of an entry or item in words, a line each with its name, but for the field that names it.</summary>
    public IEnumerable<string> Lines(JsonObject item, IEnumerable<ComparedField> fields, string label = "") =>
        fields.Where(f => item[f.Name] is not null).SelectMany(f => Lines(item[f.Name]!, f, Place.Join(label, f.Called.Label)));

    private IEnumerable<string> Lines(JsonNode value, ComparedField field, string label) => value switch
    {
        JsonObject fields => Lines(fields, ComparedField.Of(field.Shape, fields), label),
        JsonArray items when field.IsLine => [Line(label, OfList(items, field))],
        JsonArray items => items.SelectMany(item => item is JsonObject fields
            ? Lines(fields, FieldsBesidesName(field, fields), LabelOf(field, fields, label))
            : [Line(label, OfItem(item, field.Item!, field.Called.Means))]),
        _ => [Line(label, Of(value, field.Type, field.Called.Means))],
    };

    /// <summary>The fields of a list's item that its label does not name already.</summary>
    public static IEnumerable<ComparedField> FieldsBesidesName(ComparedField list, JsonObject item) =>
        ComparedField.Of(list.Item!, item).Skip(list.Called.ItemLabel is null || NameField(list, item) is null ? 0 : 1);

    /// <summary>How a list's item is called: “transcript by Waza”.</summary>
    public string LabelOf(ComparedField list, JsonObject item, string label) => list.Called.ItemLabel is { } format && NameField(list, item) is { } name
        ? Place.Join(label[..^list.Called.Label.Length].TrimEnd(' ', ','), string.Format(format, Of(item[name.Name]!, name.Type, name.Called.Means)))
        : label;

    public string OfList(JsonArray items, ComparedField list) => string.Join(LineDifferences.Separator, items.Select(i => OfItem(i, list.Item!, list.Called.Means)));

    private static ComparedField? NameField(ComparedField list, JsonObject item) =>
        ComparedField.Of(list.Item!)[0] is var first && item[first.Name] is not null ? first : null;

    private static string Line(string label, string text) => label == "" ? text.TrimEnd() : $"{label}: {text.TrimEnd()}";

    private string NameOf(Account account) => string.Join(", ", new[]
    {
        account.Figure is { } figure ? _words.OfFigure(figure) : account.Description ?? account.Handle ?? account.Key,
        account.Platform is { } platform ? _words.OfPlatform(platform) : account.Venue ?? "",
    }.Where(w => w != ""));

    // Two of one name are told apart by their keys.
    private static Dictionary<string, string> Names(IEnumerable<(string Key, string Name)> items) =>
        items.DistinctBy(i => i.Key).GroupBy(i => i.Name).SelectMany(g => g.Select(i => (i.Key, Name: g.Count() == 1 ? i.Name : $"{i.Name} ({i.Key})")))
            .ToDictionary(i => i.Key, i => i.Name);
}
