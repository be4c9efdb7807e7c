using System.Text;
using Extractor.Citing;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Citing;

public sealed class NoteRewriteTests
{
    private const string Id = "POST /v1/tasks#body.mode";
    private const string Row = "| mode | string | Optional | - | | How it flies |";

    private static readonly Edition Before = Edition.Of(("a.md", TaskPage.Of(Row)));
    private static readonly Citation Old = Citation.Of(Before[Id], Before.Registry)!;

    [Fact]
    public void A_citation_that_moved_gets_its_new_place_and_keeps_its_words()
    {
        var now = Edition.Of(("a.md", TaskPage.Of("| other | string | Optional | - | | More |", Row)));
        var note = $"First.\r\n\r\nIt flies {Old.Tail}\r\n\r\n{CitationText.Markdown(Old)}\r\nLast.";

        Assert.Equal(
            note.Replace("a.md:14", "a.md:15", StringComparison.Ordinal)
                .Replace(Old.Tail.ToString(), New(now).Tail.ToString(), StringComparison.Ordinal)
                .Replace(TailWithNewLine, New(now).Tail.ToString(), StringComparison.Ordinal),
            Rewritten(note, now));
        Assert.NotEqual(note, Rewritten(note, now));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_citation_that_was_reworded_gets_its_new_words(bool markdown)
    {
        var now = Edition.Of(("a.md", TaskPage.Of(Row.Replace("How it flies", "The `way` it flies", StringComparison.Ordinal))));
        Func<Citation, string> text = markdown ? CitationText.Markdown : CitationText.Plain;

        Assert.Equal($"Text “a”.\n\n{text(New(now))}\nLast.\n", Rewritten($"Text “a”.\n\n{text(Old)}\nLast.\n", now));
    }

    [Fact]
    public void What_means_something_else_now_stays_as_it_is()
    {
        var now = Edition.Of((
            "a.md", TaskPage.Of("| other | string | Optional | - | | More |", Row.Replace("string", "integer", StringComparison.Ordinal))));
        var note = CitationText.Markdown(Old);

        Assert.Equal(note, Rewritten(note, now));
    }

    private static string TailWithNewLine => Old.Tail.ToString().Replace("a.md:14", "a.md:15", StringComparison.Ordinal);

    private static Citation New(Edition now) => Citation.Of(now[Id], now.Registry)!;

    private static string Rewritten(string text, Edition now)
    {
        var note = CitedNote.Read("a.md", Encoding.UTF8.GetBytes(text));
        Assert.Empty(note.Problems);
        Assert.NotEmpty(note.Citations);
        var check = new CitationCheck(now.Registry, static _ => null);
        return NoteRewrite.Apply(text, note.Citations.Select(citation => (citation, check.Of(citation.Tail))));
    }
}
