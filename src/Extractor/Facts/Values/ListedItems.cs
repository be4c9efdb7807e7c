using System.Collections.Immutable;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Facts.Values;

/// <summary>
/// Values that stand in a sentence one behind the other, each set as code or in quotes: <c>`a`, `b` (the cheap one) or `c`</c>.
/// </summary>
/// <param name="Values">The values.</param>
/// <param name="End">The index behind the last of them and its remark.</param>
internal readonly record struct ListedItems(ImmutableArray<string> Values, int End)
{
    private const int LongestRemark = 160;
    private const int LongestValue = 60;
    private const string Separators = " \t\u00A0,，、/|;；";

    /// <summary>The items from an index on; none where no item stands there.</summary>
    public static ListedItems Read(MarkedText line, int at)
    {
        var values = ImmutableArray.CreateBuilder<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var end = at;
        for (var next = SkipSpace(line.Text, at); next < line.Text.Length && ItemEnd(line, next) is { } stop;)
        {
            var value = Defaults.Bare(line.Text[next..stop]);
            if (value.Length is 0 or > LongestValue) break;
            if (known.Add(value)) values.Add(value);
            end = SkipRemark(line.Text, stop);
            next = SkipSeparators(line.Text, end);
            if (next == end) break;
        }

        return new ListedItems(values.ToImmutable(), end);
    }

    /// <summary>Whether the sentence ends behind the items.</summary>
    public bool EndsSentence(string text)
    {
        var at = SkipSpace(text, End);
        return at >= text.Length || text[at] is '.' or '。' or ';' or '；' or ')' or '）' or ']' or '\n' or '!';
    }

    private static int? ItemEnd(MarkedText line, int at)
    {
        if (line.CodeAt(at) is { } code) return code.End;
        var closing = line.Text[at] switch { '"' => '"', '\'' => '\'', '“' => '”', '「' => '」', '‘' => '’', _ => '\0' };
        if (closing == '\0') return null;
        var length = line.Text.AsSpan(at + 1, Math.Min(LongestValue, line.Text.Length - at - 1)).IndexOf(closing);
        return length > 0 ? at + length + 2 : null;
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private static int SkipRemark(string text, int at)
    {
        var open = SkipSpace(text, at);
        return open < text.Length && text[open] is '(' or '（' && Brackets.Closing(text, open, LongestRemark) is { } close ? close + 1 : at;
    }

    private static int SkipSeparators(string text, int at)
    {
        var next = at;
        while (next < text.Length)
        {
            var joint = Vocabulary.BuiltIn.Names.Joint(text.AsSpan(next));
            if (joint == 0 && !Separators.Contains(text[next])) break;
            next += Math.Max(1, joint);
        }

        return next;
    }
}
