using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Extractor.Pages;

/// <summary>The words of a short piece of Markdown, without its markup.</summary>
/// <param name="Text">The words; a line break of the markup is LF.</param>
/// <param name="Codes">The texts marked as code, in order.</param>
/// <param name="Emphasized">Whether all of the words are set in bold.</param>
internal sealed record InlineText(string Text, ImmutableArray<string> Codes, bool Emphasized)
{
    // The parser's time grows with the square of the marks that it must pair. A line or a cell written by hand has a
    // few dozen; one with more than this is data, and is read as it stands.
    private const int MostMarks = 1000;

    private static readonly MarkdownPipeline Pipeline = InlineOnly();

    private static readonly SearchValues<char> Marks = SearchValues.Create("*_`[]<>&\\!~");

    // Element names that only shape text. Other words in angle brackets, such as <token>, are the page's own words.
    private static readonly ImmutableHashSet<string> ShapingTags = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "abbr", "b", "big", "br", "code", "del", "div", "em", "font", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "s",
        "small", "span", "strong", "sub", "sup", "tt", "u", "ul", "var", "wbr");

    /// <summary>Reads one line, heading or table cell.</summary>
    public static InlineText Read(string markdown)
    {
        if (MarksIn(markdown) is 0 or > MostMarks) return new InlineText(markdown.Trim(), [], false);
        var container = Inlines(markdown);
        if (container is null) return new InlineText(markdown.Trim(), [], false);
        var text = new StringBuilder();
        var codes = ImmutableArray.CreateBuilder<string>();
        Append(container, text, codes);
        var emphasized = container.FirstChild is EmphasisInline { DelimiterCount: 2 } only && only.NextSibling is null or LiteralInline { Content.Length: <= 1 };
        return new InlineText(text.ToString().Trim(), codes.ToImmutable(), emphasized);
    }

    private static int MarksIn(ReadOnlySpan<char> text)
    {
        var found = 0;
        for (var next = text.IndexOfAny(Marks); next >= 0 && found <= MostMarks; next = text.IndexOfAny(Marks))
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
        return builder.Build();
    }

    // Walks without recursion: a line of ten thousand brackets nests ten thousand deep.
    private static void Append(ContainerInline container, StringBuilder text, ImmutableArray<string>.Builder codes)
    {
        var inline = container.FirstChild;
        while (inline is not null)
        {
            AppendOwn(inline, text, codes);
            if (inline is ContainerInline { FirstChild: { } child })
            {
                inline = child;
                continue;
            }

            while (inline is { NextSibling: null } && inline.Parent != container) inline = inline.Parent;
            inline = inline?.NextSibling;
        }
    }

    private static void AppendOwn(Inline inline, StringBuilder text, ImmutableArray<string>.Builder codes)
    {
        switch (inline)
        {
            case CodeInline code:
                codes.Add(code.Content);
                text.Append(code.Content);
                break;
            case HtmlInline tag:
                text.Append(OfTag(tag.Tag));
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.ToString());
                break;
            case LineBreakInline:
                text.Append('\n');
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
        }
    }

    private static string OfTag(string tag)
    {
        var name = tag.AsSpan().Trim("</> ");
        var end = name.IndexOfAny(" /\t\n>");
        var word = (end < 0 ? name : name[..end]).ToString();
        if (word.Equals("br", StringComparison.OrdinalIgnoreCase)) return "\n";
        return ShapingTags.Contains(word) ? "" : tag;
    }
}
