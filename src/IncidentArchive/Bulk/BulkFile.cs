using System.Text.Json;
using IncidentArchive.Data;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Bulk;

/// <summary>A spreadsheet that an editor has sent and not yet put into drafts. Only they see it, for a day.</summary>
internal sealed class BulkFile
{
    public required Guid Id { get; init; }
    public required string EditorId { get; init; }

    /// <summary>The file’s name as the editor has it.</summary>
    public required string Name { get; init; }

    public required byte[] Bytes { get; init; }

    /// <summary>How it is to be read, as JSON of <see cref="BulkChoices"/>.</summary>
    public required string Choices { get; set; }

    public required DateTime SentAt { get; init; }
}

/// <summary>What the headings of a spreadsheet were taken for last, so that the next of the same form is read alike.</summary>
internal sealed class BulkMemory
{
    public required string Headings { get; init; }
    public required string Choices { get; set; }
}

/// <summary>Keeps spreadsheets between the steps of an import.</summary>
internal sealed class BulkFiles(ArchiveDbContext db, TimeProvider time)
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    /// <summary>Keeps a file, and forgets those that nobody came back for.</summary>
    public async Task<Guid> KeepAsync(string editorId, string name, byte[] bytes, BulkChoices guess, IReadOnlyList<string> headings, CancellationToken cancel)
    {
        var (now, print) = (time.GetUtcNow(), BulkChoices.Fingerprint(headings));
        var oldest = now.UtcDateTime - KeptFor;
        await db.BulkFiles.Where(f => f.SentAt < oldest).ExecuteDeleteAsync(cancel);
        var remembered = headings.Count == 0 ? null : await db.BulkMemories.Where(m => m.Headings == print).Select(m => m.Choices).SingleOrDefaultAsync(cancel);
        var file = new BulkFile { Id = Guid.CreateVersion7(now), EditorId = editorId, Name = name, Bytes = bytes, Choices = remembered ?? JsonSerializer.Serialize(guess), SentAt = now.UtcDateTime };
        db.Add(file);
        await db.SaveChangesAsync(cancel);
        return file.Id;
    }

    /// <summary>The file and how it is to be read; null where there is none of this editor’s.</summary>
    public async Task<(BulkFile File, BulkChoices Choices)?> OpenAsync(Guid id, string editorId, CancellationToken cancel)
    {
        var oldest = time.GetUtcNow().UtcDateTime - KeptFor;
        var file = await db.BulkFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id && f.EditorId == editorId && f.SentAt >= oldest, cancel);
        return file is null ? null : (file, JsonSerializer.Deserialize<BulkChoices>(file.Choices)!);
    }

    /// <summary>Keeps how the file is to be read; false where it is not there any more.</summary>
    public async Task<bool> ChooseAsync(Guid id, BulkChoices choices, CancellationToken cancel)
    {
        var json = JsonSerializer.Serialize(choices);
        return await db.BulkFiles.Where(f => f.Id == id).ExecuteUpdateAsync(set => set.SetProperty(f => f.Choices, json), cancel) == 1;
    }

    public Task<int> ForgetAsync(Guid id, CancellationToken cancel) => db.BulkFiles.Where(f => f.Id == id).ExecuteDeleteAsync(cancel);

    /// <summary>Remembers how headings were read.</summary>
    public async Task RememberAsync(IReadOnlyList<string> headings, BulkChoices choices, CancellationToken cancel)
    {
        // Record, encoding and the order of dates are this file’s alone: taken for another’s they would spoil it unseen.
        var (print, json) = (BulkChoices.Fingerprint(headings), JsonSerializer.Serialize(choices with { Incident = null, IsWindows1252 = false, DateOrder = DateOrder.NotSaid }));
        if (await db.BulkMemories.Where(m => m.Headings == print).ExecuteUpdateAsync(set => set.SetProperty(m => m.Choices, json), cancel) == 0)
            db.Add(new BulkMemory { Headings = print, Choices = json });
        await db.SaveChangesAsync(cancel);
    }
}
