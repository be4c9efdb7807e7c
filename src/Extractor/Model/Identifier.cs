namespace Extractor.Model;

/// <summary>What the names of fields look like.</summary>
internal static class Identifier
{
    /// <summary>No name is longer; what is longer is text.</summary>
    public const int LongestName = 120;

    /// <summary>Whether the text could be the name of a field: no white space, no sentence.</summary>
    public static bool IsName(string text)
    {
        if (text.Length is 0 or > LongestName || !(char.IsAsciiLetter(text[0]) || "_$@[{".Contains(text[0]))) return false;
        foreach (var c in text)
            if (!char.IsAsciiLetterOrDigit(c) && !"_-.[]{}$@:*#/<>|".Contains(c)) return false;
        return text[^1] is not ('.' or ':' or '/' or '-') && !text.Contains("//", StringComparison.Ordinal) && IsBalanced(text, '[', ']')
            && IsBalanced(text, '{', '}');
    }

    private static bool IsBalanced(string text, char opening, char closing)
    {
        var depth = 0;
        foreach (var c in text)
        {
            if (c == opening) depth++;
            else if (c == closing && --depth < 0) return false;
        }

        return depth == 0;
    }

    /// <summary>
    /// Whether a name is written as no word at the start of a sentence is: in lower case, or with a sign or a capital inside.
    /// </summary>
    public static bool IsDistinct(string name) =>
        char.IsAsciiLetterLower(name[0]) || name.AsSpan().IndexOfAny("_.[$@") >= 0
        || (name.AsSpan(1).IndexOfAnyInRange('A', 'Z') >= 0 && name.AsSpan(1).IndexOfAnyInRange('a', 'z') >= 0);

    /// <summary>The letters and digits of a text in lower case: what is left of it however it is set and written.</summary>
    public static string LettersOf(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Whether a name is written in capitals alone, as constants are.</summary>
    public static bool IsConstant(string name) =>
        name.Length > 1 && name.AsSpan().IndexOfAnyInRange('a', 'z') < 0 && name.AsSpan().IndexOfAnyInRange('A', 'Z') >= 0;
}
