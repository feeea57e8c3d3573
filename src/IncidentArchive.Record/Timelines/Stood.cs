namespace IncidentArchive.Record.Timelines;

/// <summary>How a post, or an account, stood at a moment, and what that rests on.</summary>
/// <param name="Is">Whether it could be seen.</param>
/// <param name="By">
/// The entry that says so: the posting where it had not been posted or may not have been, the deletion where it had gone or
/// may have, the restoration where it was back. Null where it stood from its posting on, and where only the life that its
/// platform gives it speaks.
/// </param>
/// <param name="IsProbable">Whether this holds only as far as a date does that is marked uncertain or approximate.</param>
public readonly record struct Stood(Standing Is, TimelineEntry? By, bool IsProbable = false)
{
    internal static Stood Of(Lifeline life, Moment moment)
    {
        if (life.Post is { } post && !moment.IsAt(post))
        {
            if (moment.IsBefore(post))
                return new Stood(Standing.NotYet, post, moment.IsOnlyProbable(post));
            if (!moment.IsAfter(post))
                return new Stood(Standing.NotKnown, post);
        }
        var visible = new Stood(Standing.Visible, null, life.Post is not null && moment.IsOnlyProbable(life.Post));
        Stood? open = null;
        foreach (var absence in life.Absences)
            switch (Through(absence, moment))
            {
                case { Is: Standing.Gone } gone: return gone;
                case { Is: Standing.NotKnown } notKnown: open ??= notKnown; break;
                case var stood: visible = new Stood(Standing.Visible, stood.By ?? visible.By, visible.IsProbable || stood.IsProbable); break;
            }
        return ByExpiry(life, moment) switch
        {
            Standing.Gone => new Stood(Standing.Gone, null),
            Standing.NotKnown => open ?? new Stood(Standing.NotKnown, null),
            _ => open ?? visible,
        };
    }

    private static Stood Through(Absence absence, Moment moment)
    {
        if (moment.IsAt(absence.Gone))
            return new Stood(Standing.Gone, absence.Gone);
        if (moment.IsBefore(absence.Gone))
            return new Stood(Standing.Visible, null, moment.IsOnlyProbable(absence.Gone));
        if (absence.Back is { } back && (moment.IsAt(back) || moment.IsAfter(back)))
            return new Stood(Standing.Visible, back, moment.IsOnlyProbable(back));
        if (!moment.IsAfter(absence.Gone))
            return new Stood(Standing.NotKnown, absence.Gone);
        return absence.Back is null || moment.IsBefore(absence.Back)
            ? new Stood(Standing.Gone, absence.Gone, moment.IsOnlyProbable(absence.Gone))
            : new Stood(Standing.NotKnown, absence.Back);
    }

    private static Standing ByExpiry(Lifeline life, Moment moment) =>
        moment.Entry == life.Post && life.Post is not null ? Standing.Visible
        : life.Expiry is not { } expiry || moment.Bounds.LatestExclusive <= expiry.Earliest ? Standing.Visible
        : expiry.LatestExclusive <= moment.Bounds.Earliest ? Standing.Gone
        // Where the moment may lie before or after, a deletion says more than a platform's rule.
        : life.Absences.Count > 0 ? Standing.Visible : Standing.NotKnown;
}
