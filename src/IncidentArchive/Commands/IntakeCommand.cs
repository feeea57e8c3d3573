using System.CommandLine;
using System.Text.Json;
using IncidentArchive.Record;
using IncidentArchive.Record.Intake;
using IncidentArchive.Text;

namespace IncidentArchive.Commands;

/// <summary><c>intake FILE</c>: prints what an editor may take from an article, as JSON. Nothing is stored or fetched.</summary>
internal static class IntakeCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "An article in English: plain text or HTML, in UTF-8" };
        var published = new Option<DateOnly?>("--published") { Description = "The day it was published, such as 2025-01-28: “Monday” is then dated" };
        var text = new Option<bool>("--text") { Description = "Print the article’s text instead: the offsets count in it" };
        var command = new Command("intake", "Read a news article and print what could be taken from it, as JSON") { file, published, text };
        command.SetAction(parse => Read(parse.GetRequiredValue(file), parse.GetValue(published), parse.GetValue(text)));
        return command;
    }

    private static int Read(string path, DateOnly? published, bool printText)
    {
        if (new FileInfo(path) is { Exists: true, Length: > Limits.DocumentBytes } file)
            return Refuse($"{path}: The file has {file.Length / 1024 / 1024:N0} MiB. Save the article’s text alone, up to {ArticleReader.LongestText:N0} characters.");
        var (content, problem) = DocumentFile.TextOf(path);
        if (content is null)
            return Refuse(problem!.In(path));
        var article = ArticleHtml.TextOf(content);
        if (article.Length > ArticleReader.LongestText)
            return Refuse($"{path}: {ArticleReader.TooLong(article.Length)}");
        Console.WriteLine(printText ? article : JsonSerializer.Serialize(ArticleReader.Read(article, published), Proposal.Json));
        return ExitCode.Done;
    }

    private static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return ExitCode.Refused;
    }
}
