using System.Collections.Immutable;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Facts.Values;

/// <summary>
/// Values that stand one behind the other with nothing but signs or words such as "or" between them:
/// <c>a, b (the cheap one) or c</c>.
/// </summary>
internal static class UnmarkedList
{
    /// <summary>The most characters of a value.</summary>
    public const int LongestValue = 60;

    /// <summary>The signs between two values.</summary>
    public const string Separators = ",，、|;；\n/";

    // A value and what it means.
    private const int LongestPiece = 200;

    /// <summary>The values of a list.</summary>
    /// <returns>The values, none where the text is no list; and the place up to which another list need not be looked for.</returns>
    public static (ImmutableArray<string> Values, int End) Read(string text, int start, bool toSentenceEnd, Vocabulary vocabulary)
    {
        var values = new List<string>();
        var at = start;
        // [a, b]
        while (at < text.Length && text[at] == ' ') at++;
        if (at < text.Length && text[at] == '[' && Brackets.Closing(text, at, LongestPiece) is { } close
            && text.AsSpan(close + 1).Trim(" .。").IsEmpty)
            (at, text) = (at + 1, text[..close]);
        for (var last = false; at < text.Length && !last;)
        {
            (var end, var next, last) = PieceAt(text, at, toSentenceEnd, vocabulary.Small);
            // A piece that long is a sentence, and a sentence lists nothing.
            if (end - at > LongestPiece) return ([], at);
            var value = Bare(text[at..end]);
            if (value.Length > 0 && !vocabulary.IsNoValue(value))
            {
                if (value.Length > LongestValue || value.Any(char.IsWhiteSpace)) return ([], at);
                values.Add(value);
            }

            at = next;
        }

        return ([.. values.Distinct()], at);
    }

    /// <summary>Where the piece of a list that starts at an index ends, where the next one starts, and whether there is none.</summary>
    private static (int End, int Next, bool Last) PieceAt(string text, int start, bool toSentenceEnd, SmallWords small)
    {
        for (var i = start; i < text.Length && i - start <= LongestPiece; i++)
        {
            if (Separators.Contains(text[i])) return (i, i + 1, false);
            if (toSentenceEnd && (text[i] == '。' || (text[i] == '.' && (i + 1 == text.Length || text[i + 1] == ' '))))
                return (i, i + 1, true);
            if (text[i] != ' ') continue;
            foreach (var joint in small.BetweenValues)
                if (text.AsSpan(i).StartsWith(joint)) return (i, i + joint.Length, false);
        }

        var end = Math.Min(text.Length, start + LongestPiece + 1);
        return (end, end, true);
    }

    /// <summary>The value at the start of a piece: of submitted（已提交） what stands before the brackets, which say what it means.</summary>
    public static string Bare(string piece)
    {
        var text = piece.Trim().TrimEndAny(":：.。").TrimAny("`\"'“” ");
        var open = text.IndexOfAny(['(', '（']);
        return open > 0 ? text[..open].Trim().Trim('`') : text;
    }
}
