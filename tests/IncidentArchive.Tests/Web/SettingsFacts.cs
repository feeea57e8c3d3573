using IncidentArchive.Web;

namespace IncidentArchive.Tests.Web;

public sealed class SettingsFacts
{
    [Theory]
    [InlineData("Archive:PublicAddress", "archive.example")]
    [InlineData("Archive:PublicAddress", "https://archive.example/below")]
    [InlineData("Archive:PublicAddress", "ftp://archive.example")]
    [InlineData("Archive:KnownProxies", "the proxy")]
    [InlineData("Archive:LargestRequest", "65535")]
    [InlineData("Archive:MostConnections", "0")]
    [InlineData("Archive:SignInsPerAddress", "4")]
    [InlineData("Archive:LinkCheck:Every", "23:59:59")]
    [InlineData("Archive:LinkCheck:PausePerHost", "00:00:00.5000000")]
    [InlineData("Archive:LinkCheck:Timeout", "00:02:01")]
    [InlineData("Archive:Database:Provider", "Oracle")]
    [InlineData("Archive:DataFolder", " ")]
    public void A_setting_that_will_not_do_is_named_with_what_is_expected(string key, string value)
    {
        var options = new ArchiveOptions();
        switch (key.Split(':')[1])
        {
            case "PublicAddress": options.PublicAddress = new Uri(value, UriKind.RelativeOrAbsolute); break;
            case "KnownProxies": options.KnownProxies.Add(value); break;
            case "LargestRequest": options.LargestRequest = long.Parse(value); break;
            case "MostConnections": options.MostConnections = int.Parse(value); break;
            case "SignInsPerAddress": options.SignInsPerAddress = int.Parse(value); break;
            case "LinkCheck" when key.EndsWith("Every", StringComparison.Ordinal): options.LinkCheck.Every = TimeSpan.Parse(value); break;
            case "LinkCheck" when key.EndsWith("PausePerHost", StringComparison.Ordinal): options.LinkCheck.PausePerHost = TimeSpan.Parse(value); break;
            case "LinkCheck": options.LinkCheck.Timeout = TimeSpan.Parse(value); break;
            case "Database": options.Database.Provider = value; break;
            default: options.DataFolder = value; break;
        }
        var failure = Assert.Single(new ArchiveOptionsRules().Validate(null, options).Failures!);
        Assert.StartsWith(key, failure, StringComparison.Ordinal);
        Assert.Contains(value.Trim(), failure, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_set_by_default_will_do() => Assert.True(new ArchiveOptionsRules().Validate(null, new ArchiveOptions()).Succeeded);
}
