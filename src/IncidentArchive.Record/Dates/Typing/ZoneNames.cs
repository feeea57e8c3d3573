namespace IncidentArchive.Record.Dates.Typing;

/// <summary>What zones are called in news, as offsets of EDTF.</summary>
internal static class ZoneNames
{
    /// <summary>The fixed offset that a name stands for; null where it is not one.</summary>
    public static string? Offset(string word) => word switch
    {
        "utc" or "gmt" or "z" or "zulu" or "wet" => "Z",
        "bst" or "west" or "cet" or "wat" => "+01:00",
        "cest" or "eet" or "cat" or "sast" => "+02:00",
        "eest" or "msk" or "eat" or "trt" or "idt" => "+03:00",
        "gst" => "+04:00",
        "pkt" => "+05:00",
        "ict" or "wib" => "+07:00",
        "hkt" or "sgt" or "pht" or "awst" or "myt" => "+08:00",
        "jst" or "kst" => "+09:00",
        "acst" => "+09:30",
        "aest" => "+10:00",
        "acdt" => "+10:30",
        "aedt" => "+11:00",
        "nzst" => "+12:00",
        "nzdt" => "+13:00",
        "ndt" => "-02:30",
        "brt" or "art" or "adt" => "-03:00",
        "nst" => "-03:30",
        "edt" => "-04:00",
        "est" or "cdt" => "-05:00",
        "mdt" => "-06:00",
        "mst" or "pdt" => "-07:00",
        "pst" or "akdt" => "-08:00",
        "akst" => "-09:00",
        "hst" => "-10:00",
        _ => null,
    };

    /// <summary>The IANA zone whose clocks a name follows through summer and winter; null where it is not one.</summary>
    public static string? Region(string word) => word switch
    {
        "et" or "eastern" => "America/New_York",
        "ct" or "central" => "America/Chicago",
        "mt" or "mountain" => "America/Denver",
        "pt" or "pacific" => "America/Los_Angeles",
        _ => null,
    };

    /// <summary>The offset of a region's standard time, or of its daylight time, which is an hour ahead; null for other words.</summary>
    public static string? Offset(string region, string word)
    {
        var standard = region switch
        {
            "America/New_York" => -5,
            "America/Chicago" => -6,
            "America/Denver" => -7,
            _ => -8,
        };
        return word is "standard" or "daylight" ? $"-{-(word == "daylight" ? standard + 1 : standard):00}:00" : null;
    }

    /// <summary>What to ask about a name that several zones share; null where it is not one.</summary>
    public static string? Question(string word) => word switch
    {
        "ist" => "IST is the name of several zones. Type +05:30 for India, +01:00 for Ireland, or +02:00 for Israel.",
        "cst" => "CST is the name of several zones. Type -06:00 for US Central, or +08:00 for China.",
        "ast" => "AST is the name of several zones. Type -04:00 for the Atlantic, or +03:00 for Arabia.",
        _ => null,
    };
}
