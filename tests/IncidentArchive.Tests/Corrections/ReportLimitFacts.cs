using System.Net;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Tests.Corrections;

public sealed class ReportLimitFacts
{
    [Fact]
    public async Task A_hundred_reports_in_a_minute_are_too_many_and_reading_goes_on()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        var taken = new List<HttpStatusCode>();
        for (var i = 0; i < 100; i++)
        {
            using var answer = await archive.ReportAsync();
            taken.Add(answer.StatusCode);
        }
        Assert.Equal(Enumerable.Repeat(HttpStatusCode.Redirect, 10).Concat(Enumerable.Repeat(HttpStatusCode.TooManyRequests, 90)), taken);
        Assert.Equal(10, await archive.LookAsync(db => db.Reports.CountAsync()));
        using var refused = await archive.ReportAsync();
        var page = await refused.PageAsync();
        Assert.Equal("Too many reports for the moment", page.Text("h1"));
        Assert.Contains("Go back to the form", page.Text(), StringComparison.Ordinal);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));
        Assert.False(refused.Headers.Contains("Set-Cookie"));
        await archive.NewVisitor().OpenAsync(Reporting.Address);
    }

    [Fact]
    public async Task All_together_may_send_only_so_many()
    {
        await using var archive = ArchiveHost.Start(("Archive:ReportsPerHour", "2"), ("Archive:ReportsPerAddress", "100"));
        await archive.PublishAsync();
        await archive.ReportedAsync();
        await archive.ReportedAsync();
        using var refused = await archive.ReportAsync();
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
    }
}
