using System.Collections.Immutable;
using System.Text;
using Extractor.Pages.Shown;

namespace Extractor.Pages.Html;

/// <summary>One line that a browser would show.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Span">Where the words stand in the file, the markup between them included.</param>
/// <param name="Indent">How much white space stands before the words.</param>
/// <param name="Marks">The words that are set apart, by where they start; of two that start at one place the longer first.</param>
/// <param name="Emphasized">Whether all of the words are set in bold.</param>
/// <param name="Look">How the line is set: lines of one look are set alike.</param>
internal sealed record HtmlLine(string Text, TextSpan Span, int Indent, ImmutableArray<TextMark> Marks, bool Emphasized, string Look)
{
    /// <summary>The texts marked as code, in order.</summary>
    public IEnumerable<string> Codes => from mark in Marks where mark.Kind == MarkKind.Code select Text.Substring(mark.Start, mark.Length);

    /// <summary>The line with other words behind its own.</summary>
    /// <param name="joint">What parts the two.</param>
    /// <param name="next">The other words.</param>
    public HtmlLine With(string joint, HtmlLine next)
    {
        var shift = Text.Length + joint.Length;
        return this with
        {
            Text = $"{Text}{joint}{next.Text}",
            Span = Span.Union(next.Span),
            Marks = [.. Marks, .. next.Marks.Select(mark => mark with { Start = mark.Start + shift })],
            Emphasized = Emphasized && next.Emphasized,
        };
    }
}

/// <summary>Collects the words of one line after the other, as a browser sets them: white space is one space, and markup is none.</summary>
/// <param name="file">The file's text.</param>
/// <param name="markdown">Whether the words may bear marks of Markdown.</param>
internal sealed class HtmlWords(string file, bool markdown)
{
    private readonly StringBuilder text = new();
    private readonly List<TextMark> marks = [];
    private TextSpan span;
    private HtmlElement? holder;
    private HtmlElement? last;
    private int indent;
    private bool space;
    private bool joined;
    private bool plain;
    private QuoteFolding folding;

    /// <summary>How many characters the line has so far.</summary>
    public int Length => text.Length;

    /// <summary>Whether the line ends with a colon, and so asks for a value.</summary>
    public bool EndsWithColon => text.Length > 0 && text[^1] is ':' or '：';

    /// <summary>Whether the line ends with a slash, and so may go on with a part of an address.</summary>
    public bool EndsWithSlash => text.Length > 0 && text[^1] == '/' && !space;

    /// <summary>Adds words.</summary>
    /// <param name="said">The words.</param>
    /// <param name="parent">The element that holds them.</param>
    /// <param name="where">Where they stand in the file.</param>
    /// <param name="bold">Whether they are set in bold.</param>
    public void Add(string said, HtmlElement parent, TextSpan where, bool bold)
    {
        var before = text.Length;
        space |= EndsWord(said, parent);
        foreach (var c in said) Add(c, parent);
        if (text.Length == before) return;
        var words = Trimmed(where);
        span = before == 0 ? words : span.Union(words);
        holder = before == 0 ? parent : HtmlElement.Around(holder!, parent);
        (last, joined) = (parent, false);
        plain |= !bold;
    }

    /// <summary>Sets the words apart that follow a length of the line.</summary>
    public void Mark(int since, MarkKind kind)
    {
        while (since < text.Length && char.IsWhiteSpace(text[since])) since++;
        if (since < text.Length) marks.Add(new TextMark(since, text.Length - since, kind));
    }

    /// <summary>
    /// Takes raised words that follow a length of the line as what they are: a power, or a note that the line leaves out.
    /// </summary>
    public void Raise(int since)
    {
        if (since >= text.Length || NoteMarks.Resolve(text.ToString(0, since), text.ToString(since, text.Length - since)) is not { } said)
            return;
        marks.RemoveAll(mark => mark.Start >= since);
        text.Length = since;
        text.Append(said);
    }

    /// <summary>Writes the words from an index on in signs that stand low, where there are such signs.</summary>
    public void Lower(int since)
    {
        if (since >= text.Length || NoteMarks.Lowered(text.ToString(since, text.Length - since)) is not { } said) return;
        text.Length = since;
        text.Append(said);
    }

    /// <summary>Puts a space before the next words.</summary>
    public void Space() => space = true;

    /// <summary>Puts words of the tool's own before the next words, where a page draws a gap instead.</summary>
    public void Separate(string mark)
    {
        if (text.Length > 0) text.Append(mark);
    }

    /// <summary>Says that the next words go on where the last ones ended.</summary>
    public void Join() => joined = true;

    /// <summary>Sets the words that follow in by white space that a style makes.</summary>
    public void Inset(int pixels)
    {
        if (text.Length == 0) indent += pixels / HtmlStyle.PixelsOfIndent;
    }

