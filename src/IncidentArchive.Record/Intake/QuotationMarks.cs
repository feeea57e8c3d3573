using System.Buffers;

namespace IncidentArchive.Record.Intake;

/// <summary>
/// Finds what stands between quotation marks: curly, straight, low, angle and corner marks, double ones before single
/// ones. A quotation inside a quotation belongs to the outer one. One that runs over several paragraphs has a mark at the
/// start of each and one at its end, as newspapers set it.
/// </summary>
internal sealed class QuotationMarks(string text)
{
    private static readonly SearchValues<char> _doubleMarks = SearchValues.Create("“”\"„«「");

    private const int LongestBetweenSingleMarks = 4_000;

    // Where double marks stand, a single one is an apostrophe or inside a quotation.
    private bool _hasDoubleMarks;
    private readonly List<Quotation> _found = [];
    private List<Place> _parts = [];
    private (char Mark, int At)? _open;
    private int _from;

    public static List<Quotation> Find(string text, IEnumerable<Place> paragraphs)
    {
        var marks = new QuotationMarks(text);
        foreach (var paragraph in paragraphs)
            marks.Read(paragraph);
        marks.Close(marks._parts is [.., var last] ? last.End : 0);
        return marks._found;
    }

    private void Read(Place paragraph)
    {
        var at = paragraph.Start;
        _hasDoubleMarks = text.AsSpan(paragraph.Start, paragraph.End - paragraph.Start).ContainsAny(_doubleMarks);
        if (_open is { } open)
        {
            if (text[at] == open.Mark)
                at = _from = at + 1;
            else
                Close(_parts[^1].End);
        }
        for (; at < paragraph.End; at++)
            if (_open is null)
                Open(at, paragraph);
            else if (Closes(at, paragraph))
                Close(at);
        if (_open is not null)
            _parts.Add(new Place(_from, paragraph.End));
    }

    private void Open(int at, Place paragraph)
    {
        if (!Opens(at, paragraph))
            return;
        _open = (text[at], at);
        _from = at + 1;
    }

    private void Close(int at)
    {
        if (_open is not { } open)
            return;
        // What was never closed ends with its paragraph, which is in the list already.
        var isUnclosed = _parts is [.., var last] && last.End == at;
        if (!isUnclosed)
            _parts.Add(new Place(_from, at));
        if (_parts.Any(p => p.End > p.Start))
            _found.Add(new Quotation(_parts, new Place(open.At, isUnclosed ? at : at + 1)));
        (_open, _parts) = (null, []);
    }

    private bool Opens(int at, Place paragraph) => text[at] switch
    {
        '“' or '„' or '«' or '「' => true,
        '"' => IsBeforeWord(at, paragraph),
        '‘' => IsBeforeWord(at, paragraph) && SingleEnd(at, '’', paragraph) >= 0,
        '\'' => !_hasDoubleMarks && IsBeforeWord(at, paragraph) && char.IsLetter(text[at + 1]) && SingleEnd(at, '\'', paragraph) > at + 2,
        _ => false,
    };

    private bool Closes(int at, Place paragraph) => (_open!.Value.Mark, text[at]) switch
    {
        ('“', '”') or ('„', '“' or '”') or ('«', '»') or ('「', '」') or ('"', '”') => true,
        ('“', '"') => !IsBeforeWord(at, paragraph) && !LaterInParagraph(at, '”', paragraph),
        ('"', '"') => !IsBeforeWord(at, paragraph),
        ('‘', '’') => at == SingleEnd(_open.Value.At, '’', paragraph),
        ('\'', '\'') => at == SingleEnd(_open.Value.At, '\'', paragraph),
        _ => false,
    };

    private bool IsBeforeWord(int at, Place paragraph) =>
        (at == paragraph.Start || char.IsWhiteSpace(text[at - 1]) || "([{—–/‘“".Contains(text[at - 1]))
        && at + 1 < paragraph.End && !char.IsWhiteSpace(text[at + 1]);

    private bool LaterInParagraph(int at, char mark, Place paragraph) => text.IndexOf(mark, at, paragraph.End - at) >= 0;

    // An apostrophe is no mark: inside a word never, and behind an s (“the fans’ anger”) only where none follows.
    private int SingleEnd(int open, char mark, Place paragraph)
    {
        var last = -1;
        var end = Math.Min(paragraph.End, open + LongestBetweenSingleMarks);
        for (var at = open + 2; at < end && text[at] != '‘'; at++)
        {
            if (text[at] != mark || (at + 1 < paragraph.End && char.IsLetterOrDigit(text[at + 1])) || char.IsWhiteSpace(text[at - 1]))
                continue;
            last = at;
            if (text[at - 1] != 's')
                break;
        }
        return last;
    }
}
