using System.Buffers.Text;
using System.Text;
using IncidentArchive.Publishing;

namespace IncidentArchive.Features.Incidents;

/// <summary>In what order incidents are listed. Where two are equal, the later record number comes first.</summary>
internal enum IncidentOrder
{
    Newest,
    Revised,
    Longest,
    Sources,
}

/// <summary>
/// Where a page of a list ends: the sort key and number of its last incident. The next page begins after it, whatever is
/// published in the meantime.
/// </summary>
/// <param name="Order">The order in which it is an end.</param>
/// <param name="Key">Ticks, minutes or a count, as the order has it.</param>
/// <param name="Number">The record's number.</param>
internal sealed record Cursor(IncidentOrder Order, long Key, int Number)
{
    public static Cursor Of(IncidentOrder order, Listing last) => new(order, order switch
    {
        IncidentOrder.Newest => last.SortAt.Ticks,
        IncidentOrder.Revised => last.RevisedAt.Ticks,
        IncidentOrder.Longest => last.LongestUp ?? -1,
        _ => last.SourceCount,
    }, last.Number);

    public override string ToString() => Base64Url.EncodeToString(Encoding.ASCII.GetBytes($"{Order}.{Key}.{Number}"));

    /// <summary>Reads a cursor back; null where it is none, or one of another order.</summary>
    public static Cursor? Read(string? text, IncidentOrder order)
    {
        if (text is null or { Length: > 100 } || !Base64Url.IsValid(text))
            return null;
        var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('.');
        return parts is [var name, var key, var number] && name == order.ToString() && int.TryParse(number, out var n)
            && long.TryParse(key, out var k) && k >= -1 && k <= DateTime.MaxValue.Ticks ? new Cursor(order, k, n) : null;
    }
}

internal static class IncidentOrders
{
    public static string Name(this IncidentOrder order) => order.ToString().ToLowerInvariant();

    public static string InWords(this IncidentOrder order) => order switch
    {
        IncidentOrder.Revised => "Last revised",
        IncidentOrder.Longest => "Longest up",
        IncidentOrder.Sources => "Most sources",
        _ => "Newest incident",
    };

    /// <summary>The order of this name; the newest incident first where there is none.</summary>
    public static IncidentOrder Read(string? name) =>
        Enum.GetValues<IncidentOrder>().FirstOrDefault(o => o.Name() == name?.Trim().ToLowerInvariant());

    /// <summary>Incidents in an order, from a cursor on.</summary>
    public static IQueryable<Listing> InOrder(this IQueryable<Listing> found, IncidentOrder order, Cursor? after)
    {
        var (key, number) = (after?.Key ?? 0, after?.Number ?? 0);
        var at = new DateTime(Math.Max(0, key), DateTimeKind.Utc);
        var any = after is null;
        return order switch
        {
            IncidentOrder.Revised => found.Where(l => any || l.RevisedAt < at || (l.RevisedAt == at && l.Number < number))
                .OrderByDescending(l => l.RevisedAt).ThenByDescending(l => l.Number),
            IncidentOrder.Longest => found.Where(l => any || (l.LongestUp ?? -1) < key || ((l.LongestUp ?? -1) == key && l.Number < number))
                .OrderByDescending(l => l.LongestUp ?? -1).ThenByDescending(l => l.Number),
            IncidentOrder.Sources => found.Where(l => any || l.SourceCount < key || (l.SourceCount == key && l.Number < number))
                .OrderByDescending(l => l.SourceCount).ThenByDescending(l => l.Number),
            _ => found.Where(l => any || l.SortAt < at || (l.SortAt == at && l.Number < number))
                .OrderByDescending(l => l.SortAt).ThenByDescending(l => l.Number),
        };
    }
}
