using IncidentArchive.Features.Shared;
using IncidentArchive.Record;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Timelines;

namespace IncidentArchive.Features.Incidents;

/// <summary>How a page calls an incident's accounts, entries and lifelines.</summary>
internal sealed class Naming(Incident incident, IReadOnlyDictionary<Slug, FigureName> figures)
{
    private const int LongestMadeTitle = 60;

    private readonly Dictionary<string, Account> _accounts = incident.Accounts.DistinctBy(a => a.Key).ToDictionary(a => a.Key);
    private readonly Dictionary<string, Entry> _entries = incident.Entries.DistinctBy(e => e.Key).ToDictionary(e => e.Key);

    public Account? AccountOf(string? key) => key is null ? null : _accounts.GetValueOrDefault(key);

    /// <summary>The account that stands behind an entry: who said it, changed it, or whose account went.</summary>
    public Account? AccountOf(Entry entry) => AccountOf(entry switch
    {
        Utterance said => said.By,
        Edit edit => edit.By ?? (_entries.GetValueOrDefault(edit.Of) as Post)?.By,
        Deletion { Account: { } account } => account,
        Restoration back => back.By,
        _ => null,
    });

    /// <summary>The figure an account belongs to; null for somebody the record does not name.</summary>
    public FigureName? FigureOf(Account? account) => account?.Figure is { } slug ? figures.GetValueOrDefault(slug) : null;

    public string NameOf(Account? account) =>
        FigureOf(account)?.Name ?? account?.Description ?? account?.Figure?.ToString() ?? account?.Handle ?? "an account that is not named";

    /// <summary>The platform or venue of an account: “X (Twitter)”, “Fox News”.</summary>
    public static string? PlaceOf(Account? account) => account?.Platform is { } platform ? Platform.NameOf(platform) : account?.Venue;

    public string TitleOf(string key) => _entries.TryGetValue(key, out var entry) ? TitleOf(entry) : key;

    /// <summary>The entry's title, or one made of what it says.</summary>
    public string TitleOf(Entry entry) => OwnTitleOf(entry) + (entry.IsFabricated() ? " (fabricated)" : "");

    private string OwnTitleOf(Entry entry) => entry.Title ?? entry switch
    {
        Utterance { Text: { } text } => Quoted(text),
        Utterance { Witnesses: [var first, ..] } => Quoted(first.Text),
        Utterance said => $"{Wording.Capital(said.Medium.InWords())} by {NameOf(AccountOf(said))}",
        Edit edit => $"Edit of {Wording.InQuotes(TitleOf(edit.Of))}",
        Deletion deletion => $"Deletion of {GoneWith(deletion)}",
        Restoration => "Public again",
        _ => "Background",
    };

    /// <summary>What a deletion took away: its posts' titles, or the account.</summary>
    public string GoneWith(Deletion deletion) => deletion.Account is { } account
        ? $"{NameOf(AccountOf(account))}{(PlaceOf(AccountOf(account)) is { } place ? $" on {place}" : "")}, the whole account"
        : deletion.Of.Select(TitleOf).Listed();

    public string TitleOf(Lifeline life) => life.Post is { } post ? $"{post.Label} {TitleOf(post.Entry)}" : NameOf(AccountOf(life.Account));

    /// <summary>Where a life was lived, and as what: “Instagram, story”.</summary>
    public string PlaceOf(Lifeline life)
    {
        var place = PlaceOf(life.Post is { } post ? AccountOf(post.Entry) : AccountOf(life.Account)) ?? "";
        var what = life.Post is null ? "whole account" : ((Post)life.Post.Entry).Medium is var medium && medium != Medium.Text ? medium.InWords() : "";
        return string.Join(", ", new[] { place, what }.Where(w => w != ""));
    }

    private static string Quoted(string text) =>
        text.Length <= LongestMadeTitle ? $"“{text}”" : $"“{text[..Math.Max(1, text.LastIndexOf(' ', LongestMadeTitle))]} …”";
}
