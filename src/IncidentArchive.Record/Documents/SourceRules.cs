using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Sources;

namespace IncidentArchive.Record.Documents;

/// <summary>What is doubtful about a source. It is told, and stops nothing: there are more archives than are known here.</summary>
internal static class SourceRules
{
    public static IEnumerable<Problem> Check(Incident incident) =>
        incident.Sources.Index().SelectMany(s => DoubtsOf(s.Item).Select(doubt => new Problem($"sources[{s.Index}].{doubt.Field}", doubt.Message, IsWarning: true)));

    private static IEnumerable<(string Field, string Message)> DoubtsOf(Source source)
    {
        if (source.Archived is not null && CanonicalUrl.DomainOf(source.Archived) is { } host && ArchivedCopy.Of(source.Archived) is var copy)
        {
            if (!copy.IsArchive)
                yield return ("archived", host == CanonicalUrl.DomainOf(source.Url)
                    ? $"{host} is the site the work itself stands on, and no web archive. Give the address of the copy at an archive, such as web.archive.org or archive.ph."
                    : $"{host} is no web archive that is known here. Look whether it keeps copies of other sites’ pages; if it does, it may stay.");
            else if (copy.IsSearch)
                yield return ("archived", $"looks for copies at {host}, and is none itself. Open the copy that is meant and give its own address.");
            if (copy.IsOfAnother(source.Url))
                yield return ("archived", $"is the copy of another page: {copy.Original}. Look whether that is the work that is cited.");
        }
        if (source is { Fate.What: FateOfSource.Dead, Archived: null })
            yield return ("archived", "is empty, and the work is no longer at its address: nobody can look it up. Give an archived copy if there is one.");
    }
}
