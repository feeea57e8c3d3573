using System.CommandLine;
using System.Text.Json;
using IncidentArchive.Record.PostLinks;

namespace IncidentArchive.Commands;

/// <summary><c>link URL…</c>: prints what the addresses of posts tell by themselves, one JSON object a line. Nothing is fetched.</summary>
internal static class LinkCommand
{
    public static Command Create(TimeProvider clock)
    {
        var urls = new Argument<string[]>("url") { Description = "Addresses of posts, also within those of web archives", Arity = ArgumentArity.OneOrMore };
        var command = new Command("link", "Read platform, account, id and time from the addresses of posts and print one JSON object a line") { urls };
        command.SetAction(parse =>
        {
            var readings = parse.GetRequiredValue(urls).Select(url => LinkReading.Of(url, clock.GetUtcNow())).ToList();
            foreach (var reading in readings)
                Console.WriteLine(JsonSerializer.Serialize(reading, LinkReading.Json));
            return readings.All(r => r.IsAddress) ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }
}
