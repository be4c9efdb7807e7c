namespace Extractor.Checking.Calls;

/// <summary>Finds where parts of a shell script end.</summary>
internal static class ShellSpans
{
    /// <summary>The backtick that closes a substitution, or null.</summary>
    public static int? ClosingTick(string text, int from, int end)
    {
        var close = from;
        while (close < end && text[close] != '`') close += text[close] == '\\' ? 2 : 1;
        return close < end ? close : null;
    }

    /// <summary>The bracket that closes the one at an offset, or null; brackets in quotation marks are text.</summary>
    public static int? Closing(string text, int from, int end, char opens, char closes)
    {
        var (open, mark) = (0, '\0');
        for (var i = from; i < end; i++)
        {
            var c = text[i];
            if (c == '\\' && mark != '\'') i++;
            else if (mark != '\0') mark = c == mark ? '\0' : mark;
            else if (c is '\'' or '"') mark = c;
            else if (c == opens) open++;
            else if (c == closes && --open == 0) return i;
        }

        return null;
    }

    /// <summary>The end of the name of a variable.</summary>
    public static int NameEnd(string text, int from, int end)
    {
        while (from < end && (char.IsAsciiLetterOrDigit(text[from]) || text[from] == '_')) from++;
        return from;
    }

    /// <summary>The end of a line.</summary>
    public static int LineEnd(string text, int from, int end)
    {
        var stop = text.IndexOf('\n', from, end - from);
        return stop < 0 ? end : stop;
    }
}
