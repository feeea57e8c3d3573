using System.Text.Json;
using System.Text.Json.Nodes;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Figures;
using IncidentArchive.Record.Incidents;

namespace IncidentArchive.Publishing;

/// <summary>
/// A draft's document while it is being changed: the incident as a tree of whatever was typed, and the figures that are
/// new with it. It need not be valid, or even readable, until it is published.
/// </summary>
internal sealed class DraftTree
{
    private readonly JsonObject _root;

    private DraftTree(JsonObject root) => _root = root;

    /// <summary>The incident's fields.</summary>
    public JsonObject Incident => _root["incident"]!.AsObject();

    /// <summary>The incident's entries, accounts or sources, in their order.</summary>
    public JsonArray List(string name)
    {
        if (Incident[name] is not JsonArray list)
            Incident[name] = list = [];
        return list;
    }

    /// <summary>The figures that are new with this draft.</summary>
    public JsonArray Figures => _root["figures"]!.AsArray();

    /// <summary>Puts a new figure in the place of the one with its slug, or beside the others.</summary>
    public void PutFigure(JsonObject figure)
    {
        Figures.RemoveAll(f => Text((f as JsonObject)?["slug"]) == Text(figure["slug"]));
        Figures.Add(figure.DeepClone());
    }

    /// <summary>The new figure with this slug; null where it is not new, or not there.</summary>
    public JsonObject? FindFigure(string? slug) => Figures.OfType<JsonObject>().FirstOrDefault(f => Text(f["slug"]) == slug);

    public static DraftTree Of(Incident incident) => new(new JsonObject { ["incident"] = RecordJson.ToTree(incident), ["figures"] = new JsonArray() });

    public static DraftTree Parse(string json) => new(JsonNode.Parse(json)!.AsObject());

    public string ToJson() => _root.ToJsonString(RecordJson.Options);

    /// <summary>The item of a list with this key; null where there is none.</summary>
    public JsonObject? Find(string list, string? key) => List(list).OfType<JsonObject>().FirstOrDefault(item => KeyOf(item) == key);

    /// <summary>Puts an item in the place of the one with this key, or at the end where there is none.</summary>
    public void Put(string list, string? key, JsonObject item)
    {
        var items = List(list);
        var place = key is null ? -1 : IndexOf(list, key);
        if (place < 0)
            items.Add(item.DeepClone());
        else
            items[place] = item.DeepClone();
    }

    /// <summary>Takes the item with this key out; nothing happens where there is none.</summary>
    public void Remove(string list, string key)
    {
        if (IndexOf(list, key) is >= 0 and var place)
            List(list).RemoveAt(place);
    }

    /// <summary>Moves an item up (−1) or down (+1); at an end of the list it stays.</summary>
    public void Move(string list, string key, int by)
    {
        if (IndexOf(list, key) is >= 0 and var from && from + by is >= 0 and var to && to < List(list).Count)
            MoveTo(list, key, to);
    }

    /// <summary>Moves an item to a place in its list, counted from 0; a place past the end is the end.</summary>
    public void MoveTo(string list, string key, int to)
    {
        var items = List(list);
        var from = IndexOf(list, key);
        to = Math.Clamp(to, 0, Math.Max(items.Count - 1, 0));
        if (from < 0)
            return;
        var item = items[from];
        items.RemoveAt(from);
        items.Insert(to, item);
    }

    /// <summary>Puts an item back as an earlier state of the draft has it, after the item that it followed there.</summary>
    public void PutBack(string list, string key, DraftTree earlier)
    {
        if (earlier.Find(list, key) is not { } item)
            return;
        if (IndexOf(list, key) < 0)
        {
            var before = earlier.List(list).OfType<JsonObject>().Select(KeyOf).TakeWhile(k => k != key).LastOrDefault(k => k is not null && IndexOf(list, k) >= 0);
            List(list).Insert(before is null ? 0 : IndexOf(list, before) + 1, new JsonObject { ["key"] = key });
        }
        Put(list, key, item);
    }

    public int IndexOf(string list, string? key) =>
        List(list).Index().Where(i => i.Item is JsonObject item && KeyOf(item) == key).Select(i => i.Index).DefaultIfEmpty(-1).First();

    /// <summary>
    /// Reads the draft as a document, with everything that is wrong with it. A new figure that no account names any more is
    /// passed over.
    /// </summary>
    public (Reading<Incident> Incident, IReadOnlyList<(string Slug, Reading<Figure> Reading)> Figures) Read()
    {
        var named = List("accounts").OfType<JsonObject>().Select(a => Text(a["figure"])).ToHashSet();
        return (Document.ReadIncident(Incident),
        [
            .. from figure in Figures.OfType<JsonObject>()
               let slug = Text(figure["slug"]) ?? ""
               where named.Contains(slug)
               select (slug, Document.ReadFigure(figure)),
        ]);
    }

    public static string? KeyOf(JsonObject item) => Text(item["key"]);

    /// <summary>The text of a scalar; null of anything else.</summary>
    public static string? Text(JsonNode? node) => node is JsonValue value
        ? value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString()
        : null;
}
