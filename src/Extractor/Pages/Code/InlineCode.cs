namespace Extractor.Pages.Code;

/// <summary>Code inside a line of Markdown.</summary>
internal static class InlineCode
{
    /// <summary>The index behind the code that opens at an index; behind the marks alone where nothing closes them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The first of its marks.</param>
    public static int End(ReadOnlySpan<char> text, int at)
    {
        var marks = Marks(text, at);
        for (var next = at + marks; next < text.Length && text[next] != '\n'; next++)
        {
            if (text[next] != '`') continue;
            var closing = Marks(text, next);
            if (closing == marks) return next + closing;
            next += closing - 1;
        }

        return at + marks;
    }

    private static int Marks(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == '`') end++;
        return end - at;
    }
}
