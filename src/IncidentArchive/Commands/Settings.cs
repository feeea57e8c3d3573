using IncidentArchive.Web;
using Microsoft.Extensions.Options;

namespace IncidentArchive.Commands;

/// <summary>
/// Settings among the arguments, written <c>--Archive:DataFolder=…</c> or <c>--Archive:DataFolder …</c>. They are taken out
/// before the rest is read as a command, so that they may stand anywhere and what is mistyped is not taken for one.
/// </summary>
internal static class Settings
{
    private const string Prefix = "--";

    // The host's own settings have no section; and test hosts name the sections too, “--Serilog=”.
    private static readonly HashSet<string> _withoutSection = new(StringComparer.OrdinalIgnoreCase)
    {
        "urls", "environment", "contentRoot", "applicationName", "webRoot", "http_ports", "https_ports", "allowedHosts",
        ArchiveOptions.Section, "Serilog", "Logging", "Kestrel",
    };

    /// <summary>The settings, each as <c>--name=value</c>, and the other arguments. What follows <c>--</c> is never a setting.</summary>
    /// <exception cref="OptionsValidationException">A setting has no value.</exception>
    public static (string[] Settings, string[] Others) Split(IReadOnlyList<string> arguments)
    {
        var (settings, others) = (new List<string>(), new List<string>());
        for (var at = 0; at < arguments.Count; at++)
        {
            if (arguments[at] == Prefix)
            {
                others.AddRange(arguments.Skip(at));
                break;
            }
            if (!IsSetting(arguments[at]))
                others.Add(arguments[at]);
            else if (arguments[at].Contains('='))
                settings.Add(arguments[at]);
            else if (at + 1 < arguments.Count && !arguments[at + 1].StartsWith(Prefix, StringComparison.Ordinal))
                settings.Add($"{arguments[at]}={arguments[++at]}");
            else
                throw new OptionsValidationException(ArchiveOptions.Section, typeof(ArchiveOptions), [$"The setting {arguments[at]} has no value. Write {arguments[at]}=VALUE."]);
        }
        return ([.. settings], [.. others]);
    }

    private static bool IsSetting(string argument)
    {
        if (!argument.StartsWith(Prefix, StringComparison.Ordinal))
            return false;
        var name = argument[Prefix.Length..].Split('=')[0];
        return name is [>= 'A' and <= 'z', ..] && (name.Contains(':') || _withoutSection.Contains(name));
    }
}
