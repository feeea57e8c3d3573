namespace IncidentArchive.Web;

/// <summary>The settings under <c>Archive:LinkCheck</c>. An editor may have a single link checked whatever they say.</summary>
internal sealed class LinkCheckOptions
{
    /// <summary>Whether the archive looks by itself whether its sources are still at their addresses. Default false.</summary>
    public bool Enabled { get; set; }

    /// <summary>The time between two looks at one source, from one day to a year (<c>7.00:00:00</c>). Default seven days.</summary>
    public TimeSpan Every { get; set; } = TimeSpan.FromDays(7);

    /// <summary>The time between two questions to one site, from one second to an hour (<c>00:01:00</c>). Default one minute.</summary>
    public TimeSpan PausePerHost { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The time in which a site must have answered, redirects included, from one second to two minutes. Default 20 seconds.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    public IEnumerable<string> Problems()
    {
        if (Every < TimeSpan.FromDays(1) || Every > TimeSpan.FromDays(366))
            yield return $"Archive:LinkCheck:Every is {Every}. Give a time from 1.00:00:00 to 366.00:00:00 (days.hours:minutes:seconds).";
        if (PausePerHost < TimeSpan.FromSeconds(1) || PausePerHost > TimeSpan.FromHours(1))
            yield return $"Archive:LinkCheck:PausePerHost is {PausePerHost}. Give a time from 00:00:01 to 01:00:00.";
        if (Timeout < TimeSpan.FromSeconds(1) || Timeout > TimeSpan.FromMinutes(2))
            yield return $"Archive:LinkCheck:Timeout is {Timeout}. Give a time from 00:00:01 to 00:02:00.";
    }
}
