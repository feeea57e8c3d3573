namespace IncidentArchive.Features.Accounts;

/// <summary>What a user name and a password must be. Length is what makes a password strong; rules of composition do not.</summary>
internal static class Passwords
{
    public const int MinLength = 12;

    /// <summary>Longer ones would only cost the server work.</summary>
    public const int MaxLength = 200;

    /// <summary>Rounds of PBKDF2 with HMAC-SHA-512: OWASP's figure of 2023, twice what ASP.NET Core takes by itself.</summary>
    public const int Iterations = 210_000;

    public const string UserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._";

    public const string Hint = "At least 12 characters. A sentence you can remember is better than a word with digits in it.";

    public const string LengthError = "Use 12 to 200 characters for the password.";

    public const string UserNamePattern = "[A-Za-z0-9._-]{2,50}";
}
