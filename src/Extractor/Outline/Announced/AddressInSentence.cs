using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline.Announced;

/// <summary>
/// The operation of a sentence that ends with its address, where nothing else names one: "The order is sent with the method POST to
/// the URL: https://example.com/v1/orders".
/// </summary>
internal static class AddressInSentence
{
    private const int LongestSentence = 240;
    private static readonly char[] Marks = [.. "`*\"'“”«».,;:：。，、()（）"];

    /// <summary>The operation that a line names; null where it names none, several, or says what is not done.</summary>
    public static OperationName? In(TextLine line, Vocabulary vocabulary)
    {
        if (line.Text.Length > LongestSentence || !line.Text.Contains("://", StringComparison.Ordinal)) return null;
        var words = line.Text.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        var method = Array.FindIndex(words, static word => OperationName.IsMethod(word.Trim(Marks)));
        if (method < 0 || Array.FindLastIndex(words, static word => OperationName.IsMethod(word.Trim(Marks))) != method)
            return null;
        var address = Array.FindIndex(words, static word => word.Contains("://", StringComparison.Ordinal));
        if (address != words.Length - 1 || address <= method || Denies(line.Text, words, vocabulary)) return null;
        var named = (method > 0 && IsOfMethods(words[method - 1], vocabulary)) || IsOfMethods(words[method + 1], vocabulary);
        return named && OperationName.PathOf(words[address].Trim(Marks)) is { } path
            ? new OperationName(words[method].Trim(Marks), path)
            : null;
    }

    private static bool Denies(string text, string[] words, Vocabulary vocabulary) =>
        !vocabulary.Measures.NegationsIn(text).IsEmpty || Array.Exists(words, word => vocabulary.Has("method-denials", word));

    // In scripts without spaces the word may have others behind it: POST 方法请求.
    private static bool IsOfMethods(string word, Vocabulary vocabulary)
    {
        var bare = word.Trim(Marks);
        if (bare.Length == 0) return false;
        if (bare[0] < '\u2E80') return vocabulary.Has("method-words", bare);
        for (var length = Math.Min(bare.Length, 6); length > 0; length--)
            if (vocabulary.Has("method-words", bare.AsSpan(0, length)) || vocabulary.Has("method-words", bare.AsSpan(bare.Length - length)))
                return true;
        return false;
    }
}
