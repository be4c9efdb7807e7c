namespace Extractor.Pages;

/// <summary>
/// Takes characters off the ends of a text. Unlike the library's own it makes no array of them for each call, and no copy of a
/// text that has none.
/// </summary>
internal static class CharacterTrim
{
    /// <summary>The text without any of the characters at either end.</summary>
    public static string TrimAny(this string text, ReadOnlySpan<char> characters)
    {
        var trimmed = text.AsSpan().Trim(characters);
        return trimmed.Length == text.Length ? text : trimmed.ToString();
    }

    /// <summary>The text without any of the characters at its end.</summary>
    public static string TrimEndAny(this string text, ReadOnlySpan<char> characters)
    {
        var trimmed = text.AsSpan().TrimEnd(characters);
        return trimmed.Length == text.Length ? text : trimmed.ToString();
    }
}
