using System.Text.Encodings.Web;
using IncidentArchive.Features.Shared;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Collation;
using Microsoft.AspNetCore.Html;

namespace IncidentArchive.Features.Incidents;

/// <summary>How words are marked.</summary>
internal enum Mark
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Other words, another spelling, or letters hidden.</summary>
    Differs,

    /// <summary>Words that the other does not have.</summary>
    Only,

    /// <summary>Punctuation.</summary>
    Pointing,

    /// <summary>The other has words here.</summary>
    Lacking,

    /// <summary>Something was left out.</summary>
    Gap,

    /// <summary>The source's own words in square brackets.</summary>
    Own,
}

/// <summary>A witness's words as a page shows them: to the letter, and marked where they differ from another's.</summary>
/// <param name="witness">The witness.</param>
/// <param name="other">The one it is held against.</param>
/// <param name="notThere">What is said of words that the other does not have: “not in B”.</param>
/// <param name="isInRow">Whether the other stands beside it in the same row. Then nothing need be marked where the other has more, and the space before the first word falls away.</param>
internal sealed class MarkedWords(Transcription witness, Transcription other, string notThere, bool isInRow) : IHtmlContent
{
    private readonly List<(string Text, Mark Mark)> _runs = witness.Tokens.Count == 0 ? [(witness.Tail, Mark.None)] : [];

    /// <summary>The marks that occur.</summary>
    public IEnumerable<Mark> Marks => _runs.Select(r => r.Mark);

    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => _runs.Count == 0;

    /// <summary>Adds words that all stand alike to the other's; with the witness's last word comes what follows it.</summary>
    public void Add(Stretch here, Stretch there, DifferenceClass @class)
    {
        if (!isInRow && here.Length == 0 && @class == DifferenceClass.OnlyInOne)
            _runs.Add(("", Mark.Lacking));
        for (var i = here.Start; i < here.End; i++)
        {
            var token = witness.Tokens[i];
            var mark = MarkOf(token.Kind, @class);
            // White space and dashes are marked only between words that both are.
            Put(token.Before, i > here.Start && mark is Mark.Differs or Mark.Only && _runs[^1].Mark == mark ? mark : Mark.None);
            if (mark == Mark.Pointing)
                PutPointing(token.Text, other.Tokens[there.Start].Text);
            else
                Put(token.Text, mark);
            if (i == witness.Tokens.Count - 1)
                Put(witness.Tail, Mark.None);
        }
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var (text, mark) in _runs)
        {
            var (start, end) = TagsOf(text, mark);
            writer.Write(start);
            Redacted.In(text == "/" && mark == Mark.Gap ? "[…]" : text).WriteTo(writer, encoder);
            writer.Write(end);
        }
    }

    private static Mark MarkOf(TokenKind kind, DifferenceClass @class) => (kind, @class) switch
    {
        (TokenKind.Gap, _) => Mark.Gap,
        (TokenKind.Editorial, _) => Mark.Own,
        (_, DifferenceClass.None or DifferenceClass.Gap) => Mark.None,
        (_, DifferenceClass.Punctuation) => Mark.Pointing,
        (_, DifferenceClass.OnlyInOne) => Mark.Only,
        _ => Mark.Differs,
    };

    // Only the signs that the other has not; the whole word where it is the other that has more, or letters stand between.
    private void PutPointing(string text, string opposite)
    {
        var start = text.AsSpan().CommonPrefixLength(opposite);
        var end = 0;
        while (end < Math.Min(text.Length, opposite.Length) - start && text[^(end + 1)] == opposite[^(end + 1)])
            end++;
        var signs = text[start..^end];
        if (signs == "" && isInRow)
            Put(text, Mark.None);
        else if (signs == "" || !signs.All(char.IsPunctuation))
            Put(text, Mark.Pointing);
        else
        {
            Put(text[..start], Mark.None);
            Put(signs, Mark.Pointing);
            Put(text[^end..], Mark.None);
        }
    }

    private void Put(string text, Mark mark)
    {
        if (isInRow && IsEmpty)
            text = text.TrimStart();
        if (text == "")
            return;
        if (mark != Mark.Gap && _runs is [.., var last] && last.Mark == mark)
            _runs[^1] = (last.Text + text, mark);
        else
            _runs.Add((text, mark));
    }

    // What the eye sees is said in a word behind, so that the text still reads on.
    private (string Start, string End) TagsOf(string text, Mark mark) => mark switch
    {
        Mark.None => ("", ""),
        // The bar that is drawn for a redaction says itself what it is.
        Mark.Gap when text.Contains(TextRedaction.Mark, StringComparison.Ordinal) => ("", ""),
        Mark.Differs => ("<mark class=\"differs\">", $"</mark>{Said("differs")}"),
        Mark.Only => ("<mark class=\"only\">", $"</mark>{Said(notThere)}"),
        Mark.Pointing => ("<mark class=\"pointing\">", $"</mark>{Said("punctuation")}"),
        Mark.Lacking => ("<span class=\"lacking\">", $"{Said("words missing")}</span>"),
        Mark.Gap when !text.Any(char.IsLetter) => ("<span class=\"break\"><span aria-hidden=\"true\">", $"</span>{Said("gap in the quotation")}</span>"),
        _ => ("<span class=\"break\">", "</span>"),
    };

    private static string Said(string words) => $"<span class=\"hush\"> ({words})</span>";
}
