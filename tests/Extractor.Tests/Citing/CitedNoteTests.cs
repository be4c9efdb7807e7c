using System.Text;
using Extractor.Citing;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Citing;

public sealed class CitedNoteTests
{
    private static readonly Edition Docs = TinyDocs.Extracted();
    private static readonly Citation Shape = Citation.Of(Docs["POST /v1/kites#body.shape"], Docs.Registry)!;
    private static readonly Citation Kite = Citation.Of(Docs["POST /v1/kites#response.kite_id"], Docs.Registry)!;

    public static TheoryData<string> Pasted => new()
    {
        CitationText.Markdown(Shape),
        CitationText.Markdown(Kite),
        CitationText.Plain(Shape),
        CitationText.Plain(Kite),
        CitationText.Markdown(Shape).Replace("\n", "\r\n", StringComparison.Ordinal),
        CitationText.Markdown(Shape).Replace("> ", "", StringComparison.Ordinal).Replace('\n', ' '),
        CitationText.Plain(Kite).Replace('“', '"').Replace('”', '"').Replace("—", "--", StringComparison.Ordinal),
        CitationText.Plain(Shape).Replace("`", "", StringComparison.Ordinal),
        Wrapped(CitationText.Markdown(Shape), "\n> "),
        Wrapped(CitationText.Plain(Kite), "\n  // "),
        $"| before |\n\n{CitationText.Markdown(Shape)}\nafter",
    };

    [Theory]
    [MemberData(nameof(Pasted))]
    public void A_pasted_citation_is_found_with_its_quotation(string note)
    {
        var read = Read(note);

        Assert.Empty(read.Problems);
        var citation = Assert.Single(read.Citations);
        var (words, cited) = (
            citation.Quotation!.Words!.Value, citation.Tail.Field.Contains("shape", StringComparison.Ordinal) ? Shape : Kite);
        Assert.Equal(
            cited.Tail.Place!.Quote,
            Checksum.Of(
                NormalizedText.Of(
                    note,
                    words.Start,
                    words.End,
                    note.Contains("//", StringComparison.Ordinal) && cited == Kite ? NoteForm.Comment : NoteForm.Quotation).Text)
                .ToString());
        Assert.Equal(NormalizedText.Of(cited.Tail.ToString()), NormalizedText.Of(citation.Tail.ToString()));
    }

    [Fact]
    public void Several_citations_may_stand_in_one_line()
    {
        var read = Read(
            $"# Kites\n\nBoth {Shape.Tail} and “{CitationText.Quote(Kite.Anchor, false)}” {CitationText.Attribution(Kite, false)} "
            + $"{Kite.Tail}, see “there”{Shape.Tail}.");

        Assert.Empty(read.Problems);
        Assert.Equal([Shape.Tail, Kite.Tail, Shape.Tail], read.Citations.Select(static citation => citation.Tail));
        Assert.Equal([false, true, false], read.Citations.Select(static citation => citation.Quotation is not null));
        Assert.All(read.Citations, static citation => Assert.Equal((3, 3), (citation.Line, citation.EndLine)));
    }

    [Fact]
    public void A_note_that_was_turned_into_html_still_cites()
    {
        var field = Shape.Field with { Anchors = [Shape.Anchor with { Quote = "<td>shape</td> | a & b |" }] };
        var cited = Citation.Of(field, Docs.Registry)!;
        var page = "<blockquote><p>“<code>&lt;td&gt;shape&lt;/td&gt; | a &amp; b |</code>” "
            + $"{CitationText.Attribution(cited, false).Replace("›", "&rsaquo;", StringComparison.Ordinal)}<br>\n"
            + $"<code>{cited.Tail.ToString().Replace("#", "<wbr>#", StringComparison.Ordinal)}</code></p></blockquote>";

        var read = Read(page);

        Assert.Empty(read.Problems);
        Assert.NotNull(Assert.Single(read.Citations).Quotation?.Words);
    }

    [Theory]
    [InlineData("delta", "DELTA")]
    [InlineData("How it is cut", "How it was cut")]
    [InlineData("“", "")]
    [InlineData("“``", "“``Surely ")]
    public void Words_that_were_changed_between_the_quotation_marks_are_told(string old, string changed)
    {
        var read = Read($"Text.\n\n{CitationText.Markdown(Shape).Replace(old, changed, StringComparison.Ordinal)}");

        Assert.Equal(
            "notes/a.md:6: error[citation-broken]: the words quoted of POST /v1/kites#body.shape were changed by hand: they are not those "
            + "that its citation vouches for; cite the field again with 'sot cite'",
            Assert.Single(read.Problems).ToString());
    }

    [Fact]
    public void Words_of_the_note_itself_are_no_quotation()
    {
        var read = Read($"We call it “the form” — as on kites.md:20 and elsewhere, {Shape.Tail}");

        Assert.Empty(read.Problems);
        Assert.Null(Assert.Single(read.Citations).Quotation);
    }

    [Fact]
    public void A_broken_citation_is_told_with_its_line()
    {
        var read = Read($"a\nb {Shape.Tail.ToString().Replace("shape", "name", StringComparison.Ordinal)}\n\n{Kite.Tail}\n");

        Assert.Equal(Kite.Tail, Assert.Single(read.Citations).Tail);
        Assert.StartsWith(
            "notes/a.md:2: error[citation-broken]: the citation was changed by hand: ",
            Assert.Single(read.Problems).ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void In_fenced_code_a_whole_citation_counts_and_anything_else_is_an_illustration()
    {
        var read = Read($"```python\n# [sot: FIELD @ PAGE]\nshape = 'box'  # {Shape.Tail}\n```\n");

        Assert.Empty(read.Problems);
        Assert.Equal(3, Assert.Single(read.Citations).Line);
    }

    [Fact]
    public void A_note_that_is_not_utf8_is_told_with_its_line()
    {
        var read = CitedNote.Read("notes/a.md", [.. "one\ntw"u8, 0xF6, .. "\n"u8]);

        Assert.Equal(
            "notes/a.md:2: error[note-not-utf8]: found byte 0xF6, expected UTF-8 text; save the note as UTF-8, or name other notes",
            Assert.Single(read.Problems).ToString());
        Assert.Empty(read.Citations);
    }

    private static CitedNote Read(string note) => CitedNote.Read("notes/a.md", Encoding.UTF8.GetBytes(note));

    private static string Wrapped(string text, string lineEnd) =>
        string.Join(
            lineEnd,
            text.Replace("\n> ", " ", StringComparison.Ordinal).Replace('\n', ' ').Chunk(29).Select(static part => new string(part)));
}
