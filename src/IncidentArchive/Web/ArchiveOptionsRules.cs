using IncidentArchive.Features.Accounts.KnownPasswords;
using Microsoft.Extensions.Options;

namespace IncidentArchive.Web;

/// <summary>What settings must be, said so that whoever runs the archive can put them right.</summary>
internal sealed class ArchiveOptionsRules : IValidateOptions<ArchiveOptions>
{
    public ValidateOptionsResult Validate(string? name, ArchiveOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(ArchiveOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.DataFolder))
            yield return "Archive:DataFolder is empty. Name the folder for the database, keys and logs, such as “data”.";
        if (string.IsNullOrWhiteSpace(options.SeedFolder))
            yield return "Archive:SeedFolder is empty. Name the folder of the first documents, such as “seeds”; it need not exist.";
        if (options.PublicAddress is { } address && !IsOrigin(address))
            yield return $"Archive:PublicAddress is “{address.OriginalString}”. Give scheme and host without a path, such as https://archive.example.";
        foreach (var proxy in options.KnownProxies.Where(p => !ArchiveOptions.TryReadProxy(p, out _)))
            yield return $"Archive:KnownProxies holds “{proxy}”. Give IP addresses, such as 10.0.0.5, or networks, such as 10.0.0.0/8.";
        if (options.LargestRequest is < 65_536 or > 1_073_741_824)
            yield return $"Archive:LargestRequest is {options.LargestRequest}. Give bytes from 65536 to 1073741824.";
        if (options.MostConnections is < 10 or > 100_000)
            yield return $"Archive:MostConnections is {options.MostConnections}. Give a number from 10 to 100000.";
        if (options.ReportsPerAddress is < 1 or > 1_000)
            yield return $"Archive:ReportsPerAddress is {options.ReportsPerAddress}. Give a number from 1 to 1000.";
        if (options.ReportsPerHour is < 1 or > 100_000)
            yield return $"Archive:ReportsPerHour is {options.ReportsPerHour}. Give a number from 1 to 100000.";
        if (options.SignInsPerAddress is < 5 or > 10_000)
            yield return $"Archive:SignInsPerAddress is {options.SignInsPerAddress}. Give a number from 5 to 10000.";
        if (options.StolenPasswords is { } stolen && (!File.Exists(stolen) || !StolenPasswords.IsSuchAFile(stolen)))
            yield return $"Archive:StolenPasswords is “{stolen}”. Give a file of SHA-1 hashes in upper-case hexadecimal, one a line, in order.";
        foreach (var problem in options.Evidence.Problems().Concat(options.Mail.Problems()))
            yield return problem;
        if (options.Database.Provider != ArchiveOptions.DatabaseOptions.Sqlite)
            yield return $"Archive:Database:Provider is “{options.Database.Provider}”. The archive knows “Sqlite”.";
    }

    private static bool IsOrigin(Uri address) =>
        address.IsAbsoluteUri && address.Scheme is "http" or "https" && address.Host != "" && address.PathAndQuery == "/"
        && address.Fragment == "" && address.UserInfo == "";
}
