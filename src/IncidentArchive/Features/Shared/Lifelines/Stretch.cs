namespace IncidentArchive.Features.Shared.Lifelines;

/// <summary>A piece of a drawn lifeline.</summary>
internal readonly record struct Stretch(StretchIs Is, double From, double To)
{
    public double Length => To - From;
}

/// <summary>What a piece of a drawn lifeline says.</summary>
internal enum StretchIs
{
    /// <summary>It came up some time here: a soft beginning.</summary>
    Beginning,

    /// <summary>It could be seen.</summary>
    Visible,

    /// <summary>The sources leave it open whether it could be seen.</summary>
    NotKnown,

    /// <summary>No deletion is recorded, and nothing is claimed about today.</summary>
    FadingOut,
}

/// <summary>Pieces in the order of drawing; neighbours that say the same become one.</summary>
internal sealed class Stretches
{
    private readonly List<Stretch> _all = [];

    public IReadOnlyList<Stretch> All => _all;

    public void Add(StretchIs @is, double from, double to)
    {
        if (to - from < 0.5)
            return;
        if (_all.Count > 0 && _all[^1] is var last && last.Is == @is && @is is StretchIs.Visible or StretchIs.NotKnown && Math.Abs(_all[^1].To - from) < 0.5)
            _all[^1] = _all[^1] with { To = to };
        else
            _all.Add(new Stretch(@is, from, to));
    }
}
