using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Facts;

/// <summary>
/// The facts of a line that says what its field is before it states them, in a bracket that ends the line: "tail: The end of the kite
/// (string, required)".
/// </summary>
internal static class ClosingFacts
{
    /// <summary>The facts behind a name: those that stand right there, or without any those of the bracket at the end.</summary>
    /// <param name="line">The line.</param>
    /// <param name="nameEnd">Where the name ends.</param>
    /// <param name="behind">What stands right behind the name.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static FieldAttributes Read(MarkedText line, int nameEnd, FieldAttributes behind, Vocabulary vocabulary)
    {
        // A word such as "optional" that opens the words may be one of them: "optional sails (boolean, required)".
        var says = behind with { Required = null };
        if (says.Any || behind.Remark.Length > 0 || line.Text is not [.., ')' or '）'] || Colon(line.Text, nameEnd) is not { } colon)
            return behind;
        var open = line.Text.AsSpan().LastIndexOfAny('(', '（');
        if (open <= behind.End || !line.Text.AsSpan(open).ContainsAny(",，、/|·;")) return behind;
        var stated = AttributeReader.Read(line.Part(open, line.Text.Length), 0, vocabulary);
        // A type or a requirement alone may be a remark on the words before it.
        return stated is { Type: not null, Required: not null } && stated.End >= line.Text.Length - open
            ? stated with { End = colon + 1 }
            : behind;
    }

    private static int? Colon(string text, int nameEnd)
    {
        if (text[nameEnd - 1] is ':' or '：') return nameEnd - 1;
        while (nameEnd < text.Length && char.IsWhiteSpace(text[nameEnd])) nameEnd++;
        return nameEnd < text.Length && (text[nameEnd] is ':' or '：') ? nameEnd : null;
    }
}
