namespace Extractor.Facts;

/// <summary>Brackets as pages use them around remarks, in Latin and full-width forms.</summary>
internal static class Brackets
{
    private const string Opening = "([{<（【［｛《";
    private const string ClosingOf = ")]}>）】］｝》";

    /// <summary>Whether a character opens a bracket.</summary>
    public static bool IsOpening(char c) => Opening.Contains(c);

    /// <summary>The index of the bracket that closes the one at an index, or null where none does within reach.</summary>
    public static int? Closing(string text, int open, int reach)
    {
        var (opens, closes) = (text[open], ClosingOf[Opening.IndexOf(text[open])]);
        var depth = 0;
        var limit = Math.Min(text.Length, open + reach);
        for (var i = open; i < limit; i++)
        {
            if (text[i] == opens) depth++;
            else if (text[i] == closes && --depth == 0) return i;
        }

        return null;
    }

    /// <summary>The parts of a text between commas, colons of any width left alone; what stands in brackets stays whole.</summary>
    public static IEnumerable<string> Pieces(string text)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && IsOpening(text[i])) depth++;
            else if (i < text.Length && ClosingOf.Contains(text[i])) depth = Math.Max(0, depth - 1);
            else if (i == text.Length || (depth == 0 && text[i] is ',' or '，' or ';' or '；' or '、' or '·' or '\n'))
            {
                if (text[start..i].Trim() is { Length: > 0 } piece) yield return piece;
                start = i + 1;
            }
        }
    }

    /// <summary>The parts between slashes and commas of a bracket that ends a sentence; none where it has fewer than two.</summary>
    public static string[] PiecesAtEnd(string sentence) =>
        sentence.TrimEnd('.', '。', ' ') is [.., ')' or '）'] text && text.LastIndexOfAny(['(', '（']) is var open and >= 0
        && text[(open + 1)..^1].Split(['/', '／', ',', '，', '、'], StringSplitOptions.TrimEntries) is { Length: > 1 } pieces
            ? pieces
            : [];

    /// <summary>The text between the brackets around a whole text, or the text itself where there are none around it.</summary>
    public static string Around(string text)
    {
        var inner = text.Trim();
        return inner.Length > 1 && IsOpening(inner[0]) && Closing(inner, 0, inner.Length) == inner.Length - 1 ? inner[1..^1].Trim() : inner;
    }
}
