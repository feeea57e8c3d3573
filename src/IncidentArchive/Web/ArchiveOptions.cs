using System.Net;

namespace IncidentArchive.Web;

/// <summary>The settings under <c>Archive</c> in appsettings.json, the environment (<c>Archive__DataFolder</c>) and arguments (<c>--Archive:DataFolder</c>).</summary>
internal sealed class ArchiveOptions
{
    public const string Section = "Archive";

    /// <summary>Where the database, keys and logs are kept, relative to where the program is started. Default <c>data</c>.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>The documents an empty archive begins with. A folder that does not exist begins with none. Default <c>seeds</c>.</summary>
    public string SeedFolder { get; set; } = "seeds";

    /// <summary>
    /// The address readers use: <c>https://archive.example</c>. Links come from it, and with https the cookies are for https
    /// only. Scheme and host, without a path. Default none: the address a request was sent to.
    /// </summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>
    /// Proxies in front of the server whose X-Forwarded-For and X-Forwarded-Proto are believed: IP addresses, or networks as
    /// <c>10.0.0.0/8</c>. Default none.
    /// </summary>
    public List<string> KnownProxies { get; set; } = [];

    /// <summary>The largest request body in bytes, from 65,536 to 1,073,741,824. Default 10,485,760 (10 MiB).</summary>
    public long LargestRequest { get; set; } = 10 * 1024 * 1024;

    /// <summary>How many connections the server holds at once, from 10 to 100,000. Default 2,000.</summary>
    public int MostConnections { get; set; } = 2_000;

    /// <summary>The time in which <see cref="ReportsPerAddress"/> are counted.</summary>
    public static readonly TimeSpan ReportsPerAddressIn = TimeSpan.FromMinutes(10);

    /// <summary>How many reports of errors are taken from one network address within ten minutes, from 1 to 1,000. Default 10.</summary>
    public int ReportsPerAddress { get; set; } = 10;

    /// <summary>How many reports of errors are taken within an hour in all, from 1 to 100,000. Default 200.</summary>
    public int ReportsPerHour { get; set; } = 200;

    /// <summary>The time in which <see cref="SignInsPerAddress"/> are counted.</summary>
    public static readonly TimeSpan SignInsPerAddressIn = TimeSpan.FromMinutes(10);

    /// <summary>
    /// How many times within ten minutes one network address may try to sign in, or change an account, from 5 to 10,000. A whole
    /// newsroom may share an address. Default 60.
    /// </summary>
    public int SignInsPerAddress { get; set; } = 60;

    /// <summary>Whether what one person submits another has to publish. Default false: an editor may publish alone.</summary>
    public bool TwoPeople { get; set; }

    /// <summary>
    /// A file of stolen passwords, with their SHA-1 in order, as Have I Been Pwned’s downloader makes it; none of them may be
    /// chosen. Default none: then only the list of common ones that comes with the program is refused.
    /// </summary>
    public string? StolenPasswords { get; set; }

    public MailOptions Mail { get; set; } = new();

    public EvidenceOptions Evidence { get; set; } = new();

    public DatabaseOptions Database { get; set; } = new();

    internal sealed class DatabaseOptions
    {
        public const string Sqlite = "Sqlite";

        /// <summary>The database engine: <c>Sqlite</c>, which is the default.</summary>
        public string Provider { get; set; } = Sqlite;
    }

    /// <summary>One entry of <see cref="KnownProxies"/> as a network; a single address is a network of one.</summary>
    public static bool TryReadProxy(string text, out IPNetwork network)
    {
        if (IPNetwork.TryParse(text, out network))
            return true;
        if (!IPAddress.TryParse(text, out var address))
            return false;
        network = new IPNetwork(address, address.GetAddressBytes().Length * 8);
        return true;
    }
}
