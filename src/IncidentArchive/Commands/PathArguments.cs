using System.CommandLine;
using System.CommandLine.Parsing;

namespace IncidentArchive.Commands;

/// <summary>Arguments that name files and folders. A mistyped option is said to be one, rather than looked for on the disk.</summary>
internal static class PathArguments
{
    /// <summary>Documents to read: files, and folders with all that is below them.</summary>
    public static Argument<string[]> Documents()
    {
        var paths = new Argument<string[]>("path") { Description = "YAML files, or folders with all that is below them", Arity = ArgumentArity.OneOrMore };
        paths.Validators.Add(RefuseOptions);
        return paths;
    }

    /// <summary>A folder to write to.</summary>
    public static Argument<string> Folder(string description)
    {
        var folder = new Argument<string>("folder") { Description = description };
        folder.Validators.Add(RefuseOptions);
        return folder;
    }

    private static void RefuseOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens)
            if (token.Value == "")
                result.AddError("A path is empty. Name a file or a folder.");
            else if (token.Value.StartsWith('-'))
                result.AddError($"There is no option “{token.Value}”. Put ./ before a path that begins with a hyphen.");
    }
}
