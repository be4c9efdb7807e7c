using System.Collections.Immutable;
using Extractor.Facts.Prose;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Facts.Values;

/// <summary>A line of a list of values: the value that it opens with, or those that stand behind the kind that they are of.</summary>
internal static class ListedLine
{
    /// <summary>The values of a line; none where it opens with no value.</summary>
    /// <param name="line">The line.</param>
    /// <param name="field">What is known of the field.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static ImmutableArray<string> Values(MarkedText line, FieldContext field, Vocabulary vocabulary)
    {
        if (OfKind(line, vocabulary) is { Length: > 1 } values) return values;
        var end = line.MarkAt(0) is { } mark ? mark.End : ValueEnd(line.Text);
        var value = Defaults.Bare(line.Text[..end].TrimEnd(':', '：', ' '));
        if (!EnumValues.IsValue(value) && line.CodeAt(0) is null) return [];
        // "k1: 1 to 10" of a number is about the case of another field.
        var isCase = field is { IsNumber: true, IsText: false } && end < line.Text.Length && FactNumber.Whole(value) is null;
        return isCase ? [] : [value];
    }

    /// <summary>Whether a bracket right behind the value of a line, or at its end, calls it the default: `a`（默认）：快</summary>
    /// <param name="line">The line.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static bool IsDefault(MarkedText line, Vocabulary vocabulary)
    {
        var clauses = new Clauses(line, default, vocabulary);
        var last = clauses.Tokens.Length - 1;
        while (last > 0 && clauses[last].Kind == TokenKind.Stop) last--;
        return (clauses[1].Kind == TokenKind.Open && clauses.IsDefaultBracket(1))
            || (clauses[last].Kind == TokenKind.Close && clauses.IsDefaultBracket(clauses[last].Match));
    }

    // 视频文件：MP4、TS、MOV: a kind of values, and behind it those of the kind.
    private static ImmutableArray<string> OfKind(MarkedText line, Vocabulary vocabulary)
    {
        var colon = line.Text.AsSpan().IndexOfAny(":：");
        if (colon <= 0 || !line.Text.AsSpan(0, colon).ContainsAnyExceptInRange('\0', '\u2E80')) return [];
        return FactReader.ValuesFrom(line.Part(colon + 1, line.Text.Length), vocabulary) is { List: { IsOpen: false } list } read
            && read.End >= line.Text.TrimEnd().Length - colon - 1
            && list.Values.All(static one => one.Meaning is null && one.Value.All(char.IsAscii))
            ? [.. list.Values.Select(static one => one.Value)]
            : [];
    }

    private static int ValueEnd(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (text[i] is ':' or '：' or '(' or '（' or '=' || (text[i] is '-' or '–' or '—' && i > 0 && text[i - 1] == ' ')) return i;
        return text.Length;
    }
}
