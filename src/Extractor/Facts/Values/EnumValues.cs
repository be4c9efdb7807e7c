using System.Collections.Immutable;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Facts.Values;

/// <summary>Reads the values that a field may have.</summary>
internal static class EnumValues
{
    private const int LongestLabel = 60;

    /// <summary>The values in a cell of an enum column.</summary>
    public static ImmutableArray<string> InCell(string text, ImmutableArray<string> codes, Vocabulary vocabulary)
    {
        if (vocabulary.IsNoValue(text)) return [];
        if (!codes.IsEmpty) return [.. codes.Distinct()];
        return UnmarkedList.Read(Brackets.Around(text), 0, toSentenceEnd: false, vocabulary).Values;
    }

    /// <summary>The values behind a label in a description: "Enum values: a, b".</summary>
    public static ImmutableArray<string> InDescription(string text, Vocabulary vocabulary)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (i + 1 < lines.Length && LeadsOn(line, vocabulary) && Below(lines.AsSpan(i + 1), vocabulary) is { Length: > 0 } below)
                return below;
            if (BehindWords(line, vocabulary) is { Length: > 1 } listed) return listed;
            // What spoils the list behind one label spoils it behind every label before the same place.
            var spoilt = 0;
            for (var colon = NextColon(line, 0); colon >= 0; colon = NextColon(line, colon + 1))
            {
                if (colon < spoilt || !EndsWithLabel(line.AsSpan(0, colon), vocabulary)) continue;
                var (values, end) = UnmarkedList.Read(line, colon + 1, toSentenceEnd: true, vocabulary);
                if (values.Length > 0) return values;
                spoilt = end;
            }
        }

        return [];
    }

    // One value a line, with or without its meaning.
    private static ImmutableArray<string> Below(ReadOnlySpan<string> lines, Vocabulary vocabulary)
    {
        var values = new List<string>();
        foreach (var line in lines)
        {
            var text = line.AsSpan().TrimStart(" -•*·").ToString();
            var end = text.AsSpan().IndexOfAny(" :：(（=");
            var value = UnmarkedList.Bare(end < 0 ? text : text[..end]);
            var explained = end < 0 || text[end] != ' ' || (end + 1 < text.Length && "-–—:：(（=".Contains(text[end + 1]));
            if (!explained || !IsValue(value) || vocabulary.IsNotice(value) || vocabulary.IsEnumLabel(value)
                || vocabulary.Column(value) == ColumnRole.Default)
                break;
            values.Add(value);
        }

        return values.Count > 1 ? [.. values.Distinct()] : [];
    }

    /// <summary>
    /// The values in the words about a field: a sentence of nothing but values, values behind words such as "must be
    /// one of", or values behind a label. A value that a sentence only speaks of is none.
    /// </summary>
    /// <param name="line">The words.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static ImmutableArray<string> In(MarkedText line, int from, Vocabulary vocabulary)
    {
        var whole = ListedItems.Read(line, from);
        if (whole.Values.Length > 1 && (whole.EndsSentence(line.Text) || DefaultFollows(line.Text, whole.End, vocabulary)))
            return whole.Values;
        if (AfterLead(line, from, line.Text.Length, vocabulary) is { Length: > 0 } values) return values;
        if (BeforeTail(line, from, vocabulary) is { Length: > 0 } told) return told;
        if (InBrackets(line.Text, from, vocabulary) is { Length: > 0 } union) return union;
        return InDescription(line.Text[from..], vocabulary) is { Length: > 0 } listed ? listed : Explained(line.Text, from);
    }

    // `a`, `b` のいずれか
    private static ImmutableArray<string> BeforeTail(MarkedText line, int from, Vocabulary vocabulary)
    {
        var next = from;
        foreach (var mark in line.Marks)
        {
            if (mark.Kind != MarkKind.Code || mark.Start < next || mark.End > line.Text.Length) continue;
            var items = ListedItems.Read(line, mark.Start);
            next = Math.Max(mark.End, items.End);
            var behind = line.Text.AsSpan(Math.Min(items.End, line.Text.Length)).TrimStart();
            if (items.Values.Length < 2) continue;
            foreach (var tail in vocabulary.EnumTails)
                if (behind.StartsWith(tail, StringComparison.OrdinalIgnoreCase)) return items.Values;
        }

        return [];
    }

    // DONE（完成）, FAILED（失败）: constants, each with what it means.
    private static ImmutableArray<string> Explained(string text, int from)
    {
        const int longestMeaning = 60;
        var values = ImmutableArray.CreateBuilder<string>();
        for (var open = text.IndexOfAny(['(', '（'], from); open >= 0; open = text.IndexOfAny(['(', '（'], open + 1))
        {
            var start = open;
            while (start > from
                && (char.IsAsciiLetterUpper(text[start - 1]) || char.IsAsciiDigit(text[start - 1]) || text[start - 1] is '_' or '-'))
                start--;
            var opens = start == from || text[start - 1] is ' ' or ',' or '，' or '、' or '：' or ':' or '；' or ';' or '/' or '|';
            if (start == open || !opens || Brackets.Closing(text, open, longestMeaning) is not { } close) break;
            values.Add(text[start..open]);
            // What stands between two of them is a sign and no word.
            var next = text.IndexOfAny(['(', '（'], close);
            if (next >= 0 && text.AsSpan(close + 1, next - close - 1).Length > UnmarkedList.LongestValue) break;
            open = close;
        }

        return values.Count > 1 ? [.. values.Distinct()] : [];
    }

    // "a" | "b", default "a"
    private static bool DefaultFollows(string text, int at, Vocabulary vocabulary)
    {
        var rest = text.AsSpan(Math.Min(at, text.Length)).TrimStart(" ,，;；");
        var end = rest.IndexOfAny(" :：=");
        return vocabulary.Column((end < 0 ? rest : rest[..end]).ToString()) == ColumnRole.Default;
    }

    // Category ("history" | "music")
    private static ImmutableArray<string> InBrackets(string text, int from, Vocabulary vocabulary)
    {
        const int longest = 400;
        for (var open = text.IndexOfAny(['(', '（'], from); open >= 0; open = text.IndexOfAny(['(', '（'], open + 1))
        {
            var quoted = open + 1 < text.Length && text[open + 1] is '"' or '\'' or '“';
            if (quoted && Brackets.Closing(text, open, longest) is { } close
                && InUnion(text[(open + 1)..close], vocabulary) is { Length: > 0 } values)
                return values;
        }

        return [];
    }

    /// <summary>The values set as code or in quotes behind words such as "must be one of".</summary>
    /// <param name="line">The words.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="to">Where to end.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static ImmutableArray<string> AfterLead(MarkedText line, int from, int to, Vocabulary vocabulary)
    {
        foreach (var lead in vocabulary.EnumLeads)
        {
            for (var at = from; (at = line.Text.IndexOf(lead, at, to - at, StringComparison.OrdinalIgnoreCase)) >= 0; at += lead.Length)
            {
                if (at > 0 && char.IsAsciiLetterOrDigit(line.Text[at - 1]) && char.IsAsciiLetterOrDigit(lead[0])) continue;
                var first = SkipFillers(line.Text, at + lead.Length, vocabulary);
                if (first < line.Text.Length && line.Text[first] is '[' or '(' or '（') first++;
                var items = ListedItems.Read(line, first);
                if (items.EndsSentence(line.Text)
                    && (items.Values.Length > 1 || (items.Values.Length == 1 && vocabulary.IsEnumLabel(lead))))
                    return items.Values;
            }
        }

        return [];
    }

    /// <summary>The values that stand as a union in the place of a type: <c>"a" | "b"</c>; nothing where one of them is a type.</summary>
    public static ImmutableArray<string> InUnion(string text, Vocabulary vocabulary)
    {
        string[] pieces = [.. vocabulary.Small.WithCommas(ItemsOf(text))
            .Split(UnmarkedList.Separators.ToCharArray(), StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        if (pieces.Length < 2 || Array.Exists(pieces, HoldsPartOfBracket)) return [];
        var bars = text.Contains('|') && pieces.All(piece => IsValue(UnmarkedList.Bare(piece)) && !TypeWords.IsType(piece, vocabulary));
        return bars || pieces.All(IsQuoted) ? [.. pieces.Select(UnmarkedList.Bare).Distinct()] : [];
    }

    // Array<"a" | "b">, ("a" | "b")[]
    private static string ItemsOf(string text)
    {
        var open = text.IndexOf('<', StringComparison.Ordinal);
        return open > 0 && text[^1] == '>' && TypeWords.IsList(text[..open].Trim().ToLowerInvariant()) ? text[(open + 1)..^1]
            : text is ['(', .., ')', '[', ']'] ? text[1..^3]
            : text;
    }

    // Of Record<"a" | "b", number> the bars part no values of the field.
    private static bool HoldsPartOfBracket(string piece) =>
        !IsQuoted(piece)
        && piece.Count(static c => c is '<' or '(' or '[' or '{') != piece.Count(static c => c is '>' or ')' or ']' or '}');

    /// <summary>The values in the place of a type: a union of them, or the one text in quotes that the field always has.</summary>
    public static ImmutableArray<string> InType(string text, Vocabulary vocabulary) =>
        InUnion(text, vocabulary) is { Length: > 0 } values ? values
        : text.Length > 2 && text[0] == '"' && text.IndexOf('"', 1) == text.Length - 1 && IsValue(text[1..^1]) ? [text[1..^1]]
        : [];

    /// <summary>The values behind the words that lead on to them: "one of a, b".</summary>
    public static ImmutableArray<string> Behind(string text, Vocabulary vocabulary)
    {
        foreach (var lead in vocabulary.EnumLeads)
            if (text.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
                return UnmarkedList.Read(text, SkipFillers(text, lead.Length, vocabulary), toSentenceEnd: false, vocabulary).Values;
        var label = text.AsSpan().IndexOfAny(":：=");
        return label > 0 && vocabulary.Column(text[..label]) == ColumnRole.Enum
            ? UnmarkedList.Read(text, label + 1, toSentenceEnd: false, vocabulary).Values
            : [];
    }

    /// <summary>Whether a line ends with words that lead on to a list of values below it.</summary>
    public static bool LeadsOn(string text, Vocabulary vocabulary)
    {
        var line = text.TrimEnd();
        if (line.Length == 0) return false;
        var start = line.AsSpan(0, line.Length - 1).LastIndexOfAny(".。;；,，\n");
        if (line[^1] is not (':' or '：')) return vocabulary.IsEnumLabel(line[(start + 1)..].Trim());
        var last = line[(start + 1)..^1].Trim();
        return vocabulary.IsEnumLabel(last) || vocabulary.EnumLeads.Any(lead => LeadsWith(last, lead, vocabulary));
    }

    // "Can be one of the following values": nothing stands behind the words that lead on.
    private static bool LeadsWith(string text, string lead, Vocabulary vocabulary)
    {
        var at = text.LastIndexOf(lead, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && SkipFillers(text, at + lead.Length, vocabulary) == text.Length;
    }

    private static int SkipFillers(string text, int at, Vocabulary vocabulary)
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
            if (end == at || !vocabulary.IsEnumFiller(text[at..end])) return at;
            at = end;
        }

        return at;
    }

    private static bool IsQuoted(string text) =>
        text.Length > 2 && text[0] is '"' or '\'' or '“' or '`' && text[^1] is '"' or '\'' or '”' or '`';

    /// <summary>Whether a line of a stacked list could be one of its values.</summary>
    public static bool IsValue(string line) =>
        line.Length is > 0 and <= UnmarkedList.LongestValue && !line.Any(char.IsWhiteSpace) && line.AsSpan().IndexOfAny("，。；！") < 0
        && line[^1] is not ('：' or ':' or '。' or '.' or '{' or '}' or ',');

    // "One of a, b." needs no colon, but more than one value: "one of many" lists nothing.
    private static ImmutableArray<string> BehindWords(string line, Vocabulary vocabulary)
    {
        foreach (var word in vocabulary.Small.BeforeItems)
            if (BehindWord(line, $" {word} ", vocabulary) is { Length: > 0 } values) return values;
        return [];
    }

    private static ImmutableArray<string> BehindWord(string line, string word, Vocabulary vocabulary)
    {
        for (var space = line.IndexOf(word, StringComparison.OrdinalIgnoreCase); space >= 0; space = line.IndexOf(
            word, space + 1, StringComparison.OrdinalIgnoreCase))
        {
            var start = line.AsSpan(0, space).LastIndexOf(' ') + 1;
            if (!vocabulary.IsEnumLabel(line[start..(space + word.Length - 1)])) continue;
            var (values, end) = UnmarkedList.Read(line, space + word.Length, toSentenceEnd: true, vocabulary);
            if (values.Length > 1) return values;
            space = Math.Max(space, end - word.Length);
        }

        return [];
    }

    private static int NextColon(string line, int from)
    {
        var next = line.AsSpan(from).IndexOfAny(":：");
        return next < 0 ? -1 : from + next;
    }

    private static bool EndsWithLabel(ReadOnlySpan<char> before, Vocabulary vocabulary)
    {
        var near = before[Math.Max(0, before.Length - LongestLabel)..];
        var start = near.LastIndexOfAny(".,;。，；");
        if (start < 0 && near.Length < before.Length) return false;
        var label = near[(start + 1)..].Trim().ToString();
        return vocabulary.IsEnumLabel(label) || vocabulary.EnumLeads.Any(
            lead => label.StartsWith(lead, StringComparison.OrdinalIgnoreCase) && LeadsWith(label, lead, vocabulary));
    }
}
