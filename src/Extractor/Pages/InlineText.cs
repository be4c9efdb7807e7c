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
internal sealed record InlineText(string Text, ImmutableArray<string> Codes, bool Emphasized, ImmutableArray<Mark> Marks)
{
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
        if (markdown.AsSpan().IndexOfAny(Signs) < 0) return Unmarked(markdown);
        var container = Inlines(markdown);
        if (container is null) return Unmarked(markdown);
        var words = new InlineWords();
        words.Append(container);
        var emphasized = container.FirstChild is EmphasisInline { DelimiterCount: 2 } only && only.NextSibling is null or LiteralInline { Content.Length: <= 1 };
        return words.ToText(emphasized);
    }

    private static InlineText Unmarked(string text) => new(text.Trim(), [], false, []);

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
        private readonly List<Mark> marks = [];
        private readonly List<(string Tag, int Start)> open = [];

        public InlineText ToText(bool emphasized)
        {
            var whole = text.ToString();
            var words = whole.Trim();
            var before = whole.Length - whole.TrimStart().Length;
            var inside = marks.Select(mark => mark with { Start = mark.Start - before }).Where(mark => mark.Length > 0 && mark.Start >= 0 && mark.End <= words.Length);
            return new InlineText(words, codes.ToImmutable(), emphasized, [.. inside.OrderBy(static mark => mark.Start).ThenByDescending(static mark => mark.Length)]);
        }

        public void Append(ContainerInline container)
        {
            foreach (var inline in container)
            {
                var start = text.Length;
                switch (inline)
                {
                    case CodeInline code:
                        codes.Add(code.Content);
                        text.Append(code.Content);
                        marks.Add(new Mark(start, text.Length - start, MarkKind.Code));
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
                    case EmphasisInline emphasis:
                        Append(emphasis);
                        if (emphasis.DelimiterChar is '*' or '_') marks.Add(new Mark(start, text.Length - start, emphasis.DelimiterCount == 2 ? MarkKind.Strong : MarkKind.Emphasis));
                        break;
                    case ContainerInline inner:
                        Append(inner);
                        break;
                }
            }
        }

        private void AppendTag(string tag)
        {
            var name = tag.AsSpan().Trim("</> ");
            var end = name.IndexOfAny(" /\t\n>");
            var word = (end < 0 ? name : name[..end]).ToString().ToLowerInvariant();
            if (tag.StartsWith("<!--", StringComparison.Ordinal)) return;
            if (word == "br") text.Append('\n');
            else if (!ShapingTags.Contains(word)) text.Append(tag);
            else if (KindOf(word) is { } kind) AppendMark(word, kind, tag.StartsWith("</", StringComparison.Ordinal));
        }

        private void AppendMark(string tag, MarkKind kind, bool closes)
        {
            if (!closes) open.Add((tag, text.Length));
            else if (open.Count > 0 && open[^1].Tag == tag)
            {
                marks.Add(new Mark(open[^1].Start, text.Length - open[^1].Start, kind));
                open.RemoveAt(open.Count - 1);
            }
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
