using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Incidents;

namespace IncidentArchive.Record.Tests.Incidents;

public sealed class HandleHistoryFacts
{
    [Fact]
    public void A_handle_has_its_holders_in_the_order_of_time_however_it_is_written()
    {
        var history = HandleHistory.Of([Account("late", "2021-04/..", "@NAME"), Account("never", null, "name"), Account("early", "2019/2021-03", "@name")]).Single();
        Assert.Equal(["early", "late", "never"], history.Tenures.Select(t => t.Account.Key));
        Assert.Equal([true, false], history.Tenures.Zip(history.Tenures.Skip(1), (one, next) => one.IsBefore(next)));
        Assert.True(history.IsDated);
    }

    [Fact]
    public void Two_tenures_that_overlap_have_no_order() =>
        Assert.False(new Tenure(Account("one", null, "@a"), "@a", Edtf.Parse("2019/2021")).IsBefore(new Tenure(Account("two", null, "@a"), "@a", Edtf.Parse("2021/.."))));

    [Fact]
    public void One_name_on_two_platforms_is_two_handles()
    {
        var other = Account("other", null, "@name");
        other.Platform = "bluesky";
        Assert.Equal(["x", "bluesky"], HandleHistory.Of([Account("one", null, "@name"), other]).Select(h => h.Platform));
    }

    private static Account Account(string key, string? during, string handle) => new()
    {
        Key = key,
        Platform = "x",
        Handle = during is null ? handle : null,
        Handles = during is null ? [] : [new DatedHandle { Handle = handle, During = Edtf.Parse(during) }],
    };
}
