using IncidentArchive.Features.Admin.Doubles;

namespace IncidentArchive.Features.Admin.Forms;

/// <summary>A labelled field, with its hint, what was typed, and what is wrong with it.</summary>
internal abstract record Field(FormValues Form, string Path)
{
    public string? Hint { get; init; }

    /// <summary>The kind of entry whose field this is, where other kinds have another for the same path.</summary>
    public string? For { get; init; }

    /// <summary>Whether the field takes the focus when the page opens.</summary>
    public bool HasFocus { get; init; }

    public string Label => FieldLabel?.Text ?? Path;
    public string Name => Form.Name(Path);
    public string Id => Form.Id(Path) + (For is null || For == Form.Text("kind") ? "" : "-" + For);
    public string Value => Form.Text(Path);
    public string? Error => Form.Error(Path);

    /// <summary>The classes of the mark by which the field says that it is needed; null where it is not.</summary>
    public string? NeededMark => FieldLabel?.NeededFor is not { } kinds ? null : string.Join(' ', kinds.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(k => "for-" + k).Prepend("needed"));

    /// <summary>For those who hear the page: whether the field is needed for the kind that is chosen.</summary>
    public string? IsRequired => FieldLabel?.IsNeededFor(Form.Text("kind")) is true ? "true" : null;

    /// <summary>What names a group of boxes, which cannot be said to be required otherwise.</summary>
    public string LabelledBy => IsRequired is null ? Id + "-label" : $"{Id}-label {Id}-needed";

    public string? DescribedBy => string.Join(' ', new[] { Hint is null ? null : Id + "-hint", Error is null ? null : Id + "-error" }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    private FieldLabel? FieldLabel => Form.LabelOf(Path, For);
}

/// <summary>A field for text.</summary>
internal sealed record TextField(FormValues Form, string Path) : Field(Form, Path)
{
    /// <summary>How many lines the field shows; 0 for a single-line field.</summary>
    public int Rows { get; init; }

    /// <summary>What may be the same as what the field holds; null where it is not looked for.</summary>
    public FoundDoubles? Doubles { get; init; }

    /// <summary>What is often typed here; anything else may be.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>Whether the field holds a post's own words.</summary>
    public bool IsVerbatim { get; init; }
}

/// <summary>A choice of one.</summary>
internal sealed record ChoiceField(FormValues Form, string Path, IReadOnlyList<Choice> Choices) : Field(Form, Path)
{
    /// <summary>What the empty choice is called; absent where one must be made.</summary>
    public string? None { get; init; }
}

/// <summary>A choice of several, as check boxes.</summary>
internal sealed record ManyField(FormValues Form, string Path, IReadOnlyList<Choice> Choices) : Field(Form, Path)
{
    /// <summary>The choices, and what was chosen before and is there no more: it is shown, and goes only when somebody takes it out.</summary>
    public IEnumerable<Choice> AllChoices => Choices.Concat(
        from item in Form.Items(Path)
        let chosen = Publishing.DraftTree.Text(item)
        where chosen is not null && !Elsewhere.Contains(chosen) && Choices.All(c => c.Value != chosen)
        select new Choice(chosen, chosen, "not in this record"));

    /// <summary>Values that another field for the same path shows.</summary>
    public IReadOnlyCollection<string> Elsewhere { get; init; } = [];
}

/// <summary>The sources of something, as check boxes with room for the place in each.</summary>
internal sealed record CitationsField(FormValues Form, string Path, IReadOnlyList<Choice> Sources) : Field(Form, Path);

/// <summary>Something that can be chosen.</summary>
internal sealed record Choice(string Value, string Label, string? Remark = null);
