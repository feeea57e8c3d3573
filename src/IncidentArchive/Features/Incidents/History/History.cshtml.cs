using IncidentArchive.Data;

namespace IncidentArchive.Features.Incidents.History;

/// <summary>Every revision of a record.</summary>
internal sealed class RevisionsPage(ArchiveDbContext db) : HistoryPage(db);
