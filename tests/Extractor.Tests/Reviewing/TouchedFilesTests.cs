using System.Text;
using Extractor.Diagnostics;
using Extractor.Pages;
using Extractor.Reviewing;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Reviewing;

public sealed class TouchedFilesTests
{
    private static readonly Review Tiny = TinyReview.Of();

    [Fact]
    public void A_changed_field_lists_the_notes_that_cite_it_and_the_payloads_that_use_it()
    {
        var touched = new TouchedFiles(
            Tiny.Old.Registry,
            Tiny.New.Registry,
            [Of("notes/a.md", "# Kites\n\nWe rely on tail_list[].colour.\n"), Of("notes/b.md", "Nothing here.")],
            [
                Of("payloads/red.json", """{ "name": "Ada", "tail_list": [{ "colour": "red" }] }"""),
                Of("payloads/plain.json", """{ "name": "Ada", "colour": "red" }"""),
            ]);
        var change = touched.Of(Tiny.Changes.Single(static change => change.Rule.Id == "field-removed"));

        Assert.Empty(touched.Problems);
        Assert.Equal([new NoteLine("notes/a.md", 3)], change.Notes.AsEnumerable());
        Assert.Equal(["payloads/red.json"], change.Payloads.AsEnumerable());
    }

    [Fact]
    public void A_renamed_field_is_looked_for_under_both_names()
    {
        var touched = new TouchedFiles(Tiny.Old.Registry, Tiny.New.Registry, [], [
            Of("old.json", """{ "shape": "box", "list": [[{ "shape": 1 }], 2] }"""), Of("new.json", """{ "form": "box" }"""),
        ]);

        Assert.Equal(
            ["old.json", "new.json"],
            touched.Of(Tiny.Changes.Single(static change => change.Rule.Id == "field-renamed")).Payloads.AsEnumerable());
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told_with_its_line()
    {
        var touched = new TouchedFiles(
            Tiny.Old.Registry,
            Tiny.New.Registry,
            [new PageFile("notes/latin.md", (byte[])[.. "a\nGr"u8, 0xFC])],
            [Of("half.json", "{\n  \"name\": ")]);

        Assert.Equal(
            [
                "notes/latin.md:2: error[note-not-utf8]: found byte 0xFC, expected UTF-8 text; save the note as UTF-8 and run again",
                "half.json:2: error[payload-broken]",
            ],
            touched.Problems.Select(static problem =>
                problem.Rule == Rules.PayloadBroken ? $"{problem.Path}:{problem.Line}: error[{problem.Rule.Id}]" : problem.ToString()));
    }

    private static PageFile Of(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
