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
/// <param name="Marks">The words that are set apart, by where they start; of two that start at one place the longer first.</param>
internal sealed record InlineText(string Text, ImmutableArray<string> Codes, bool Emphasized, ImmutableArray<TextMark> Marks)
{
    // The parser's time grows with the square of the marks that it must pair. A line or a cell written by hand has a
    // few dozen; one with more than this is data, and is read as it stands.
    private const int MostMarks = 1000;

    private static readonly MarkdownPipeline Pipeline = InlineOnly();

    private static readonly SearchValues<char> Signs = SearchValues.Create("*_`[]<>&\\!~");

    // Element names that only shape text. Other words in angle brackets, such as <token>, are the page's own words.
    private static readonly ImmutableHashSet<string> ShapingTags = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "abbr", "b", "big", "br", "code", "del", "div", "em", "font", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "s",
        "small", "span", "strong", "sub", "sup", "tt", "u", "ul", "var", "wbr");

    /// <summary>Reads one line, heading or table cell.</summary>
    public static InlineText Read(string markdown)
    {
        markdown = Shortcodes.Resolve(markdown);
        if (SignsIn(markdown) is 0 or > MostMarks) return Unmarked(markdown);
        var container = Inlines(markdown);
        if (container is null) return Unmarked(markdown);
        var words = new InlineWords();
        words.Append(container);
        var emphasized = container.FirstChild is EmphasisInline { DelimiterCount: 2 } only && only.NextSibling is null or LiteralInline { Content.Length: <= 1 };
        return words.ToText(emphasized);
    }

    private static InlineText Unmarked(string text) => new(text.Trim(), [], false, []);

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
        return builder.Build();
    }

    /// <summary>Collects the words of inlines, and which of them are set apart.</summary>
    private sealed class InlineWords
    {
        private readonly StringBuilder text = new();
        private readonly ImmutableArray<string>.Builder codes = ImmutableArray.CreateBuilder<string>();
        private readonly List<TextMark> marks = [];
        private readonly Stack<(Inline? Emphasis, string Tag, int Start)> open = new();

        public InlineText ToText(bool emphasized)
        {
            var whole = text.ToString();
            var words = whole.Trim();
            var before = whole.Length - whole.TrimStart().Length;
            var inside = marks.Select(mark => mark with { Start = mark.Start - before }).Where(mark => mark.Length > 0 && mark.Start >= 0 && mark.End <= words.Length);
            return new InlineText(words, codes.ToImmutable(), emphasized, [.. inside.OrderBy(static mark => mark.Start).ThenByDescending(static mark => mark.Length)]);
        }

        // Walks without recursion: a line of ten thousand brackets nests ten thousand deep.
        public void Append(ContainerInline container)
        {
            var inline = container.FirstChild;
            while (inline is not null)
            {
                AppendOwn(inline);
                if (inline is ContainerInline { FirstChild: { } child })
                {
                    if (inline is EmphasisInline { DelimiterChar: '*' or '_' }) open.Push((inline, "", text.Length));
                    inline = child;
                    continue;
                }

                while (inline is { NextSibling: null } && inline.Parent != container)
                {
                    inline = inline.Parent;
                    if (inline is EmphasisInline emphasis) Close(emphasis);
                }

                inline = inline?.NextSibling;
            }
        }

        private void AppendOwn(Inline inline)
        {
            switch (inline)
            {
                case CodeInline code:
                    codes.Add(code.Content);
                    marks.Add(new TextMark(text.Length, code.Content.Length, MarkKind.Code));
                    text.Append(code.Content);
                    break;
                case HtmlInline tag:
                    AppendTag(tag.Tag);
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
                // A bracket that opens no link is a bracket: list[:index][name].
                case DelimiterInline delimiter:
                    text.Append(delimiter.ToLiteral());
                    break;
            }
        }

        private void AppendTag(string tag)
        {
            var name = tag.AsSpan().Trim("</> ");
            var end = name.IndexOfAny(" /\t\n>");
            var word = (end < 0 ? name : name[..end]).ToString().ToLowerInvariant();
            if (tag.StartsWith("<!--", StringComparison.Ordinal)) return;
            if (word is "br" or "li" or "p" or "div" or "ul" or "ol") BreakLine();
            else if (!ShapingTags.Contains(word)) text.Append(tag);
            else if (KindOf(word) is not null && !tag.StartsWith("</", StringComparison.Ordinal)) open.Push((null, word, text.Length));
            else if (KindOf(word) is { } kind && open.TryPeek(out var last) && last.Tag == word) marks.Add(new TextMark(open.Pop().Start, text.Length - last.Start, kind));
        }

        private void BreakLine()
        {
            if (text.Length > 0 && text[^1] != '\n') text.Append('\n');
        }

        // A tag that nothing closes inside the emphasis marks nothing.
        private void Close(EmphasisInline emphasis)
        {
            if (!open.Any(mark => mark.Emphasis == emphasis)) return;
            while (open.Peek().Emphasis != emphasis) open.Pop();
            var start = open.Pop().Start;
            marks.Add(new TextMark(start, text.Length - start, emphasis.DelimiterCount == 2 ? MarkKind.Strong : MarkKind.Emphasis));
        }

        private static MarkKind? KindOf(string tag) => tag switch
        {
            "code" or "kbd" or "tt" => MarkKind.Code,
            "b" or "strong" => MarkKind.Strong,
            "em" or "i" => MarkKind.Emphasis,
            _ => null,
        };
    }
}
