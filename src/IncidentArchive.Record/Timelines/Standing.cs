namespace IncidentArchive.Record.Timelines;

/// <summary>Whether a post could be seen at some moment.</summary>
public enum Standing
{
    /// <summary>It had certainly not been posted.</summary>
    NotYet,

    /// <summary>It had certainly been posted and certainly not been taken away.</summary>
    Visible,

    /// <summary>The moment lies where the sources leave it open.</summary>
    NotKnown,

    /// <summary>It had certainly gone.</summary>
    Gone,
}
