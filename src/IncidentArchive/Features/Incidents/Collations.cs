using IncidentArchive.Record.Collation;
using Microsoft.Extensions.Caching.Memory;

namespace IncidentArchive.Features.Incidents;

/// <summary>
/// Texts collated lately, so that a record's words are not collated anew for each of its readers. They are found by what
/// they are, every letter of them, and not by their record: a revision, a redaction or a draft with other words is another text.
/// </summary>
internal sealed class Collations : IDisposable
{
    // A collation takes about 100 bytes for each character.
    private const int MostCharacters = 300_000;

    // What is withdrawn or erased is to be nowhere after a minute, not in memory either.
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(1);

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostCharacters });

    /// <summary>The witnesses collated; against the fullest where no base is named.</summary>
    /// <param name="witnesses">One or more, each with a letter of its own.</param>
    /// <param name="base">The letter of the base.</param>
    public CollatedText Of(IReadOnlyList<(string Sigil, string Text)> witnesses, string? @base)
    {
        // The lengths tell where a text ends, whatever stands in it.
        var key = string.Concat(witnesses.Select(w => $"{w.Sigil.Length}:{w.Sigil}{w.Text.Length}:{w.Text}").Prepend($"{@base}|"));
        return _kept.GetOrCreate(key, kept =>
        {
            (kept.Size, kept.AbsoluteExpirationRelativeToNow) = (key.Length, _longest);
            var read = witnesses.Select(w => Transcription.Read(w.Sigil, w.Text)).ToList();
            return CollatedText.Of(read, @base ?? CollatedText.FullestOf(read));
        })!;
    }

    public void Dispose() => _kept.Dispose();
}
