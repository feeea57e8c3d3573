namespace IncidentArchive.Features.Admin.Forms;

/// <summary>A labelled field for text, with its hint, what was typed, and what is wrong with it.</summary>
internal sealed record TextField(FormValues Form, string Path, string Label)
{
    public string? Hint { get; init; }

    /// <summary>How many lines the field shows; 0 for a single-line field.</summary>
    public int Rows { get; init; }

    /// <summary>Whether the field holds a post's own words.</summary>
    public bool IsVerbatim { get; init; }

    public string Name => Form.Name(Path);
    public string Id => Form.Id(Path);
    public string Value => Form.Text(Path);
    public string? Error => Form.Error(Path);
    public string? DescribedBy => string.Join(' ', new[] { Hint is null ? null : Id + "-hint", Error is null ? null : Id + "-error" }.OfType<string>()) is { Length: > 0 } ids ? ids : null;
}

/// <summary>A labelled choice of one.</summary>
internal sealed record ChoiceField(FormValues Form, string Path, string Label, IReadOnlyList<Choice> Choices)
{
    public string? Hint { get; init; }

    /// <summary>What the empty choice is called; absent where one must be made.</summary>
    public string? None { get; init; }

    public string Name => Form.Name(Path);
    public string Id => Form.Id(Path);
    public string Value => Form.Text(Path);
    public string? Error => Form.Error(Path);
}

/// <summary>Something that can be chosen.</summary>
internal sealed record Choice(string Value, string Label, string? Remark = null);

/// <summary>A labelled choice of several, as check boxes.</summary>
internal sealed record ManyField(FormValues Form, string Path, string Label, IReadOnlyList<Choice> Choices)
{
    public string? Hint { get; init; }
    public string? Error => Form.Error(Path);
    public string Id => Form.Id(Path);
    public string Name => Form.Name(Path) + "[]";
}
