using System.Text.Json.Nodes;
using IncidentArchive.Features.Admin.Forms;
using IncidentArchive.Features.Shared;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Sources;

namespace IncidentArchive.Features.Admin.Drafts;

/// <summary>What can be chosen in the fields of an entry's form.</summary>
internal static class EntryChoices
{
    public static IReadOnlyList<Choice> Certainties { get; } = [.. Enum.GetValues<Certainty>().Select(c => new Choice(RecordJson.WordOf(c), $"{Wording.Capital(c.InWords())}: {c.Meaning()}"))];
    public static IReadOnlyList<Choice> Media { get; } = [.. Enum.GetValues<Medium>().Select(m => new Choice(RecordJson.WordOf(m), Wording.Capital(m.InWords())))];
    public static IReadOnlyList<Choice> Causes { get; } = [.. Enum.GetValues<Cause>().Select(c => new Choice(RecordJson.WordOf(c), c.InWords()))];
    public static IReadOnlyList<Choice> States { get; } = [.. Enum.GetValues<ObservedState>().Select(s => new Choice(RecordJson.WordOf(s), Wording.Capital(s.InWords())))];
    public static IReadOnlyList<Choice> Authenticities { get; } = [.. Enum.GetValues<Authenticity>().Select(a => new Choice(RecordJson.WordOf(a), a.InWords()))];
    public static IReadOnlyList<Choice> SourceTypes { get; } = [.. Enum.GetValues<SourceType>().Select(t => new Choice(RecordJson.WordOf(t), Wording.Capital(t.InWords())))];

    public static IReadOnlyList<Choice> Fates { get; } = [.. Enum.GetValues<FateOfSource>().Reverse().Select(f => new Choice(RecordJson.WordOf(f), Wording.Capital(f.InWords())))];

    private static readonly Choice[] _platforms =
        [.. new[] { "instagram", "x", "threads", "tiktok", "facebook", "bluesky", "weibo", "youtube", "mastodon", "truth-social", "linkedin", "snapchat", "reddit" }.Select(p => new Choice(p, Platform.NameOf(p)))];

    /// <summary>The platforms that are often met, and the one that is chosen already.</summary>
    public static IReadOnlyList<Choice> PlatformsWith(string chosen) =>
        chosen == "" || _platforms.Any(p => p.Value == chosen) ? _platforms : [.. _platforms, new Choice(chosen, Platform.NameOf(chosen))];

    /// <summary>The entries an entry can refer to, but for itself.</summary>
    public static IReadOnlyList<Choice> Entries(DraftTree tree, string? self, params string[] kinds) =>
        [.. tree.List("entries").OfType<JsonObject>()
            .Where(e => DraftTree.KeyOf(e) != self && (kinds.Length == 0 || kinds.Contains(DraftTree.Text(e["kind"]))))
            .Select(e => new Choice(DraftTree.KeyOf(e) ?? "", DraftTree.Text(e["title"]) ?? DraftTree.KeyOf(e) ?? "", DraftTree.KeyOf(e)))];

    public static IReadOnlyList<Choice> Sources(DraftTree tree) =>
        [.. tree.List("sources").OfType<JsonObject>().Select((s, i) => new Choice(DraftTree.KeyOf(s) ?? "", $"{i + 1}. {DraftTree.Text(s["publisher"]) ?? "Unnamed publisher"}", DraftTree.Text(s["title"]) ?? DraftTree.Text(s["url"])))];

}
