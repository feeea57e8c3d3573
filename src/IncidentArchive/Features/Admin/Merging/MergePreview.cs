using IncidentArchive.Record.Merges;

namespace IncidentArchive.Features.Admin.Merging;

/// <summary>What a merge would change, before it is made.</summary>
/// <param name="Gone">What goes.</param>
/// <param name="Kept">What is kept.</param>
/// <param name="Compared">Both side by side, field by field.</param>
/// <param name="Changes">What will be changed, a sentence each, with counts.</param>
/// <param name="Doubts">What should be looked at before.</param>
internal sealed record MergePreview(MergedThing Gone, MergedThing Kept, IReadOnlyList<ComparedName> Compared, IReadOnlyList<string> Changes, IReadOnlyList<string> Doubts);

/// <summary>A field of both.</summary>
internal sealed record ComparedName(string Name, string Gone, string Kept);
