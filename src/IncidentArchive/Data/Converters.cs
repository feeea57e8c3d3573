using IncidentArchive.Record;
using IncidentArchive.Record.Dates;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace IncidentArchive.Data;

/// <summary>A slug is stored as its text.</summary>
internal sealed class SlugConverter() : ValueConverter<Slug, string>(slug => slug.ToString(), text => Slug.Parse(text, null));

/// <summary>A date is stored as it was typed; its bounds are worked out on reading.</summary>
internal sealed class EdtfConverter() : ValueConverter<Edtf, string>(date => date.Text, text => Edtf.Parse(text, null));

/// <summary>Instants are stored and read as UTC; an engine that forgets which zone it was gets it back here.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    instant => instant.ToUniversalTime(), stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
