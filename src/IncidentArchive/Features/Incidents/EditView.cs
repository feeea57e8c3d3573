using DiffPlex;
using DiffPlex.Chunkers;
using IncidentArchive.Record.Incidents;

namespace IncidentArchive.Features.Incidents;

/// <summary>A changed text before and after, with what went and what came marked.</summary>
internal sealed record EditView(IReadOnlyList<EditView.Run> Before, IReadOnlyList<EditView.Run> After, string? Language)
{
    /// <summary>Words that follow each other and are all the same in both texts, or all changed.</summary>
    internal sealed record Run(string Text, bool IsChanged);

    /// <summary>The comparison; null where one of the two is not known.</summary>
    public static EditView? Of(EntryView entry, Edit edit)
    {
        var post = entry.Page.Find(edit.Of)?.Entry as Post;
        if ((edit.Before ?? post?.Text) is not { } before || edit.After is not { } after)
            return null;
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, new WordChunker());
        var (deleted, inserted) = (new HashSet<int>(), new HashSet<int>());
        foreach (var block in diff.DiffBlocks)
        {
            deleted.UnionWith(Enumerable.Range(block.DeleteStartA, block.DeleteCountA));
            inserted.UnionWith(Enumerable.Range(block.InsertStartB, block.InsertCountB));
        }
        // Where hardly a word was kept, marking them all would only make both hard to read.
        var isNew = Kept(diff.PiecesOld, deleted) < before.Length / 5;
        return isNew ? new EditView([new Run(before, false)], [new Run(after, false)], post?.Language)
            : new EditView(Runs(diff.PiecesOld, deleted), Runs(diff.PiecesNew, inserted), post?.Language);
    }

    private static int Kept(IReadOnlyList<string> pieces, HashSet<int> changed) =>
        pieces.Index().Where(p => !changed.Contains(p.Index)).Sum(p => p.Item.Length);

    private static List<Run> Runs(IReadOnlyList<string> pieces, HashSet<int> changed)
    {
        var runs = new List<Run>();
        foreach (var (i, piece) in pieces.Index())
            if (runs.Count > 0 && runs[^1].IsChanged == changed.Contains(i))
                runs[^1] = runs[^1] with { Text = runs[^1].Text + piece };
            else
                runs.Add(new Run(piece, changed.Contains(i)));
        return runs;
    }
}
