namespace Extractor.Pages;

/// <summary>
/// A line such as <c>@apiParam {String} name</c>, alone or behind the mark of a comment: a word behind an at sign says
/// what the rest of the line is.
/// </summary>
/// <param name="Name">The word behind the at sign, in lower case.</param>
/// <param name="Text">The rest of the line.</param>
internal readonly record struct Annotation(string Name, string Text)
{
    private const int LongestName = 40;

    /// <summary>The annotation on a line, or null where none opens there.</summary>
    public static Annotation? Read(ReadOnlySpan<char> line)
    {
        // Most lines have no at sign at all; the rest of the test costs more.
        if (!line.Contains('@')) return null;
        var words = CommentText.Words(line);
        if (words.Length < 2 || words[0] != '@') return null;
        var end = 1;
        while (end < words.Length && char.IsAsciiLetter(words[end])) end++;
        if (end is < 3 or > LongestName || (end < words.Length && !char.IsWhiteSpace(words[end]))) return null;
        return new Annotation(words[1..end].ToString().ToLowerInvariant(), words[end..].Trim().ToString());
    }
}
