using System.Diagnostics.CodeAnalysis;

namespace IncidentArchive.Record.Dates;

/// <summary>
/// A date or time as far as it is known, in the archive's profile of EDTF (ISO 8601-2; Library of Congress text of
/// 2019): level 0, level 1 without seasons, and of level 2 the sets, lists, part qualifiers and <c>X</c> digits, in the
/// years 0001 to 9999; and the house level “T”, which brings times of day to the minute, fractions of a second, a
/// qualifier after a date-time, and date-times inside <c>/ [ ] { }</c>. Two values are equal where their texts are.
/// </summary>
public sealed class Edtf : IParsable<Edtf>, IEquatable<Edtf>
{
    /// <summary>The greatest length of a text that is read, in characters.</summary>
    public const int MaxLength = 2_000;

    internal Edtf(string text, EdtfForm form, IReadOnlyList<Span> spans)
    {
        (Text, Form, Spans) = (text, form, spans);
        Level = Profile.LevelOf(form, spans);
        Bounds = SpanBounds.Of(spans, null, widened: false);
        Points = [.. spans.SelectMany(s => s.Points)];
    }

    /// <summary>The text as typed: it is its own canonical form.</summary>
    public string Text { get; }

    /// <summary>What the text is: one date, one date-time, an interval, a set or a list.</summary>
    public EdtfForm Form { get; }

    /// <summary>The lowest level of EDTF that has this form, <c>0</c>, <c>1</c> or <c>2</c>; <c>T</c> for the house's times of day.</summary>
    public string Level { get; }

    /// <summary>First and last instant, where a value without its own offset is read as UTC.</summary>
    public Bounds Bounds { get; }

    /// <summary>Whether any part carries <c>?</c> or <c>%</c>: the source, or the archive, is not sure of it.</summary>
    public bool IsUncertain => Points.Any(p => p.Qualifier.HasFlag(Qualifier.Uncertain));

    /// <summary>Whether any part carries <c>~</c> or <c>%</c>: it is near the truth.</summary>
    public bool IsApproximate => Points.Any(p => p.Qualifier.HasFlag(Qualifier.Approximate));

    /// <summary>Whether any part has a time of day.</summary>
    public bool HasTimeOfDay => Points.Any(p => p is TimePoint);

    /// <summary>Whether there is a time of day, and every one has <c>Z</c> or an offset.</summary>
    public bool ZoneIsStated => HasTimeOfDay && Points.All(p => p is not TimePoint { Offset: null });

    /// <summary>Whether this is one moment somewhere in a span or among several: <c>[a..b]</c>, <c>[a,b]</c>.</summary>
    public bool IsWindow => Form == EdtfForm.Set;

    /// <summary>Whether this lasted from one end to the other: <c>a/b</c>.</summary>
    public bool IsExtent => Form == EdtfForm.Interval;

    /// <summary>How far each of year, month, day, hour and minute is known.</summary>
    public Precision Precision => Precision.Of(this);

    internal IReadOnlyList<Span> Spans { get; }

    internal IReadOnlyList<Point> Points { get; }

    /// <summary>
    /// First and last instant, where a value without its own offset is read in the zone, and as UTC where that is null. A
    /// day then lasts 23, 24 or 25 hours. A local time that the clocks repeated covers both its occurrences, one that
    /// they skipped stands at the moment of the change; see <see cref="ProblemIn"/>. Where the UTC instant would leave
    /// the years 0001 to 9999 it stands at their end.
    /// </summary>
    public Bounds BoundsIn(TimeZoneInfo? zone) => zone is null ? Bounds : SpanBounds.Of(Spans, zone, widened: false);

    /// <summary>
    /// The bounds to hold against other dates before calling a contradiction: those of <see cref="BoundsIn"/>, widened on
    /// both sides by 30 minutes, 1, 31 or 366 days where <c>~</c> or <c>%</c> stands on a time, day, month or year, and by
    /// 14 hours before and 12 after where a time of day has no offset and no zone is given.
    /// </summary>
    public Bounds WidestBoundsIn(TimeZoneInfo? zone) => SpanBounds.Of(Spans, zone, widened: true);

    /// <summary>
    /// What keeps this from being read in a zone: a local time that its clocks skipped (<c>skipped-time</c>) or went
    /// through twice (<c>repeated-time</c>), or ends that stand the wrong way round there; null where nothing does.
    /// </summary>
    public EdtfError? ProblemIn(TimeZoneInfo zone) => ZoneProblems.Find(this, zone);

    /// <summary>The value in English: “about 6 May 2021”, “6 May 2021, some time between 16:10 and 17:05 UTC”.</summary>
    public string ToEnglish() => SpanWords.Of(Form, Spans);

    /// <summary>Reads a text of the profile.</summary>
    /// <exception cref="FormatException">The text is outside the profile; the message says what is wrong and what to write instead.</exception>
    public static Edtf Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, out var value, out var error) ? value : throw new FormatException(error.Message);

    /// <summary>Reads a text of the profile, or says why it is refused. Takes any text, and never throws.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Edtf? value, [NotNullWhen(false)] out EdtfError? error)
    {
        value = EdtfReader.Read(text, out error);
        return value is not null;
    }

    /// <summary>Reads a text of the profile; false where it is outside it.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Edtf result) =>
        TryParse(s, out result, out _);

    /// <summary>Whether the texts are the same, character by character.</summary>
    public bool Equals(Edtf? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Edtf);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The text.</summary>
    public override string ToString() => Text;
}
