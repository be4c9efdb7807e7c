namespace Extractor.Pages.Code;

/// <summary>
/// Finds where an object of JSON ends. The text must be JSON to the letter: the first character that is none ends the search, so that
/// many openings that lead nowhere cost no more than one.
/// </summary>
internal sealed class JsonExtent
{
    private const int DeepestNesting = 64;
    private const int LongestObject = 200_000;

    private readonly string text;
    private readonly int limit;
    private readonly Stack<char> open = new();
    private Next next = Next.Value;

    private JsonExtent(string text, int start) => (this.text, limit) = (text, Math.Min(text.Length, start + LongestObject));

    private enum Next
    {
        Value,
        Key,
        Sign,
    }

    /// <summary>The offset behind the object that opens at an offset; null where what stands there is no JSON.</summary>
    public static int? EndOf(string text, int start)
    {
        var extent = new JsonExtent(text, start);
        for (var at = start; at < extent.limit;)
        {
            if (char.IsWhiteSpace(text[at])) at++;
            else if (extent.Behind(at) is not { } behind) return null;
            else if (extent.open.Count == 0) return behind;
            else at = behind;
        }

        return null;
    }

    // The offset behind the key, the value or the sign at an offset; null where none stands there.
    private int? Behind(int at)
    {
        if (text[at] is '}' or ']') return Close(text[at]) ? at + 1 : null;
        switch (next)
        {
            case Next.Value when text[at] is '{' or '[':
                if (open.Count == DeepestNesting) return null;
                open.Push(text[at]);
                next = text[at] == '[' ? Next.Value : Next.Key;
                return at + 1;
            case Next.Value:
                next = Next.Sign;
                return ValueEnd(at);
            case Next.Key:
                next = Next.Value;
                return KeyEnd(at);
            default:
                next = open.Peek() == '[' ? Next.Value : Next.Key;
                return text[at] == ',' ? at + 1 : null;
        }
    }

    private bool Close(char sign)
    {
        if (!open.TryPeek(out var opening) || opening != (sign == '}' ? '{' : '[') || (sign == '}' && next == Next.Value)) return false;
        open.Pop();
        next = Next.Sign;
        return true;
    }

    // Behind the colon.
    private int? KeyEnd(int at)
    {
        if (StringEnd(at) is not { } end) return null;
        while (end < limit && char.IsWhiteSpace(text[end])) end++;
        return end < limit && text[end] == ':' ? end + 1 : null;
    }

    private int? ValueEnd(int at)
    {
        if (text[at] == '"') return StringEnd(at);
        var end = at;
        while (end < limit && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '+' or '.')) end++;
        return end > at ? end : null;
    }

    private int? StringEnd(int at)
    {
        if (text[at] != '"') return null;
        for (var end = at + 1; end < limit && text[end] is not ('\n' or '\r'); end++)
        {
            if (text[end] == '\\') end++;
            else if (text[end] == '"') return end + 1;
        }

        return null;
    }
}
