using System.Text.Json.Nodes;
using IncidentArchive.Data;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Bulk;

/// <summary>The figures that the archive knows, by name, by slug and by their accounts.</summary>
internal sealed class KnownFigures
{
    private readonly Dictionary<string, string> _slugs = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _ofSeveral = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Platform, string Handle), string> _holders = [];

    public static async Task<KnownFigures> ReadAsync(ArchiveDbContext db, CancellationToken cancel)
    {
        var known = new KnownFigures();
        foreach (var figure in await db.Figures.AsNoTracking().Select(f => new { f.Slug, f.Name }).ToListAsync(cancel))
            if (!known._slugs.TryAdd(figure.Name, figure.Slug.ToString()))
                known._ofSeveral.Add(figure.Name);
        // A slug is one figure’s alone, whatever others are called.
        foreach (var slug in known._slugs.Values.ToList())
            known._slugs[slug] = slug;
        var accounts = await db.Accounts.AsNoTracking().Where(a => a.Figure != null && a.Platform != null && a.Handle != null).Select(a => new { a.Platform, a.Handle, a.Figure }).ToListAsync(cancel);
        foreach (var account in accounts)
            known._holders.TryAdd((account.Platform!, Plain(account.Handle!)), account.Figure.ToString()!);
        return known;
    }

    /// <summary>The slug of a figure by its name or slug; null where the archive does not know it.</summary>
    public string? Find(string nameOrSlug) => _slugs.GetValueOrDefault(nameOrSlug);

    /// <summary>Whether several figures have this name.</summary>
    public bool IsAmbiguous(string name) => _ofSeveral.Contains(name);

    /// <summary>Whose account it is, in other records; null where none has it.</summary>
    public string? HolderOf(string? platform, string? handle) => platform is null || handle is null ? null : _holders.GetValueOrDefault((platform, Plain(handle)));

    /// <summary>A handle by which two spellings of it are one.</summary>
    public static string Plain(string handle) => handle.TrimStart('@').ToLowerInvariant();

    /// <summary>A figure that is new with a draft. Where its role is not given, the draft asks for it before it is published.</summary>
    public static JsonObject New(string slug, string name, string? role)
    {
        var last = name.LastIndexOf(' ');
        return new JsonObject
        {
            ["format"] = Record.Figures.Figure.CurrentFormat,
            ["slug"] = slug,
            ["name"] = name,
            ["sortAs"] = last > 0 ? $"{name[(last + 1)..]}, {name[..last]}" : name,
            ["type"] = "person",
            ["role"] = role,
        };
    }
}
