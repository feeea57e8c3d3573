using System.Text.Json.Nodes;
using IncidentArchive.Features.Admin.Forms;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Sources;

namespace IncidentArchive.Features.Admin.Drafts;

/// <summary>Makes a source of what was typed.</summary>
internal static class SourceParts
{
    /// <summary>The source, with a key of its own; null where nothing was typed.</summary>
    public static JsonObject? Of(JsonObject typed, DraftTree tree)
    {
        if (!FormValues.IsTyped(typed))
            return null;
        var source = typed.DeepClone().AsObject();
        source.Remove("key");
        source["key"] = Keys.OfSame(tree, "sources", source)
            ?? Keys.Free(tree, "sources", DraftTree.Text(typed["publisher"]) ?? CanonicalUrl.DomainOf(DraftTree.Text(typed["url"])) ?? "source");
        return source;
    }
}
