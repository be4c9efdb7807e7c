namespace Extractor.Words;

/// <summary>
/// The form in which words are compared: lower case, single spaces, no marks around and no colon behind. Every word of
/// every page is looked up in it many times, so it is made in a buffer of the caller's and not as a text of its own.
/// </summary>
internal static class WordKey
{
    /// <summary>How many characters a buffer has that is long enough for almost every word.</summary>
    public const int Usual = 256;

    private const string Marks = " :：*`\"“”()（）.。";

    /// <summary>The key of words.</summary>
    /// <param name="words">The words.</param>
    /// <param name="buffer">Where the key is made where it fits; it lives as long as the key is used.</param>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> words, Span<char> buffer)
    {
        if (words.Length > buffer.Length) buffer = new char[words.Length];
        var length = 0;
        foreach (var c in words)
        {
            if (!char.IsWhiteSpace(c)) buffer[length++] = Lower(c);
            else if (length > 0 && buffer[length - 1] != ' ') buffer[length++] = ' ';
        }

        ReadOnlySpan<char> key = buffer[..length];
        var trimmed = key.Trim(Marks);
        return trimmed.IsEmpty ? key.Trim() : trimmed;
    }

    // Turkish has an i with a dot and one without, and other languages have one: in capitals nobody can tell them apart.
    private static char Lower(char c) => c is 'İ' or 'ı' ? 'i' : char.ToLowerInvariant(c);
}
