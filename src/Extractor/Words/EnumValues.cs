using System.Collections.Immutable;
using Extractor.Pages;

namespace Extractor.Words;

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
            for (var colon = line.AsSpan().IndexOfAny(":：") is var at and >= 0 ? at : -1; colon >= 0; colon = Next(line, colon))
            {
                if (!EndsWithLabel(line.AsSpan(0, colon), words)) continue;
                var values = Listed(UpToSentenceEnd(line[(colon + 1)..]), words);
                if (values.Length > 0) return values;
            }
        }

        return [];
    }

    /// <summary>
    /// The values in the words about a field: a sentence of nothing but values, values behind words such as "must be
    /// one of", or values behind a label. A value that a sentence only speaks of is none.
    /// </summary>
    /// <param name="line">The words.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="words">The vocabulary.</param>
    public static ImmutableArray<string> In(MarkedText line, int from, Vocabulary words)
    {
        var whole = ListedItems.Read(line, from);
        if (whole.Values.Length > 1 && whole.EndsSentence(line.Text)) return whole.Values;
        if (AfterLead(line, from, line.Text.Length, words) is { Length: > 0 } values) return values;
        return InBrackets(line.Text, from, words) is { Length: > 0 } union ? union : InDescription(line.Text[from..], words);
    }

    // Category ("history" | "music")
    private static ImmutableArray<string> InBrackets(string text, int from, Vocabulary words)
    {
        const int longest = 400;
        for (var open = text.IndexOfAny(['(', '（'], from); open >= 0; open = text.IndexOfAny(['(', '（'], open + 1))
        {
            var quoted = open + 1 < text.Length && text[open + 1] is '"' or '\'' or '“';
            if (quoted && Brackets.Closing(text, open, longest) is { } close && InUnion(text[(open + 1)..close], words) is { Length: > 0 } values) return values;
        }

        return [];
    }

    /// <summary>The values set as code or in quotes behind words such as "must be one of".</summary>
    /// <param name="line">The words.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="to">Where to end.</param>
    /// <param name="words">The vocabulary.</param>
    public static ImmutableArray<string> AfterLead(MarkedText line, int from, int to, Vocabulary words)
    {
        foreach (var lead in words.EnumLeads)
        {
            for (var at = from; (at = line.Text.IndexOf(lead, at, to - at, StringComparison.OrdinalIgnoreCase)) >= 0; at += lead.Length)
            {
                if (at > 0 && char.IsAsciiLetterOrDigit(line.Text[at - 1]) && char.IsAsciiLetterOrDigit(lead[0])) continue;
                var items = ListedItems.Read(line, SkipFillers(line.Text, at + lead.Length, words));
                if (items.EndsSentence(line.Text) && (items.Values.Length > 1 || (items.Values.Length == 1 && words.IsEnumLabel(lead)))) return items.Values;
            }
        }

        return [];
    }

    /// <summary>The values that stand as a union in the place of a type: <c>"a" | "b"</c>; nothing where one of them is a type.</summary>
    public static ImmutableArray<string> InUnion(string text, Vocabulary words)
    {
        string[] pieces = [.. Pieces(text).Select(static piece => piece.Trim())];
        if (pieces.Length < 2) return [];
        var bars = text.Contains('|') && pieces.All(piece => IsValue(Bare(piece)) && !TypeWords.IsType(piece, words));
        return bars || pieces.All(IsQuoted) ? [.. pieces.Select(Bare).Distinct()] : [];
    }

    /// <summary>The values behind the words that lead on to them: "one of a, b".</summary>
    public static ImmutableArray<string> Behind(string text, Vocabulary words)
    {
        foreach (var lead in words.EnumLeads)
            if (text.StartsWith(lead, StringComparison.OrdinalIgnoreCase)) return Listed(text[SkipFillers(text, lead.Length, words)..], words);
        var label = text.AsSpan().IndexOfAny(":：=");
        return label > 0 && words.Column(text[..label]) == ColumnRole.Enum ? Listed(text[(label + 1)..], words) : [];
    }

    /// <summary>Whether a line ends with words that lead on to a list of values below it.</summary>
    public static bool LeadsOn(string text, Vocabulary words)
    {
        var line = text.TrimEnd();
        if (line.Length == 0 || line[^1] is not (':' or '：')) return words.IsEnumLabel(line);
        var start = line.AsSpan(0, line.Length - 1).LastIndexOfAny(".。;；,，\n");
        var last = line[(start + 1)..^1].Trim();
        return words.IsEnumLabel(last) || words.EnumLeads.Any(lead => LeadsWith(last, lead, words));
    }

    // "Can be one of the following values": nothing stands behind the words that lead on.
    private static bool LeadsWith(string text, string lead, Vocabulary words)
    {
        var at = text.LastIndexOf(lead, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && SkipFillers(text, at + lead.Length, words) == text.Length;
    }

    private static int SkipFillers(string text, int at, Vocabulary words)
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] is ':' or '：')
            {
                at++;
                continue;
            }

            var end = at;
            while (end < text.Length && (text[at] > '\u2E80' ? text[end] > '\u2E80' : char.IsAsciiLetter(text[end]))) end++;
            if (end == at || !words.IsEnumFiller(text[at..end])) return at;
            at = end;
        }

        return at;
    }

    private static bool IsQuoted(string text) => text.Length > 2 && text[0] is '"' or '\'' or '“' or '`' && text[^1] is '"' or '\'' or '”' or '`';

    /// <summary>Whether a line of a stacked list could be one of its values.</summary>
    public static bool IsValue(string line) =>
        line.Length is > 0 and <= LongestValue && !line.Any(char.IsWhiteSpace) && line[^1] is not ('：' or ':' or '。' or '{' or '}' or ',');

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
