namespace IncidentArchive.LinkChecks;

/// <summary>What came of a look at an address.</summary>
internal enum LinkResult
{
    /// <summary>The page is there.</summary>
    Answers,

    /// <summary>Another address answers in its place.</summary>
    Moved,

    /// <summary>404 or 410.</summary>
    Gone,

    /// <summary>401, 403, 429 or 451: the site does not answer this program, which says nothing of the page.</summary>
    Refused,

    /// <summary>The site is broken at the moment.</summary>
    ServerError,

    /// <summary>Some other answer that is no page.</summary>
    OtherAnswer,

    NoSuchHost,
    NoConnection,
    TimedOut,
    CertificateNotValid,
    TooManyRedirects,

    /// <summary>The address leads to a private network, or to something that is no website.</summary>
    NotAsked,
}
