using System.Text.Json;
using IncidentArchive.Record.Figures;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Sources;

namespace IncidentArchive.Record.History.Comparisons;

/// <summary>The model's fields in plain English.</summary>
public static class FieldNames
{
    private static readonly FieldName _key = new("key", Means.Code);
    private static readonly FieldName _itself = new("");
    private static readonly FieldName _language = new("language", Means.Code);
    private static readonly FieldName _citations = new("citations");
    private static readonly FieldName _remark = new("remark");
    private static readonly FieldName _sourceWords = new("in the source’s words");
    private static readonly FieldName _account = new("account", Means.Account);
    private static readonly FieldName _transcripts = new("transcript", ItemLabel: "transcript by {0}");

    private static readonly Dictionary<Type, Dictionary<string, FieldName>> _names = new()
    {
        [typeof(Incident)] = Named(
            ("format", new("form")), ("number", new("record number")), ("slug", new("address", Means.Code)), ("title", new("title")),
            ("topics", new("topics", Means.Code)), ("language", _language), ("summary", new("summary")), ("contentNote", new("content note")),
            ("accounts", new("account")), ("entries", new("entry")), ("questions", new("question")), ("sources", new("source"))),
        [typeof(Account)] = Named(
            ("key", _key), ("figure", new("figure", Means.Figure)), ("description", new("description")), ("platform", new("platform", Means.Platform)),
            ("handle", new("handle", Means.Code)), ("handles", new("dated handle", ItemLabel: "dated handle {0}")), ("venue", new("venue"))),
        [typeof(DatedHandle)] = Named(("handle", new("handle", Means.Code)), ("during", _itself)),
        [typeof(Entry)] = Named(
            ("key", _key), ("title", new("title")), ("when", new("when")), ("certainty", new("certainty")), ("note", new("note")), ("cites", _citations),
            ("evidence", new("evidence file")), ("contentWarning", new("content warning")), ("redactions", new("redaction", ItemLabel: "redaction of {0}")),
            ("contentious", new("why it is contentious"))),
        [typeof(Utterance)] = Named(
            ("by", _account), ("target", new("account it is about", Means.Account)), ("answers", new("answers", Means.Entry)), ("medium", new("medium")), ("link", new("link", Means.Code)),
            ("language", _language), ("replaces", new("what it replaced")), ("text", new("text")), ("witnesses", _transcripts), ("counts", new("numbers", ItemLabel: "numbers ({0})"))),
        [typeof(Post)] = Named(
            ("sentFrom", new("sent from")), ("authenticity", new("authenticity")), ("authenticityCites", new("citations for the authenticity")),
            ("expiresAfterHours", new("hours until it expires"))),
        [typeof(Edit)] = Named(
            ("by", _account), ("of", new("post edited", Means.Entry)), ("before", new("text before the edit")), ("after", new("text after the edit")),
            ("witnesses", _transcripts)),
        [typeof(Deletion)] = Named(
            ("of", new("posts deleted", Means.Entry)), ("account", new("whole account", Means.Account)), ("cause", new("cause")),
            ("causeCertainty", new("certainty of the cause")), ("causeCites", new("citations for the cause")),
            ("observations", new("observation", ItemLabel: "observation ({0})")), ("reason", new("stated reason"))),
        [typeof(Restoration)] = Named(("of", new("deletions undone", Means.Entry)), ("by", _account)),
        [typeof(When)] = Named(
            ("date", _itself), ("zone", new("time zone", Means.Code)), ("words", _sourceWords), ("note", _remark),
            ("after", new("stated to follow", Means.Entry)), ("before", new("stated to precede", Means.Entry)), ("withinMinutes", new("minutes between at most"))),
        [typeof(Witness)] = Named(("source", new("source", Means.Source)), ("text", _itself), ("note", _remark)),
        [typeof(Counts)] = Named(
            ("at", new("read off")), ("likes", new("likes")), ("reposts", new("reposts")), ("comments", new("comments")), ("views", new("views")),
            ("followers", new("followers")), ("words", _sourceWords), ("cites", _citations)),
        [typeof(Observation)] = Named(
            ("at", new("time")), ("state", _itself), ("source", new("source", Means.Source)), ("notice", new("notice")), ("words", _sourceWords)),
        [typeof(StatedReason)] = Named(("text", _itself), ("cites", _citations)),
        [typeof(Redaction)] = Named(("part", new("part")), ("reason", _itself)),
        [typeof(Evidence)] = Named(
            ("sha256", new("SHA-256", Means.Code)), ("title", _itself), ("type", new("sort of file", Means.Code)), ("alt", new("text alternative")), ("rights", new("rights")),
            ("capturedBy", new("captured by")), ("at", new("captured")), ("capturedFrom", new("captured from", Means.Code)), ("standing", new("verification")),
            ("cover", new("content warning"))),
        [typeof(Citation)] = Named(("source", new("source", Means.Source)), ("locator", new("place in the source"))),
        [typeof(Source)] = Named(
            ("key", _key), ("type", new("type")), ("publisher", new("publisher")), ("author", new("author")), ("title", new("title")),
            ("url", new("address", Means.Code)), ("archived", new("archived copy", Means.Code)), ("published", new("published")),
            ("accessed", new("last read")), ("language", _language), ("relays", new("relays", Means.Code)), ("note", _remark), ("fate", new("what has become of it"))),
        [typeof(Fate)] = Named(("what", _itself), ("at", new("since")), ("note", _remark)),
        [typeof(Figure)] = Named(
            ("format", new("form")), ("slug", new("address", Means.Code)), ("name", new("name")), ("sortAs", new("name in lists")),
            ("type", new("type")), ("role", new("role"))),
    };

    /// <summary>The name of a field, by the class that declares it and its name in documents; null where it has been given none.</summary>
    public static FieldName? Find(Type declaredIn, string field) =>
        _names.TryGetValue(declaredIn, out var names) ? names.GetValueOrDefault(field) : null;

    /// <summary>The name of a field; where it has been given none, its name in documents in separate words.</summary>
    public static FieldName Of(Type declaredIn, string field) =>
        Find(declaredIn, field) ?? new FieldName(JsonNamingPolicy.KebabCaseLower.ConvertName(field).Replace('-', ' '));

    private static Dictionary<string, FieldName> Named(params (string Field, FieldName Name)[] names) => names.ToDictionary(n => n.Field, n => n.Name);
}
