using System.Globalization;
using System.Text.RegularExpressions;

namespace IncidentArchive.Features.Admin.Forms;

/// <summary>The labels of the desk's fields, in one place, so that what is wrong is said of a field by the name it has in its form.</summary>
internal static partial class FieldLabels
{
    private const string All = "";

    // By the field's name without its numbers, in the order of the forms.
    private static readonly OrderedDictionary<string, FieldLabel> _names = new()
    {
        ["record.title"] = new("Title", "give the record a title.") { NeededFor = All },
        ["record.slug"] = new("Address", "give the record an address, in lower-case letters, digits and hyphens.") { NeededFor = All },
        ["record.topics"] = new("Topics"),
        ["record.language"] = new("Language", "say in which language the record is written, such as en.") { NeededFor = All },
        ["record.summary"] = new("Summary", "say what happened, in a sentence or more.") { NeededFor = All },
        ["record.contentNote"] = new("Content note"),
        ["record.questions[]"] = new("Question {0}"),

        ["account.key"] = new("Key"),
        ["account.figure"] = new("Figure"),
        ["account.name"] = new("Or a new figure: name"),
        ["account.role"] = new("New figure: public role", "say as what the new figure is publicly known, such as “singer and actress”."),
        ["account.type"] = new("New figure: person or organisation"),
        ["account.sortAs"] = new("New figure: sorted as"),
        ["account.description"] = new("Or somebody who is not named"),
        ["account.platform"] = new("Platform"),
        ["account.otherPlatform"] = new("Or another platform"),
        ["account.venue"] = new("Or a venue"),
        ["account.handle"] = new("Handle"),
        ["account.handles"] = new("Handles over time"),
        ["account.handles[].handle"] = new("Handle {0}", "give the handle, or empty the time beside it."),
        ["account.handles[].during"] = new("Handle {0}: when it was the account’s", "say for which time the account had it, such as 2015 to 2019."),

        ["source.key"] = new("Key"),
        ["source.url"] = new("Address"),
        ["source.publisher"] = new("Publisher", "say who published it.") { NeededFor = All },
        ["source.title"] = new("Title"),
        ["source.author"] = new("Author"),
        ["source.type"] = new("Sort of work", "choose what sort of work it is."),
        ["source.published"] = new("Published"),
        ["source.accessed"] = new("Last read"),
        ["source.archived"] = new("Address of an archived copy"),
        ["source.relays[]"] = new("Relays {0}"),
        ["source.language"] = new("Language"),
        ["source.note"] = new("Remark"),
        ["source.fate"] = new("What has become of it"),
        ["source.fate.what"] = new("What has become of it", "say what has become of it, or empty the time and the remark beside it."),
        ["source.fate.at"] = new("Since when"),
        ["source.fate.note"] = new("Remark on what has become of it"),

        ["article.text"] = new("The article", "paste the article.") { NeededFor = All },

        ["entry.kind"] = new("Kind"),
        ["entry.title"] = new("Short name"),
        ["entry.when.date"] = new("When", "give a date, or the entry that it came after or before, under “Stated order”.") { NeededFor = All },
        ["entry.when.words"] = new("The source’s own words for the time"),
        ["entry.when.zone"] = new("Time zone"),
        ["entry.when.note"] = new("Remark on the time"),
        ["entry.when.after"] = new("Sources say it came after"),
        ["entry.when.before"] = new("Sources say it came before"),
        ["entry.when.withinMinutes"] = new("At most how many minutes after"),
        ["entry.certainty"] = new("How sure it is that this happened", "choose how sure it is."),
        ["entry.by"] = new("Account", "choose the account, or add it.") { NeededFor = "post reaction" },
        ["entry.medium"] = new("Medium"),
        ["entry.link"] = new("Link to the post"),
        ["entry.target"] = new("Whose account it is about"),
        ["entry.answers"] = new("Answers"),
        ["entry.sentFrom"] = new("Sent from"),
        ["entry.expiresAfterHours"] = new("Expires after how many hours"),
        ["entry.authenticity"] = new("Is it what it seems"),
        ["entry.authenticityCites"] = new("Who doubts or disproves it"),
        ["entry.language"] = new("Language of the words"),
        ["entry.text"] = new("Verbatim text"),
        ["entry.replaces"] = new("What it replaced"),
        ["edit.of"] = new("Which post was changed", "choose the post that was changed.") { NeededFor = "edit" },
        ["entry.before"] = new("Words before"),
        ["entry.after"] = new("Words after"),
        ["entry.witnesses"] = new("Transcripts"),
        ["entry.witnesses[].source"] = new("Transcript {0}: source", "choose the source that prints these words."),
        ["entry.witnesses[].text"] = new("Transcript {0}: words", "copy the words as the source prints them."),
        ["entry.witnesses[].note"] = new("Transcript {0}: remark"),
        ["entry.counts"] = new("Counts"),
        ["entry.counts[].at"] = new("Count {0}: read off when"),
        ["entry.counts[].likes"] = new("Count {0}: likes"),
        ["entry.counts[].reposts"] = new("Count {0}: reposts"),
        ["entry.counts[].comments"] = new("Count {0}: comments"),
        ["entry.counts[].views"] = new("Count {0}: views"),
        ["entry.counts[].followers"] = new("Count {0}: followers"),
        ["entry.counts[].words"] = new("Count {0}: the source’s words"),
        ["entry.counts[].cites[].source"] = new("Count {0}: source {1}", "choose the source, or empty the place beside it."),
        ["entry.counts[].cites[].locator"] = new("Count {0}: where in source {1}"),
        ["deletion.of"] = new("Which posts went"),
        ["entry.account"] = new("Which account went as a whole"),
        ["entry.cause"] = new("Cause", "choose a cause; “Not known” where no source gives one."),
        ["entry.causeCertainty"] = new("How sure the cause is"),
        ["entry.causeCites"] = new("Sources for the cause"),
        ["entry.observations"] = new("Observations"),
        ["entry.observations[].at"] = new("Observation {0}: when", "say when it was looked for."),
        ["entry.observations[].state"] = new("Observation {0}: what was found", "choose what was found."),
        ["entry.observations[].source"] = new("Observation {0}: source", "choose the source that says so."),
        ["entry.observations[].notice"] = new("Observation {0}: notice shown, verbatim"),
        ["entry.observations[].words"] = new("Observation {0}: the source’s words for the time"),
        ["entry.reason.text"] = new("Reason its author or the platform stated", "say which reason was stated, or untick its sources."),
        ["entry.reason.cites"] = new("Sources for the stated reason"),
        ["restoration.of"] = new("Which deletions were undone"),
        ["entry.cites"] = new("Sources for this entry") { NeededFor = All },
        ["entry.evidence"] = new("Evidence"),
        ["entry.note"] = new("Note") { NeededFor = "context" },
        ["entry.contentious"] = new("Contentious for a living person"),
        ["entry.contentWarning"] = new("Content warning"),
        ["entry.redactions"] = new("Redactions"),
        ["entry.redactions[].part"] = new("Redaction {0}: what is left out", "say what is left out."),
        ["entry.redactions[].reason"] = new("Redaction {0}: why", "say why it is left out."),
        ["entry.key"] = new("Key"),

        ["evidence.sha256"] = new("File", "choose the file.") { NeededFor = All },
        ["evidence.title"] = new("What the file is"),
        ["evidence.alt"] = new("Text alternative") { NeededFor = All },
        ["evidence.rights"] = new("Rights") { NeededFor = All },
        ["evidence.capturedBy"] = new("Captured by"),
        ["evidence.at"] = new("Captured when"),
        ["evidence.capturedFrom"] = new("Captured from where"),
        ["evidence.standing"] = new("Verification"),
        ["evidence.cover"] = new("Content warning"),
    };

    /// <summary>What the field that edits a path is called, or the group it stands in; null where no field edits it.</summary>
    /// <param name="prefix">What the names of the form's fields begin with.</param>
    /// <param name="path">The path in the part that the form edits.</param>
    /// <param name="kind">The kind of entry: fields of the same path may be called otherwise in another kind.</param>
    public static FieldLabel? Of(string prefix, string path, string kind)
    {
        var numbers = Number().Matches(path).Select(m => (object)(int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) + 1)).ToArray();
        for (var name = Number().Replace(path, "[]"); name != ""; name = name[..Math.Max(0, name.LastIndexOfAny(['.', '[']))])
            if (_names.TryGetValue($"{kind}.{name}", out var found, out var place) || _names.TryGetValue(prefix + name, out found, out place))
                return found with { Text = string.Format(CultureInfo.InvariantCulture, found.Text, numbers), Place = place };
        return null;
    }

    [GeneratedRegex(@"\[([0-9]{1,4})\]")]
    private static partial Regex Number();
}
