using System.CommandLine;

namespace IncidentArchive.Commands;

/// <summary>Settings among a command's arguments, written <c>--Archive:DataFolder=…</c>. The parser takes them for arguments of the command.</summary>
internal static class Settings
{
    public static bool IsSetting(string argument) => argument.StartsWith("--", StringComparison.Ordinal) && argument.Contains('=', StringComparison.Ordinal);

    /// <summary>The settings given on a command line.</summary>
    public static IEnumerable<string> Of(ParseResult parse) => parse.Tokens.Select(t => t.Value).Where(IsSetting).Concat(parse.UnmatchedTokens).Distinct();
}
