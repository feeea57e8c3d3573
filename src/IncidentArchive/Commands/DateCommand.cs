using System.CommandLine;
using System.Text.Json;
using IncidentArchive.Record.Dates;

namespace IncidentArchive.Commands;

/// <summary><c>date TEXT…</c>: prints how the archive reads dates, one JSON object a line.</summary>
internal static class DateCommand
{
    public static Command Create()
    {
        var texts = new Argument<string[]>("text") { Description = "Dates in EDTF, such as 2025-01-27 or '[2025-01-27..2025-01-28]'", Arity = ArgumentArity.OneOrMore };
        var command = new Command("date", "Read dates as the archive does and print one JSON object a line") { texts };
        command.SetAction(parse =>
        {
            var readings = parse.GetRequiredValue(texts).Select(DateReading.Of).ToList();
            foreach (var reading in readings)
                Console.WriteLine(JsonSerializer.Serialize(reading, DateReading.Json));
            return readings.All(r => r.Valid) ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }
}
