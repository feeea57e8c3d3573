using IncidentArchive.Record.Dates;
using IncidentArchive.Record.History.Comparisons;
using IncidentArchive.Record.Incidents;
using static IncidentArchive.Record.Tests.History.Comparisons.ComparisonSamples;

namespace IncidentArchive.Record.Tests.History.Comparisons;

/// <summary>Entries that were added, removed and moved, and the order in which changes are told.</summary>
public sealed class EntryComparisonTests
{
    private static Context New => new() { Key = "new", Title = "A new thing", When = new When { Date = Edtf.Parse("2021-06") }, Certainty = Certainty.Reported, Note = "It was June." };

    [Fact]
    public void An_added_entry_is_told_as_a_whole()
    {
        var group = Assert.Single(After(i => i.Entries.Insert(2, New)).Groups);
        Assert.Equal((ChangeVerb.Added, "entry", "new", "context", "A new thing", 2), (group.Verb, group.Part, group.Item.Key, group.Item.Kind, group.Item.Name, group.Item.Index));
        var change = Assert.Single(group.Changes);
        Assert.Equal((ChangeVerb.Added, "whole entry", null, "entries[2]"), (change.Verb, change.Label, change.OlderPath, change.NewerPath));
        Assert.Equal("title: A new thing\nwhen: June 2021\ncertainty: reported\nnote: It was June.", change.After);
        Assert.Null(group.Older);
    }

    [Fact]
    public void A_removed_entry_is_told_as_a_whole_where_it_stood()
    {
        var comparison = After(i =>
        {
            i.Entries.RemoveAt(1);
            i.Entries[1].Note = "Changed.";
            i.Entries[0].Note = "Changed.";
        });
        Assert.Equal([("first", ChangeVerb.Altered), ("answer", ChangeVerb.Removed), ("changed", ChangeVerb.Altered)], comparison.Groups.Select(g => (g.Item.Key, g.Verb)));
        Assert.Equal("account: a user the source does not name, x\nwhen: 6 May 2021\nwhen, stated to follow: First post\ncertainty: reported\nanswers: First post\ntext: No\ncitations: The Paper\nredaction of handle: private person",
            comparison.Groups[1].Changes.Single().Before);
    }

    [Fact]
    public void Only_the_entry_that_was_moved_is_told_as_moved()
    {
        var group = Assert.Single(After(i =>
        {
            var last = i.Entries[^1];
            i.Entries.RemoveAt(i.Entries.Count - 1);
            i.Entries.Insert(1, last);
        }).Groups);
        Assert.Equal((ChangeVerb.Moved, "background"), (group.Verb, group.Item.Key));
        Assert.Equal(("order", "place [-6-]{+2+} of 6"), (group.Changes.Single().Label, group.Changes.Single().Marked()));
    }

    [Fact]
    public void Entries_around_a_new_one_are_not_moved_by_it() =>
        Assert.Equal(["new"], After(i => i.Entries.Insert(0, New)).Groups.Select(g => g.Item.Key));

    [Fact]
    public void An_entry_that_became_one_of_another_kind_is_told_as_a_whole_twice()
    {
        var group = Assert.Single(After(i => i.Entries[5] = new Restoration { Key = "background", When = i.Entries[5].When, Certainty = Certainty.Confirmed }).Groups);
        Assert.Equal((ChangeVerb.Altered, "context", "restoration"), (group.Verb, group.Older!.Kind, group.Newer!.Kind));
        Assert.Equal([ChangeVerb.Removed, ChangeVerb.Added], group.Changes.Select(c => c.Verb));
    }

    [Fact]
    public void An_entry_whose_key_alone_changed_is_still_that_entry()
    {
        var change = Only(i => i.Entries[5].Key = "may");
        Assert.Equal(("key", "background", "may"), (change.Label, change.Before, change.After));
    }

    [Fact]
    public void Changes_are_told_in_the_order_of_the_document()
    {
        var comparison = After(i =>
        {
            i.Sources[0].Publisher = "The Newer Paper";
            i.Questions.Add("What else.");
            i.Entries[2].Certainty = Certainty.Disputed;
            i.Entries[0].Note = "A note.";
            i.Entries[0].Title = "The first post";
            i.Accounts[1].Platform = "threads";
            i.Title = "Another title of it";
        });
        Assert.Equal(
            ["record: title", "record: question", "account unnamed: platform", "entry first: title", "entry first: note", "entry changed: certainty", "source paper: publisher"],
            comparison.Groups.SelectMany(g => g.Changes.Select(c => $"{g.Part} {g.Item.Key}".TrimEnd() + $": {c.Label}")));
    }

    [Fact]
    public void A_reordered_list_says_what_was_moved_in_it()
    {
        var comparison = Between(i => i.Questions = ["One thing.", "Two other.", "Three more."], i => i.Questions = ["Three more.", "One thing.", "Two other."]);
        var change = Assert.Single(comparison.Changes);
        Assert.Equal((ChangeVerb.Moved, "question, order"), (change.Verb, change.Label));
        Assert.Equal("place [-3-]{+1+} of 3: Three more.", change.Marked());
    }
}
