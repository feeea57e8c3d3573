using IncidentArchive.Features.Admin.Forms;

namespace IncidentArchive.Features.Admin.Drafts;

/// <summary>The form of a source on a page of a draft.</summary>
/// <param name="Form">What was typed.</param>
/// <param name="Page">The page.</param>
/// <param name="Key">The source that is open; null for a new one.</param>
/// <param name="Said">What came of a button beside the address; null where none was pressed.</param>
internal sealed record SourceForm(FormValues Form, DraftPage Page, string? Key = null, string? Said = null);
