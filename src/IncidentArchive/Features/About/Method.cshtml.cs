using IncidentArchive.Record.Dates;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IncidentArchive.Features.About;

/// <summary>How records are made and read.</summary>
internal sealed class MethodPage : PageModel
{
    private static readonly string[] _examples =
    [
        "2025-01-27", "2025-01", "2017-05-31T00:06-04:00", "2019-10-04?", "2018-04~", "2020-03-XX",
        "[2025-01-27,2025-01-28]", "[2020-03-02..2020-03-05]", "[..2018-04-07]", "2023-07-21/2023-07-23", "2025-06-18/..",
    ];

    /// <summary>Dates as they are written in records, and as the archive reads them.</summary>
    public IReadOnlyList<Edtf> Dates { get; } = [.. _examples.Select(text => Edtf.Parse(text))];
}
