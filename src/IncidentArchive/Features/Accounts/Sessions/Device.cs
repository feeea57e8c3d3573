namespace IncidentArchive.Features.Accounts.Sessions;

/// <summary>What a browser calls itself, in words by which its owner knows it again.</summary>
internal static class Device
{
    // In this order: Edge and Opera also call themselves Chrome, and Chrome also calls itself Safari.
    private static readonly (string Mark, string Name)[] _browsers =
        [("Edg/", "Edge"), ("EdgA/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] _systems =
        [("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("CrOS", "ChromeOS"), ("Mac OS X", "Mac"), ("Linux", "Linux")];

    public static string Of(string? userAgent)
    {
        var (browser, system) = (In(_browsers, userAgent), In(_systems, userAgent));
        return (browser, system) switch
        {
            (null, null) => "An unknown browser",
            (null, _) => $"A browser on {system}",
            (_, null) => browser,
            _ => $"{browser} on {system}",
        };
    }

    private static string? In((string Mark, string Name)[] names, string? userAgent) =>
        names.FirstOrDefault(n => userAgent?.Contains(n.Mark, StringComparison.Ordinal) is true).Name;
}
