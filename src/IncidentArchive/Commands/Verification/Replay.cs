using System.Security.Cryptography;
using IncidentArchive.Publishing;
using IncidentArchive.Record.History;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Commands.Verification;

/// <summary>Goes through the change log from its beginning, checks each leaf with its revision, and publishes what they hold in the replica.</summary>
internal sealed class Replay(Replica replica, Findings findings)
{
    private const string Logged = """
        SELECT l."Index", l.Data, l.Hash, r.Id, r.Subject, r.Number, r.At, r.Hash, r.Document, r.Salt, r.Editor, r.Reason, r.Override, r.ErasedAt, r.Redacted, r.RedactedHash
        FROM stored.ChangeLog l LEFT JOIN stored.Revisions r ON r.Id = l.RevisionId WHERE l."Index" > $after ORDER BY l."Index" LIMIT 100
        """;

    private const string Unlogged = "SELECT Id, Subject, Number FROM stored.Revisions WHERE Id NOT IN (SELECT RevisionId FROM stored.ChangeLog)";

    private readonly LogCheck _check = new(findings);
    private readonly HashSet<string> _unknown = [];

    /// <summary>The subjects whose rows the revisions do not give, because one of these is erased or damaged.</summary>
    public IReadOnlyCollection<string> Unknown => _unknown;

    /// <summary>The document of the newest decision about each record and figure.</summary>
    public Dictionary<DecisionSubject, byte[]> Decisions { get; } = [];

    public async Task<MerkleLog> RunAsync(CancellationToken cancel)
    {
        for (long? after = -1; after is not null;)
        {
            // In portions: a statement that is open would keep the replica from being written.
            var rows = await replica.QueryAsync(Logged, r => Enumerable.Range(0, r.FieldCount).Select(r.GetValue).ToArray(), cancel, ("$after", after));
            foreach (var row in rows)
                await CheckAsync(row, cancel);
            after = rows.Count == 0 ? null : rows[^1][0] as long?;
        }
        await replica.WithdrawAsync(cancel);
        foreach (var row in await replica.QueryAsync(Unlogged, r => $"Revisions, row Id {r.GetValue(0)} (revision {r.GetValue(2)} of {r.GetValue(1)})", cancel))
            findings.Fault(row, "no leaf of the change log is of it.");
        return _check.Log;
    }

    private async Task CheckAsync(object[] row, CancellationToken cancel)
    {
        if (row is not [long index, byte[] data, byte[] hash, .. var stored])
        {
            findings.Fault($"Change log, row {row[0]}", "Index, Data or Hash is of another type than it was written.");
            return;
        }
        var entry = _check.Check(new LoggedLeaf(index, data, hash));
        if (entry is null)
            return;
        if (stored is [DBNull, ..])
            findings.Fault($"Change log, leaf {_check.Log.Size - 1}", $"the row of revision {entry.Revision} of {entry.Subject} is missing, or its Id was changed.");
        else if (await CheckAsync(entry, stored, cancel))
            return;
        _unknown.Add(entry.Subject);
    }

    private async Task<bool> CheckAsync(LogEntry entry, object[] stored, CancellationToken cancel)
    {
        var where = $"Revisions, row Id {stored[0]}";
        if (stored is not [long id, string subject, long number, string at, byte[] hash, byte[] document, byte[] salt, string editor, string reason, string or DBNull, string or DBNull, byte[] or DBNull, byte[] or DBNull])
        {
            findings.Fault(where, "a column is of another type than it was written.");
            return false;
        }
        if (at != StoredAs(entry.At))
            findings.Fault(where, $"At is “{at}”, where the change log has {StoredAs(entry.At)}.");
        if (!hash.AsSpan().SequenceEqual(entry.Commitment))
            findings.Fault(where, "Hash is not the one in the change log.");
        var isErased = stored[10] is string && document.Length == 0 && salt.Length == 0;
        if (!isErased && stored[10] is string)
            findings.Fault(where, "ErasedAt says that its content was erased, but it is there.");
        var redacted = stored[11] as byte[];
        if (!CheckRedacted(where, redacted, stored[12] as byte[]))
            return false;
        var held = new LoggedRevision(
            subject, number, isErased ? null : document, isErased ? null : salt, editor, reason, stored[9] as string,
            isErased ? LoggedRevision.Erased : redacted is null ? null : LoggedRevision.IsRedacted);
        if (DecisionSubject.Of(entry.Subject) is { } about && entry.Subject == about.Decisions)
            Decisions[about] = document;
        var shown = held with { Document = redacted ?? held.Document };
        return _check.Check(entry, held) && shown.Document is not null && DocumentCheck.Read(findings, shown) is { } read && await PublishAsync(read, entry, shown, id, cancel);
    }

    private bool CheckRedacted(string where, byte[]? redacted, byte[]? hash)
    {
        var isSound = redacted is null ? hash is null : hash is not null && SHA256.HashData(redacted).AsSpan().SequenceEqual(hash);
        if (!isSound)
            findings.Fault(where, "Redacted or RedactedHash was changed: the one is not the hash of the other.");
        return isSound;
    }

    private async Task<bool> PublishAsync(object document, LogEntry entry, LoggedRevision held, long id, CancellationToken cancel)
    {
        try
        {
            await replica.PublishAsync(document, new Revision
            {
                Id = id,
                Subject = entry.Subject,
                Number = entry.Revision,
                At = entry.At,
                Hash = entry.Commitment,
                Document = held.Document!,
                Salt = held.Salt ?? [],
                Editor = held.Editor!,
                Reason = held.Reason!,
                Override = held.Override,
            }, cancel);
            return true;
        }
        catch (Exception e) when (e is DbUpdateException or InvalidOperationException or SqliteException)
        {
            findings.Fault($"Document of {held}", $"it cannot be published beside the others: {(e.InnerException ?? e).Message}");
            replica.Db.ChangeTracker.Clear();
            return false;
        }
    }

    // As Entity Framework writes instants in SQLite.
    private static string StoredAs(DateTime at) => at.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", System.Globalization.CultureInfo.InvariantCulture);
}
