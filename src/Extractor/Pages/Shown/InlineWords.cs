using System.Collections.Immutable;
using System.Text;
using Markdig.Syntax.Inlines;

namespace Extractor.Pages.Shown;

/// <summary>
/// Collects the words of inlines, and which of them are set apart. Where a word ends at an element and another begins,
/// they are two words, whether the markup has a space between them or not.
/// </summary>
internal sealed class InlineWords
{
    // Element names that only shape text. Other words in angle brackets, such as <token>, are the page's own words.
    private static readonly ImmutableHashSet<string> ShapingTags = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "abbr", "b", "big", "br", "code", "del", "div", "em", "font", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "s",
        "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "ul", "var", "wbr");

    private readonly StringBuilder text = new();
    private readonly ImmutableArray<string>.Builder codes = ImmutableArray.CreateBuilder<string>();
    private readonly List<TextMark> marks = [];
    private readonly Stack<(Inline? Emphasis, string Tag, int Start)> open = new();
    private int boundary;

    /// <summary>The words so far.</summary>
    /// <param name="emphasized">Whether all of them are set in bold.</param>
    public InlineText ToText(bool emphasized)
    {
        var whole = text.ToString();
        var words = whole.Trim();
        var before = whole.Length - whole.TrimStart().Length;
        var inside = marks.Select(mark => Trimmed(mark, whole)).Select(mark => mark with { Start = mark.Start - before })
            .Where(mark => mark.Length > 0 && mark.Start >= 0 && mark.End <= words.Length);
        return new InlineText(words, codes.ToImmutable(), emphasized, [.. inside.OrderBy(static mark => mark.Start)
            .ThenByDescending(static mark => mark.Length)]);
    }

    /// <summary>Adds the words of inlines.</summary>
    // Walks without recursion: a line of ten thousand brackets nests ten thousand deep.
    public void Append(ContainerInline container)
    {
        var inline = container.FirstChild;
        while (inline is not null)
        {
            AppendOwn(inline);
            if (inline is ContainerInline { FirstChild: { } child })
            {
                boundary = text.Length;
                if (inline is EmphasisInline) open.Push((inline, "", text.Length));
                inline = child;
                continue;
            }

            while (inline is { NextSibling: null } && inline.Parent != container)
            {
                inline = inline.Parent;
                boundary = text.Length;
                if (inline is EmphasisInline emphasis) Close(emphasis);
            }

            inline = inline?.NextSibling;
        }
    }

    // The space that parts a word from the one before it is none of what is set apart.
    private static TextMark Trimmed(TextMark mark, string whole)
    {
        var start = mark.Start;
        while (start < mark.End && whole[start] == ' ') start++;
        return mark with { Start = start, Length = mark.End - start };
    }

    private void AppendOwn(Inline inline)
    {
        switch (inline)
        {
            case CodeInline code:
                boundary = text.Length;
                AppendBoundary(code.Content);
                codes.Add(code.Content);
                marks.Add(new TextMark(text.Length, code.Content.Length, MarkKind.Code));
                text.Append(code.Content);
                boundary = text.Length;
                break;
            case HtmlInline tag:
                AppendTag(tag.Tag);
                break;
            case HtmlEntityInline entity:
                text.Append(ShownText.OfLine(entity.Transcoded.ToString()));
                break;
            case LineBreakInline:
                text.Append('\n');
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case LiteralInline literal:
                AppendBoundary(literal.Content.AsSpan());
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
        else if (word != "wbr") Shape(word, closes: tag.StartsWith("</", StringComparison.Ordinal));
    }

    private void Shape(string word, bool closes)
    {
        boundary = text.Length;
        if (word is not ("sup" or "sub") && KindOf(word) is null) return;
        if (!closes) open.Push((null, word, text.Length));
        else if (open.TryPeek(out var last) && last.Tag == word)
        {
            var start = open.Pop().Start;
            if (word == "sup") Raise(start);
            else if (word == "sub") Lower(start);
            else marks.Add(new TextMark(start, text.Length - start, KindOf(word)!.Value));
        }
    }

    private void Raise(int start)
    {
        var before = text.ToString(0, start);
        if (NoteMarks.Resolve(before, text.ToString(start, text.Length - start)) is not { } said) return;
        marks.RemoveAll(mark => mark.Start >= start);
        text.Length = start;
        text.Append(said);
        boundary = text.Length;
    }

    // The 2 of H₂O is no digit of a name.
    private void Lower(int start)
    {
        if (NoteMarks.Lowered(text.ToString(start, text.Length - start)) is not { } said) return;
        text.Length = start;
        text.Append(said);
    }

    // One letter behind an element ends the word in it: `tag`s.
    private void AppendBoundary(ReadOnlySpan<char> next)
    {
        if (boundary != text.Length || text.Length < 2 || next.Length < 2) return;
        if (char.IsAsciiLetterOrDigit(next[0]) && char.IsAsciiLetterOrDigit(next[1]) && char.IsAsciiLetterOrDigit(text[^1])
            && char.IsAsciiLetterOrDigit(text[^2]))
            text.Append(' ');
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
        marks.Add(new TextMark(
            start,
            text.Length - start,
            emphasis.DelimiterChar == '~' ? MarkKind.Struck : emphasis.DelimiterCount == 2 ? MarkKind.Strong : MarkKind.Emphasis));
    }

    private static MarkKind? KindOf(string tag) => tag switch
    {
        "code" or "kbd" or "tt" => MarkKind.Code,
        "b" or "strong" => MarkKind.Strong,
        "em" or "i" => MarkKind.Emphasis,
        "del" or "s" or "strike" => MarkKind.Struck,
        _ => null,
    };
}
