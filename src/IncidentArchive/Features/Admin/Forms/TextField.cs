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

    /// <inheritdoc cref="ManyField.IdSuffix"/>
    public string IdSuffix { get; init; } = "";

    public string Name => Form.Name(Path);
    public string Id => Form.Id(Path) + IdSuffix;
    public string Value => Form.Text(Path);
    public string? Error => Form.Error(Path);
    public string? DescribedBy => string.Join(' ', new[] { Hint is null ? null : Id + "-hint", Error is null ? null : Id + "-error" }.OfType<string>()) is { Length: > 0 } ids ? ids : null;
}

/// <summary>Something that can be chosen.</summary>
internal sealed record Choice(string Value, string Label, string? Remark = null);

/// <summary>A labelled choice of several, as check boxes.</summary>
internal sealed record ManyField(FormValues Form, string Path, string Label, IReadOnlyList<Choice> Choices)
{
    public string? Hint { get; init; }
    /// <summary>Tells fields apart that edit the same path for different kinds of entry.</summary>
    public string IdSuffix { get; init; } = "";

    public string? Error => Form.Error(Path);
    public string Id => Form.Id(Path) + IdSuffix;
    public string Name => Form.Name(Path) + "[]";

    /// <summary>The choices, and what was chosen before and is there no more: it is shown, and goes only when somebody takes it out.</summary>
    public IEnumerable<Choice> AllChoices => Choices.Concat(
        from item in Form.Items(Path)
        let chosen = Publishing.DraftTree.Text(item)
        where chosen is not null && !Elsewhere.Contains(chosen) && Choices.All(c => c.Value != chosen)
        select new Choice(chosen, chosen, "not in this record"));

    /// <summary>Values that another field for the same path shows.</summary>
    public IReadOnlyCollection<string> Elsewhere { get; init; } = [];
}
