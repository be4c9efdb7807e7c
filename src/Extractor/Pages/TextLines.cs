using Extractor.Pages.Code;
using Extractor.Pages.Shown;

namespace Extractor.Pages;

/// <summary>Makes blocks of single lines of prose.</summary>
internal static class TextLines
{
    /// <summary>A line of a page without markup: its words are what it says.</summary>
    public static TextLine Plain(SourceText source, int line) => Of(source, line, InlineText.Unmarked);

    /// <summary>A line of Markdown prose.</summary>
    public static TextLine Markdown(SourceText source, int line) =>
        Of(source, line, static text => InlineText.Read(WithoutBreak(InlineFences.WordsBefore(text))));

    // A backslash at the end of a line is a line break and no part of the words.
    private static string WithoutBreak(string text) => text.EndsWith('\\') ? text[..^1] : text;

    /// <summary>A line of prose.</summary>
    /// <param name="source">The page.</param>
    /// <param name="line">The line.</param>
    /// <param name="read">Reads its inline markup.</param>
    public static TextLine Of(SourceText source, int line, Func<string, InlineText> read)
    {
        var raw = source.Line(line);
        var (at, indent) = SkipSpace(raw, 0, 0);
        // ">= 1" compares and quotes nothing.
        while (at < raw.Length && raw[at] == '>' && !(at + 1 < raw.Length && raw[at + 1] == '='))
            (at, indent) = SkipSpace(raw, at + 1, indent);
        var bullet = BulletLength(raw.AsSpan(at));
        if (bullet > 0) (at, _) = SkipSpace(raw, at + bullet, indent);
        var words = read(raw[at..]);
        return new TextLine(LineRange.Single(line), words.Text, indent, bullet > 0, words.Emphasized) { Marks = words.Marks };
    }

    /// <summary>
    /// How many characters of the text are the mark of a list item, the space behind it excepted; zero where it opens none.
    /// </summary>
    public static int BulletLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return 0;
        if ("-*+".Contains(text[0])) return text.Length == 1 || text[1] is ' ' or '\t' ? 1 : 0;
        if ("●○■•◦▪▸·・".Contains(text[0])) return 1;
        var digits = 0;
        while (digits < text.Length && digits < 4 && char.IsAsciiDigit(text[digits])) digits++;
        if (digits == 0 || digits >= text.Length) return 0;
        if (text[digits] is '、') return digits + 1;
        return text[digits] is '.' or ')' && digits + 1 < text.Length && text[digits + 1] is ' ' or '\t' ? digits + 1 : 0;
    }

    private static (int At, int Indent) SkipSpace(string text, int at, int indent)
    {
        for (; at < text.Length && char.IsWhiteSpace(text[at]); at++) indent += text[at] == '\t' ? 4 : 1;
        return (at, indent);
    }
}
