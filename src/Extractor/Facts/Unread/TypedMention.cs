using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Facts.Unread;

/// <summary>
/// Lines that open with a name in code and its type, with no more before the name than a sign or a remark in brackets: "(optional)
/// `sail` (string): …", "[required] `sail` string".
/// </summary>
internal static class TypedMention
{
    private const int LongestRemark = 24;

    /// <summary>Whether a line is such a one.</summary>
    public static bool Opens(TextLine line, SourceText source, Vocabulary vocabulary)
    {
        // "`sail` array can only be set once" is a sentence.
        var isLink = source.Span(line.Line).Contains("](", StringComparison.Ordinal);
        foreach (var mark in line.Inline.Marks)
        {
            if (mark.Kind != MarkKind.Code || mark.End > line.Text.Length) continue;
            return mark.Start <= LongestRemark && IsRemark(line.Text.AsSpan(0, mark.Start))
                && FieldName.IsName(line.Text[mark.Start..mark.End])
                && OpensWithType(line.Text.AsSpan(mark.End), isLink || mark.Start > 0, vocabulary);
        }

        return false;
    }

    // Signs, and words in brackets.
    private static bool IsRemark(ReadOnlySpan<char> before)
    {
        var depth = 0;
        foreach (var c in before)
        {
            if (c is '(' or '[' or '（' or '【') depth++;
            else if (c is ')' or ']' or '）' or '】') depth--;
            else if (depth == 0 && char.IsLetterOrDigit(c)) return false;
        }

        return depth == 0;
    }

    private static bool OpensWithType(ReadOnlySpan<char> behind, bool isSetApart, Vocabulary vocabulary)
    {
        var words = behind.TrimStart();
        var isBracketed = words is ['(' or '（' or '[' or '<', ..];
        if (isBracketed) words = words[1..];
        var end = isBracketed ? words.IndexOfAny(",)）]>") : words.IndexOfAny(" :,—");
        if (!isBracketed && !isSetApart && end >= 0 && words[end] == ' ') return false;
        var type = (end < 0 ? words : words[..end]).Trim().ToString();
        return TypeWords.IsType(type, vocabulary) && (isBracketed || TypeWords.IsPlain(type, vocabulary));
    }
}
