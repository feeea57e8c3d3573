using System.Globalization;

namespace IncidentArchive.Record.PostLinks.Ids;

/// <summary>How a platform's ids carry time: the bits above <see cref="Shift"/> count units since an epoch.</summary>
internal sealed record IdLayout
{
    /// <summary>The platform's name, for people.</summary>
    public required string Platform { get; init; }

    /// <summary>How many bits below the time hold other things: machine, shard, sequence.</summary>
    public required int Shift { get; init; }

    /// <summary>What is added to the count to make it one since 1970 (UTC), in <see cref="Unit"/>.</summary>
    public ulong Epoch { get; init; }

    /// <summary>What the count counts.</summary>
    public IdPrecision Unit { get; init; } = IdPrecision.Millisecond;

    /// <summary>What the time says of publication.</summary>
    public required IdMeaning Meaning { get; init; }

    /// <summary>The first day on which such ids can have been given out; earlier times are not believed.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>The lowest id of this layout; those below were counted otherwise.</summary>
    public ulong First { get; init; }

    /// <summary>Reads an id in decimal.</summary>
    public PostId Read(string text) =>
        Numeral.Decimal.Problem(text, out var number) is { } problem ? new(null, Note: problem) : Of(number);

    /// <summary>An id with its time, or why it has none.</summary>
    public PostId Of(ulong id)
    {
        var text = id.ToString(CultureInfo.InvariantCulture);
        // Of 128 bits, because the largest ids would overflow 64 with the epoch added or in ticks.
        var ticks = ((id >> Shift) + (UInt128)Epoch) * (ulong)TicksPerUnit + (ulong)DateTimeOffset.UnixEpoch.Ticks;
        if (ticks > (ulong)DateTimeOffset.MaxValue.Ticks)
            return new PostId(text, Note: Notes.StillToCome);
        var instant = new DateTimeOffset((long)ticks, TimeSpan.Zero);
        return id < First || DateOnly.FromDateTime(instant.DateTime) < Since
            ? new PostId(text, Note: Notes.TooEarly(Platform, Since))
            : new PostId(text, new IdTime(instant, Meaning, Unit));
    }

    private long TicksPerUnit => Unit switch
    {
        IdPrecision.Second => TimeSpan.TicksPerSecond,
        IdPrecision.Microsecond => TimeSpan.TicksPerMicrosecond,
        _ => TimeSpan.TicksPerMillisecond,
    };
}