    /// <summary>Ends the line.</summary>
    /// <returns>The line; null where it has no words.</returns>
    public HtmlLine? Take()
    {
        var line = text.Length == 0 ? null : Line();
        text.Clear();
        marks.Clear();
        (holder, last, indent, space, joined, plain, folding) = (null, null, 0, false, false, false, default);
        return line;
    }

    private HtmlLine Line()
    {
        var look = holder!.Parent is null ? "" : $"{holder.Parent.Shape}>{holder.Shape}";
        if (!markdown) return new HtmlLine(text.ToString(), span, indent, Sorted(marks), !plain, look);
        var read = InlineText.Read(text.ToString());
        return new HtmlLine(
            read.Text.Replace('\n', ' '), span, indent, Sorted(MarksIn(read.Text).Concat(read.Marks)), !plain || read.Emphasized, look);
    }

    // Where marks of Markdown are gone, what the elements set apart stands further to the left.
    private IEnumerable<TextMark> MarksIn(string read)
    {
        var from = 0;
        foreach (var mark in Sorted(marks))
        {
            var at = read.IndexOf(text.ToString(mark.Start, mark.Length), from, StringComparison.Ordinal);
            if (at < 0) continue;
            yield return mark with { Start = at };
            from = at;
        }
    }

    private static ImmutableArray<TextMark> Sorted(IEnumerable<TextMark> marks) =>
        [.. marks.OrderBy(static mark => mark.Start).ThenByDescending(static mark => mark.Length)];

    private void Add(char c, HtmlElement parent)
    {
        if (CharacterForms.IsInvisible(c) && (text.Length == 0 || !CharacterForms.Shapes(c, text[^1], text[^1]))) return;
        if (NoteMarks.IsSign(c) && NoteMarks.Is(c, text.ToString())) return;
        if (char.IsWhiteSpace(c))
        {
            if (text.Length == 0 && c is '\u00A0' or '\u2002' or '\u2003' or '\u3000') indent++;
            space = true;
            return;
        }

        if (text.Length > 0 && (space || (last is not null && last != parent && StandsApart(last, parent, text[^1], c)))) text.Append(' ');
        space = false;
        last = parent;
        text.Append(folding.Next(c));
    }

    // Where a word ends at an element beside plain text and another word begins, they are two. One letter behind an
    // element ends the word in it, and a sign such as _ goes on.
    private bool EndsWord(string said, HtmlElement parent)
    {
        if (text.Length < 2 || said.Length < 2 || joined || last is null || last == parent) return false;
        if (!char.IsAsciiLetterOrDigit(text[^1]) || !char.IsAsciiLetterOrDigit(text[^2]) || !char.IsAsciiLetterOrDigit(said[0])
            || !char.IsAsciiLetterOrDigit(said[1]))
            return false;
        var around = HtmlElement.Around(last, parent);
        for (var outer = around; outer is { IsBlock: false }; outer = outer.Parent)
            if (HtmlNames.IsCode(outer.Name)) return false;
        return (Below(around, last) is null) != (Below(around, parent) is null);
    }

    /// <summary>Whether a browser shows a gap between two words that have no white space between them.</summary>
    private bool StandsApart(HtmlElement before, HtmlElement after, char left, char right)
    {
        var ends = char.IsAsciiLetterOrDigit(left) || ")]}>*\"'".Contains(left);
        // An address goes on: /tasks/{id} and /result.
        if (right == '/' && ")}>".Contains(left)) return false;
        if (joined || !ends || !(char.IsAsciiLetterOrDigit(right) || "_$/{[(".Contains(right))) return false;
        var around = HtmlElement.Around(before, after);
        for (var outer = around; outer is { IsBlock: false }; outer = outer.Parent)
            if (HtmlNames.IsCode(outer.Name)) return false;
        var (one, two) = (Below(around, before), Below(around, after));
        if (one is not null && two is not null)
            return one.Shape != two.Shape || one["class"].Length > 0 || one.Tag == "button" || HtmlNames.IsCode(one.Name);
        return (one ?? two) is { Tag: "sup" }
            || ((one ?? two)!["class"].Length > 0 && (one ?? two)!.Tag is "span" or "small" or "label" or "button");
    }

    private static HtmlElement? Below(HtmlElement outer, HtmlElement inner)
    {
        if (inner == outer) return null;
        while (inner.Parent != outer) inner = inner.Parent!;
        return inner;
    }

    private TextSpan Trimmed(TextSpan words)
    {
        var (start, end) = (words.Start, words.End);
        while (start < end && char.IsWhiteSpace(file[start])) start++;
        while (end > start && char.IsWhiteSpace(file[end - 1])) end--;
        return new TextSpan(start, end);
    }
}
