namespace Extractor.Pages.Html;

/// <summary>
/// Words in angle brackets inside code, <c>`/kites/&lt;kite_id&gt;`</c>, in a piece of HTML of a page of Markdown: they stand for what the
/// reader has to put in their place, and are no tags.
/// </summary>
internal static class QuotedTags
{
    // No page has this character, which is for private use.
    private const char Hidden = '\uE0F1';

    private const int LongestWord = 60;

    /// <summary>Puts another character in the place of the bracket that opens each such word.</summary>
    public static void Hide(Span<char> text)
    {
        while (!text.IsEmpty)
        {
            var end = text.IndexOf('\n') is var at and >= 0 ? at + 1 : text.Length;
            HideIn(text[..end]);
            text = text[end..];
        }
    }

    /// <summary>The words of a piece of HTML as they stand in the file.</summary>
    public static string Shown(string words) => words.Replace(Hidden, '<');

    // Code that stands on one line, and has no tag that closes another.
    private static void HideIn(Span<char> line)
    {
        for (var open = line.IndexOf('`'); open >= 0; open = line.IndexOf('`'))
        {
            line = line[(open + 1)..];
            var close = line.IndexOf('`');
            if (close < 0) return;
            var code = line[..close];
            if (code.Contains('<') && code.IndexOf("</") < 0 && IsText(code)) HideWords(code);
            line = line[(close + 1)..];
        }
    }

    // Inside a tag a quoted text has signs of its own.
    private static bool IsText(ReadOnlySpan<char> code) => code.IndexOfAny('=', '"') < 0;

    private static void HideWords(Span<char> code)
    {
        for (var open = code.IndexOf('<'); open >= 0; open = code.IndexOf('<'))
        {
            code = code[open..];
            var close = code.IndexOf('>');
            if (close is > 1 and <= LongestWord && IsWord(code[1..close])) code[0] = Hidden;
            code = code[1..];
        }
    }

    private static bool IsWord(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-' or ':' or '.')) return false;
        return true;
    }
}
