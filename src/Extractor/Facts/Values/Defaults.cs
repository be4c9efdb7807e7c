using System.Buffers;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Facts.Values;

/// <summary>Reads defaults as pages state them in sentences.</summary>
internal static class Defaults
{
    private const string Ends = ".,;。，；、)）\n";
    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz");
    private const string Quotes = "`\"'“”‘’「」";

    /// <summary>The default that a description states on a line of its own ("Default: 10") or else in a sentence; null where it states none.</summary>
    /// <param name="description">What the page says of the field.</param>
    /// <param name="type">The field's type, or null. Of what holds other fields a sentence may state the default of one of them.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static string? In(string description, string? type, Vocabulary vocabulary)
    {
        var lines = description.Split('\n');
        foreach (var line in lines)
            if (vocabulary.AfterDefaultPrefix(line) is { Length: > 0 } value && !value.Any(char.IsWhiteSpace)) return vocabulary.DefaultOf(Bare(value));
        return TypeWords.IsList(type) || TypeWords.IsObject(type) ? null : lines.Select(line => In(MarkedText.Plain(line), 0, vocabulary)).FirstOrDefault(static stated => stated is not null);
    }

    /// <summary>The default that a sentence states and that stands for itself; null where there is none, or where it depends on something.</summary>
    /// <param name="line">The words.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static string? In(MarkedText line, int from, Vocabulary vocabulary)
    {
        foreach (var prefix in vocabulary.DefaultPrefixes)
        {
            for (var at = line.Text.IndexOf(prefix, from, StringComparison.OrdinalIgnoreCase); at >= 0; at = line.Text.IndexOf(prefix, at + prefix.Length, StringComparison.OrdinalIgnoreCase))
            {
                var behind = at + prefix.Length;
                var opensWord = at == 0 || !char.IsAsciiLetterOrDigit(line.Text[at - 1]) || !char.IsAsciiLetter(prefix[0]);
                var endsWord = behind >= line.Text.Length || !char.IsAsciiLetterOrDigit(line.Text[behind]) || !char.IsAsciiLetterOrDigit(prefix[^1]);
                if (opensWord && endsWord && ValueAt(line, behind) is { } value && vocabulary.DefaultOf(value) is { } stated) return stated;
            }
        }

        return BehindTheWord(line, from, vocabulary);
    }

    // "default `x`": without a sign between them only a value set as code is one.
    private static string? BehindTheWord(MarkedText line, int from, Vocabulary vocabulary)
    {
        foreach (var mark in line.Marks)
        {
            if (mark.Kind != MarkKind.Code || mark.Start < from || mark.End > line.Text.Length || (mark.End < line.Text.Length && !Ends.Contains(line.Text[mark.End]))) continue;
            var before = line.Text.AsSpan(from, mark.Start - from).TrimEnd();
            var word = before[(before.LastIndexOfAny(" (（,，;.。") + 1)..];
            if (word.Length is > 0 and < 16 && vocabulary.Column(word.ToString()) == ColumnRole.Default) return vocabulary.DefaultOf(Bare(line.Text[mark.Start..mark.End]));
        }

        return null;
    }

    /// <summary>A value without the marks that set it apart and without the dot of its sentence.</summary>
    public static string Bare(string value)
    {
        var text = value.Trim();
        if (text.Length > 1 && text[^1] is '.' or '。' or ',' or '，') text = text[..^1];
        var bare = text.Trim().Trim(Quotes.ToCharArray());
        // An empty text between quotes is a value.
        return bare.Length == 0 ? text : bare;
    }

    private static string? ValueAt(MarkedText line, int at)
    {
        var text = line.Text;
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is ':' or '：')) at++;
        if (at >= text.Length) return null;
        var end = line.CodeAt(at) is { } code ? code.End : QuotedEnd(text, at) ?? WordEnd(text, at);
        // "defaults to x if y is set" states no default but a rule.
        return end > at && (end == text.Length || Ends.Contains(text[end]) || EndsSentence(text.AsSpan(end)) || (text[at..end].All(char.IsAsciiDigit) && IsUnit(text.AsSpan(end)))) ? Bare(text[at..end]) : null;
    }

    // "20 items.": one word behind a number says what is counted.
    private static bool IsUnit(ReadOnlySpan<char> behind)
    {
        const int longest = 16;
        var word = behind.TrimStart(' ');
        var end = word.IndexOfAnyExcept(Letters);
        return word.Length < behind.Length && (end < 0 ? word.Length is > 0 and < longest : end is > 0 and < longest && Ends.Contains(word[end]));
    }

    // Words that end a sentence and say nothing.
    private static bool EndsSentence(ReadOnlySpan<char> text) => text.StartsWith("です") || text.StartsWith("となります") || text.StartsWith("입니다");

    private static int? QuotedEnd(string text, int at)
    {
        if (text[at] is not ('"' or '\'' or '“' or '「')) return null;
        var close = text.AsSpan(at + 1).IndexOf(text[at] switch { '“' => '”', '「' => '」', var same => same });
        return close < 0 ? null : at + close + 2;
    }

    private static int WordEnd(string text, int at)
    {
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && (!Ends.Contains(text[end]) || IsInside(text, end))) end++;
        return end;
    }

    // The dot in 0.5 ends no sentence.
    private static bool IsInside(string text, int at) => text[at] == '.' && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]);
}
