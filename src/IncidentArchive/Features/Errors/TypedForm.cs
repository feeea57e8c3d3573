namespace IncidentArchive.Features.Errors;

/// <summary>What somebody typed into a form that was refused.</summary>
/// <param name="Action">Where it was sent.</param>
/// <param name="Fields">Names and values in the order of the form, without passwords and tokens.</param>
/// <param name="IsWhole">Whether the fields are all there was, so that it can be sent again as it is.</param>
internal sealed record TypedForm(string Action, IReadOnlyList<KeyValuePair<string, string>> Fields, bool IsWhole)
{
    private const string Token = "__RequestVerificationToken";

    /// <summary>
    /// Reads the refused form; null where there is none. A form that another site sent is not given back: whoever pressed
    /// the button would vouch for words they never wrote.
    /// </summary>
    public static async Task<TypedForm?> ReadAsync(HttpRequest request, string action)
    {
        if (!request.HasFormContentType || !CameFromHere(request))
            return null;
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        var all = form.Where(f => f.Key != Token).SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? ""))).ToList();
        var fields = all.Where(f => !f.Key.Contains("password", StringComparison.OrdinalIgnoreCase)).ToList();
        return fields.Count == 0 ? null : new TypedForm(action, fields, fields.Count == all.Count && form.Files.Count == 0);
    }

    private static bool CameFromHere(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "" => request.Headers.Origin == $"{request.Scheme}://{request.Host}",
        var site => site == "same-origin",
    };
}
