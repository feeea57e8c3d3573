namespace IncidentArchive.Record.Dates.Typing;

/// <summary>Reads what was typed into dates and what joins them.</summary>
internal sealed class PhraseReader(string typed)
{
    private readonly List<Token> _tokens = Lexer.Tokens(typed);
    private readonly List<Moment> _moments = [];
    private readonly List<Joint> _joints = [];
    private Frame _frame = Frame.None;
    private bool _isDashed;
    private Moment _common = new();
    private Moment _current = new();

    /// <summary>The phrase; null where it is not understood, and then the error says what to type instead.</summary>
    public Phrase? Read(out string? error)
    {
        error = null;
        for (var at = 0; at < _tokens.Count && error is null;)
            error = Take(ref at);
        error ??= Close() ?? Completion.Complete(_moments, _common, _joints.Contains(Joint.Or) || _joints.Contains(Joint.And), IsSpan);
        return error is null ? new Phrase(_frame, _moments, _joints.Count == 0 ? null : _joints[^1]) : null;
    }

    private bool IsSpan => _frame == Frame.Between || _joints.Contains(Joint.To);

    private string? Take(ref int at)
    {
        if (PhraseWords.AboutAt(_tokens, at) is var about and > 0)
        {
            at += about;
            _current.Qualifier |= Qualifier.Approximate;
            return null;
        }
        var (frame, length) = PhraseWords.FrameAt(_tokens, at);
        if (frame != Frame.None && !(PhraseWords.JointOf(_tokens[at]) is not null && (_frame == Frame.From || !_current.IsEmpty)))
        {
            at += length;
            return Open(frame);
        }
        var token = _tokens[at++];
        if (PhraseWords.JointOf(token) is { } joint)
        {
            _isDashed |= token is Mark { Sign: '-' };
            return Join(joint);
        }
        var startsAnother = at > 1 && _tokens[at - 2] is Mark { Sign: ',' } && !_current.IsEmpty
            && MomentReader.Add(_current with { }, token) is not null && MomentReader.Add(new Moment(), token) is null;
        return (startsAnother ? Join(Joint.Comma) : null) ?? Explained(token, MomentReader.Add(_current, token));
    }

    // Of “two days later”, not the two but the days are the trouble.
    private string? Explained(Token token, string? error) =>
        token is Word { Text: var word } && error == MomentReader.NotUnderstood(word)
            ? _tokens.OfType<Word>().Select(w => RefusedWords.Reason(w.Text)).FirstOrDefault(r => r is not null) ?? error
            : error;

    // What was typed before the frame belongs to every date in it: “on 6 May 2021 between 16:10 and 17:05”.
    private string? Open(Frame frame)
    {
        if (_frame != Frame.None || _moments.Count > 0)
            return "There are two spans in one. Type one, such as between 27 and 29 January 2025.";
        (_frame, _common, _current) = (frame, _current, new Moment());
        return null;
    }

    private string? Join(Joint joint)
    {
        if (_current.IsEmpty)
            return $"A date is missing before “{(joint == Joint.To ? "to” or “-" : joint.ToString().ToLowerInvariant())}”. Type both, such as 27 or 28 January 2025.";
        _joints.Add(joint);
        _moments.Add(_current);
        _current = new Moment();
        return null;
    }

    private string? Close()
    {
        if (_current.IsEmpty)
            return _moments.Count == 0 && _frame == Frame.None
                ? "There is no date. Type one such as 27 January 2025."
                : "A date is missing at the end. Type it, such as 27 January 2025.";
        _moments.Add(_current);
        TakeSharedDate();
        if (IsTimeBesideDate() is { } apart)
            return apart;
        _joints.RemoveAll(j => j == Joint.Comma);
        return _frame == Frame.Between && _moments.Count == 1 ? "“between” takes two dates, such as between 27 and 29 January 2025."
            : !Fits() ? "That joins dates in a way that is not understood. Type one of: between 27 and 29 Jan 2025; from 27 to 29 Jan 2025; 27, 28 or 29 Jan 2025."
            : _moments.Count > 1 && _joints.Count == 0 ? "Is it one of these, or all of them? Put “or” or “and” before the last."
            : null;
    }

    // “3:04 PM - 27 Jan 2025”, as posts were once dated: the dash joins the halves of one moment.
    private string? IsTimeBesideDate()
    {
        if (_frame is not (Frame.None or Frame.From) || _joints is not [Joint.To] || _moments is not [var one, var other] || one.IsTimeOnly == other.IsTimeOnly
            || (one.IsTimeOnly ? other : one).Clock is not null)
            return null;
        var (time, date) = one.IsTimeOnly ? (one, other) : (other, one);
        if (!_isDashed || _frame != Frame.None)
            return "One end is a time and the other a date. Type each time with its date, such as 11 pm on 27 January to 1 am on 28 January 2025.";
        _joints.Clear();
        _moments.Clear();
        _moments.Add(date with { Clock = time.Clock, Offset = time.Offset ?? date.Offset, Region = time.Region ?? date.Region, Qualifier = time.Qualifier | date.Qualifier });
        return null;
    }

    // “6 May 2021, 2 or 3 pm”: the first is the day of the others.
    private void TakeSharedDate()
    {
        var times = _moments[1..];
        if (_joints is not [Joint.Comma, _, ..] || _moments[0] is not { Day: not null, Year: not null, Clock: null }
            || times.All(m => m.Clock is null) || times.Any(m => m.Month is not null || m.Year is not null))
            return;
        _common = _moments[0];
        _moments.RemoveAt(0);
    }

    private bool Fits() => _frame switch
    {
        Frame.None => _joints.Distinct().Count() <= 1 && (!_joints.Contains(Joint.To) || _moments.Count == 2),
        Frame.Between => _moments.Count == 2 && !_joints.Contains(Joint.Or),
        Frame.From => _moments.Count == 1 || (_moments.Count == 2 && _joints.Contains(Joint.To)),
        _ => _moments.Count == 1,
    };
}
