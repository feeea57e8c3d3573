using System.Text.Json;
using IncidentArchive.Publishing;

namespace IncidentArchive.Commands.Verification;

/// <summary>Tries whether every save of every draft can be opened. Drafts are nobody's record yet: what they say is not checked.</summary>
internal sealed class DraftCheck(Replica replica, Findings findings)
{
    private const string Saves = "SELECT DraftId, Version, Document, row_number() OVER (PARTITION BY DraftId ORDER BY Version) FROM stored.DraftSaves ORDER BY DraftId, Version";

    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var (draft, version, document, place) in await replica.QueryAsync(Saves, r => (r.GetValue(0), r.GetValue(1), r.GetValue(2), r.GetInt64(3)), cancel))
            if (version is not long number || number != place)
                findings.Fault($"Draft {draft}", $"save {place} is missing.");
            else if (document is not string text || !IsReadable(text))
                findings.Fault($"Draft {draft}, save {version}", "Document cannot be read as a draft.");
    }

    private static bool IsReadable(string document)
    {
        try
        {
            var tree = DraftTree.Parse(document);
            return tree.Incident is not null && tree.Figures is not null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NullReferenceException)
        {
            return false;
        }
    }
}
