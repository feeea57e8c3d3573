using System.CommandLine;

namespace IncidentArchive.Commands;

/// <summary><c>validate PATH…</c>: reads documents as an import would and says what is wrong. The archive is not touched.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var paths = PathArguments.Documents();
        var command = new Command("validate", "Check documents and say what is wrong with them, with file, line and cure") { paths };
        command.SetAction(parse => Validate(parse.GetRequiredValue(paths)));
        return command;
    }

    private static int Validate(string[] paths)
    {
        var files = DocumentFile.ReadSome(paths);
        foreach (var file in files)
            foreach (var problem in file.Problems)
                Console.Error.WriteLine(problem.In(file.Path));
        var wrong = files.Count(f => !f.IsValid);
        Console.WriteLine($"{files.Count - wrong} of {files.Count} documents are valid.");
        return wrong == 0 ? ExitCode.Done : ExitCode.Refused;
    }
}
