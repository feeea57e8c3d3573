using System.CommandLine;
using System.Text.Json;

namespace IncidentArchive.Commands;

/// <summary><c>collate FILE…</c>: aligns the witnesses of each text and prints one JSON object a line.</summary>
internal static class CollateCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("file") { Description = "JSON or YAML with witnesses or cases; an incident's YAML; plain texts, each one witness", Arity = ArgumentArity.OneOrMore };
        var @base = new Option<string?>("--base") { Description = "The letter of the witness to hold the others against; the first where absent" };
        var command = new Command("collate", "Align the witnesses of a text word by word and print one JSON object a line") { files, @base };
        command.SetAction(parse => Collate(parse.GetRequiredValue(files), parse.GetValue(@base)));
        return command;
    }

    private static int Collate(string[] paths, string? @base)
    {
        var refused = false;
        foreach (var (file, texts, problems) in CollationInput.ReadAll(paths))
        {
            foreach (var problem in problems)
                Console.Error.WriteLine(problem.In(file));
            refused |= problems.Count > 0;
            foreach (var text in texts)
                refused |= !Print(file, text with { Base = @base ?? text.Base });
        }
        return refused ? ExitCode.Refused : ExitCode.Done;
    }

    private static bool Print(string file, TextToCollate text)
    {
        try
        {
            Console.WriteLine(JsonSerializer.Serialize(CollationOutput.Of(text), CollationOutput.Json));
            return true;
        }
        catch (ArgumentException e)
        {
            Console.Error.WriteLine($"{file}: {text.Id}: {e.Message}");
            return false;
        }
    }
}
