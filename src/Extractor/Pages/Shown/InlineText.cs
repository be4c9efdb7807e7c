using System.Buffers;
using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Extractor.Pages.Shown;

/// <summary>The words of a short piece of Markdown, without its markup.</summary>
/// <param name="Text">The words; a line break of the markup is LF.</param>
/// <param name="Codes">The texts marked as code, in order.</param>
/// <param name="Emphasized">Whether all of the words are set in bold.</param>
/// <param name="Marks">The words that are set apart, by where they start; of two that start at one place the longer first.</param>
internal sealed record InlineText(string Text, ImmutableArray<string> Codes, bool Emphasized, ImmutableArray<TextMark> Marks)
{
    // The parser's time grows with the square of the marks that it must pair. A line or a cell written by hand has a
    // few dozen; one with more than this is data, and is read as it stands.
    private const int MostMarks = 1000;

    private static readonly MarkdownPipeline Pipeline = InlineOnly();

    private static readonly SearchValues<char> Signs = SearchValues.Create("*_`[]<>&\\!~");

    /// <summary>Reads one line, heading or table cell.</summary>
    public static InlineText Read(string markdown)
    {
        markdown = NoteMarks.WithoutFootnotes(Shortcodes.Resolve(markdown));
        if (SignsIn(markdown) is 0 or > MostMarks) return Unmarked(markdown);
        var container = Inlines(markdown);
        if (container is null) return Unmarked(markdown);
        var words = new InlineWords();
        words.Append(container);
        var emphasized = container.FirstChild is EmphasisInline { DelimiterCount: 2, DelimiterChar: not '~' } only
            && only.NextSibling is null or LiteralInline { Content.Length: <= 1, NextSibling: null };
        return words.ToText(emphasized);
    }

    /// <summary>Words that have no markup.</summary>
    public static InlineText Unmarked(string text) => new(text.Trim(), [], false, []);

    private static int SignsIn(ReadOnlySpan<char> text)
    {
        var found = 0;
        for (var next = text.IndexOfAny(Signs); next >= 0 && found <= MostMarks; next = text.IndexOfAny(Signs))
        {
            found++;
            text = text[(next + 1)..];
        }

        return found;
    }

    private static ContainerInline? Inlines(string markdown)
    {
        try
        {
            return (Markdown.Parse(markdown, Pipeline).FirstOrDefault() as Markdig.Syntax.ParagraphBlock)?.Inline;
        }
        catch (ArgumentException)
        {
            // Markdig refuses text that nests past its limit; such text has no markup worth removing.
            return null;
        }
    }

    private static MarkdownPipeline InlineOnly()
    {
        var builder = new MarkdownPipelineBuilder();
        for (var i = builder.BlockParsers.Count - 1; i >= 0; i--)
            if (builder.BlockParsers[i] is not ParagraphBlockParser) builder.BlockParsers.RemoveAt(i);
        builder.BlockParsers.Find<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        return builder.UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).Build();
    }
}
