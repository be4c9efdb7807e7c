using System.Collections.Immutable;
using Extractor.Words;

namespace Extractor.Dialects;

/// <summary>Reads the values that a field may have.</summary>
internal static class EnumValues
{
    private const int LongestValue = 60;
    private static readonly char[] Separators = [',', '，', '、', '|', ';', '；', '\n', '/'];

    /// <summary>The values in a cell of an enum column.</summary>
    public static ImmutableArray<string> InCell(string text, ImmutableArray<string> codes, Vocabulary words)
    {
        if (words.IsNoValue(text)) return [];
        if (!codes.IsEmpty) return [.. codes.Distinct()];
        return Listed(text, words);
    }

    /// <summary>The values behind a label in a description: "Enum values: a, b".</summary>
    public static ImmutableArray<string> InDescription(string text, Vocabulary words)
    {
        foreach (var line in text.Split('\n'))
        {
            if (BehindWords(line, words) is { Length: > 1 } listed) return listed;
            for (var colon = line.AsSpan().IndexOfAny(":：") is var at and >= 0 ? at : -1; colon >= 0; colon = Next(line, colon))
            {
                if (!EndsWithLabel(line.AsSpan(0, colon), words)) continue;
                var values = Listed(UpToSentenceEnd(line[(colon + 1)..]), words);
                if (values.Length > 0) return values;
            }
        }

        return [];
    }

    /// <summary>Whether a line of a stacked list could be one of its values.</summary>
    public static bool IsValue(string line) =>
        line.Length is > 0 and <= LongestValue && !line.Any(char.IsWhiteSpace) && line[^1] is not ('：' or ':' or '。' or '{' or '}' or ',');

    // "One of a, b." needs no colon, but more than one value: "one of many" lists nothing.
    private static ImmutableArray<string> BehindWords(string line, Vocabulary words)
    {
        for (var space = line.IndexOf(" of ", StringComparison.OrdinalIgnoreCase); space >= 0; space = line.IndexOf(" of ", space + 1, StringComparison.OrdinalIgnoreCase))
        {
            var start = line.AsSpan(0, space).LastIndexOf(' ') + 1;
            if (!words.IsEnumLabel(line[start..(space + 3)])) continue;
            var values = Listed(UpToSentenceEnd(line[(space + 4)..]), words);
            if (values.Length > 1) return values;
        }

        return [];
    }

    private static int Next(string line, int colon)
    {
        var next = line.AsSpan(colon + 1).IndexOfAny(":：");
        return next < 0 ? -1 : colon + 1 + next;
    }

    private static bool EndsWithLabel(ReadOnlySpan<char> before, Vocabulary words)
    {
        var text = before.ToString();
        if (words.IsEnumLabel(text)) return true;
        var start = text.AsSpan().LastIndexOfAny(".,;。，；");
        return start >= 0 && words.IsEnumLabel(text[(start + 1)..]);
    }

    private static string UpToSentenceEnd(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '。') return text[..i];
            if (text[i] == '.' && (i + 1 == text.Length || text[i + 1] == ' ')) return text[..i];
        }

        return text;
    }

    private static ImmutableArray<string> Listed(string text, Vocabulary words)
    {
        var values = ImmutableArray.CreateBuilder<string>();
        foreach (var piece in Pieces(text))
        {
            var value = Bare(piece);
            if (value.Length == 0 || words.IsNoValue(value)) continue;
            // One value with white space makes the whole list a sentence, and a sentence lists nothing.
            if (value.Length > LongestValue || value.Any(char.IsWhiteSpace)) return [];
            if (!values.Contains(value)) values.Add(value);
        }

        return values.ToImmutable();
    }

    private static IEnumerable<string> Pieces(string text)
    {
        foreach (var piece in text.Replace(" or ", ",", StringComparison.Ordinal).Replace(" and ", ",", StringComparison.Ordinal).Split(Separators))
            if (!string.IsNullOrWhiteSpace(piece)) yield return piece;
    }

    // submitted（已提交） is the value and what it means.
    private static string Bare(string piece)
    {
        var text = piece.Trim().TrimEnd(':', '：', '.', '。').Trim('`', '"', '\'', '“', '”', ' ');
        var open = text.IndexOfAny(['(', '（']);
        return open > 0 ? text[..open].Trim().Trim('`') : text;
    }
}
