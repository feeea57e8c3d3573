using YamlDotNet.Core;

namespace IncidentArchive.Record.Documents;

/// <summary>What is broken in YAML and how to mend it, in the words of whoever wrote the file rather than of the parser.</summary>
internal static class YamlFaults
{
    private const string NotBegun = "A value or a field's name is broken off here. Put it on one line, or write a long text after “|” on the lines below, indented.";
    private const string Quoted = "A text in quotation marks that begins here is not as it must be. Close it with the mark that opened it, indent its further lines, and write \\\\ for a backslash between double marks.";

    // A piece of the parser's own message, and what to say instead; the first that fits.
    private static readonly (string Piece, string Words)[] _words =
    [
        ("tab", "A tab stands where the line is indented. Indent with spaces."),
        ("cannot start any token", "A value cannot begin with @, ` or %. Put the value in quotation marks."),
        ("found invalid mapping", "A value holds “: ”, or a line is not indented like those around it. Put the value in quotation marks, or align the line."),
        ("Mapping values are not allowed", "A value holds “: ”, or a line is not indented like those around it. Put the value in quotation marks, or align the line."),
        ("Block sequence entries", "A value cannot begin with “- ”. Put it in quotation marks; each item of a list stands on a line of its own."),
        ("Mapping keys are not allowed", "A value cannot begin with “? ”. Put it in quotation marks."),
        ("did not find expected '-'", "The line is not indented like the items of the list above. Align it with them."),
        ("block mapping, did not find expected key", "The line is not a field like those above, “name: value”. Align it with them, or put the value above in quotation marks."),
        ("flow mapping", "Braces { } are not as they must be, here or just above. Write {name: value, name: value}, and close them."),
        ("flow sequence", "Brackets [ ] are not as they must be, here or just above. Write [first, second], and close them."),
        ("expected node content", "Something is missing here. Write a value, and close every bracket that is open."),
        ("quoted scalar", Quoted),
        ("double-quoted", Quoted),
        ("simple key", NotBegun),
        ("<document start>", NotBegun),
        ("<document end>", "The file goes on after its value has ended. Write one field a line, “name: value”."),
        ("'...'", "The file goes on after “...”, which ends it. Leave that line out."),
        ("directive", "A line that begins with % is not read here. Leave it out."),
        ("incompatible YAML", "A line that begins with % is not read here. Leave it out."),
        ("block scalar", "The text after “|” or “>” is not as it must be. Begin it on the next line, all lines indented alike."),
        ("comment", "A comment needs a space before its #. Put one there, or the value in quotation marks."),
        ("anchor", YamlReader.NoAnchors),
        ("tag", YamlReader.NoTags),
    ];

    /// <summary>What the parser found, with its cure.</summary>
    public static string InWords(YamlException fault)
    {
        foreach (var (piece, words) in _words)
            if (fault.Message.Contains(piece, StringComparison.Ordinal))
                return words;
        return "This is not well-formed YAML. Compare the line with those around it: indentation, colons, brackets and quotation marks.";
    }

    /// <summary>The line to look at, from 1. The parser does not say where a tab stands, only that there is one from here on.</summary>
    public static int LineOf(YamlException fault, string yaml)
    {
        var line = Within(yaml, (int)fault.Start.Line);
        if (!fault.Message.Contains("tab", StringComparison.Ordinal))
            return line;
        var above = yaml.Split('\n').Skip(line - 1).TakeWhile(l => l.AsSpan().TrimStart(' ') is not ['\t', ..]).Count();
        return Within(yaml, line + above);
    }

    /// <summary>The line, or the last one of the text: what is not closed is missed on the line after it.</summary>
    public static int Within(string yaml, int line) => Math.Clamp(line, 1, yaml.AsSpan().TrimEnd('\n').Count('\n') + 1);

    /// <summary>
    /// A character that ends lines or the file for a YAML reader and for nobody else, so that the parser's complaint about
    /// what follows would mislead; null where there is none up to the line.
    /// </summary>
    public static Problem? HiddenBreak(string yaml, int line)
    {
        var at = yaml.AsSpan().IndexOfAny("\0\u0085\u2028\u2029");
        if (at < 0 || yaml.AsSpan(0, at).Count('\n') + 1 is var where && where > line)
            return null;
        return new Problem("", $"There is a character here that is not seen and that ends the line (U+{(int)yaml[at]:X4}). Delete it, or put a space in its place.", where);
    }
}
