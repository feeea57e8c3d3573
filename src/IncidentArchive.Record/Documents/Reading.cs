using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace IncidentArchive.Record.Documents;

/// <summary>What reading a document gave: the value where its shape was right, and every problem found.</summary>
/// <typeparam name="T">The document: an incident or a figure.</typeparam>
/// <param name="Value">The document; absent where its shape was wrong.</param>
/// <param name="Problems">Everything that is wrong or doubtful, in the document's order.</param>
public sealed record Reading<T>(T? Value, IReadOnlyList<Problem> Problems) where T : class
{
    /// <summary>Whether the document may be published.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsValid => Value is not null && Problems.All(p => p.IsWarning);

    /// <summary>Whether it may be published by somebody who opens the <see cref="LivingPersonGate"/>.</summary>
    public bool IsValidButForTheGate => Value is not null && Problems.All(p => p.IsWarning || p.IsGate);
}

/// <summary>A document as a tree, with the line on which each part begins.</summary>
/// <param name="Root">Mappings, lists and texts; every scalar is a text, so that its meaning depends on the field alone.</param>
/// <param name="Lines">Path to line, from 1.</param>
public sealed record DocumentTree(JsonNode? Root, IReadOnlyDictionary<string, int> Lines)
{
    /// <summary>The line of a path, or of the nearest part around it.</summary>
    public int? LineOf(string path)
    {
        while (true)
        {
            if (Lines.TryGetValue(path, out var line))
                return line;
            if (path == "")
                return null;
            path = path[..Math.Max(path.LastIndexOf('.'), Math.Max(path.LastIndexOf('['), 0))];
        }
    }
}
