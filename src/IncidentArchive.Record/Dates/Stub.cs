using System.Diagnostics.CodeAnalysis;
namespace IncidentArchive.Record.Dates;
#pragma warning disable CS1591, CA1822
public sealed record EdtfError(string Code, string Message);
public sealed class Edtf : IParsable<Edtf>
{
    public string Text { get; init; } = "";
    public static Edtf Parse(string s, IFormatProvider? provider = null) => new() { Text = s };
    public static bool TryParse(string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Edtf result) { result = Parse(s!); return true; }
    public static bool TryParse(string? s, out Edtf v, out EdtfError e) { v = Parse(s!); e = new("", ""); return true; }
    public EdtfError? ProblemIn(TimeZoneInfo zone) => null;
    public override string ToString() => Text;
    public string ToEnglish() => Text;
}
public static class TypedDate { public static bool TryRead(string t, [NotNullWhen(true)] out Edtf? v, out string e) { v = Edtf.Parse(t); e = ""; return true; } }
public sealed record DateReading(string Input, bool Valid) { public static DateReading Of(string i) => new(i, true); public static System.Text.Json.JsonSerializerOptions Json { get; } = new(); }
