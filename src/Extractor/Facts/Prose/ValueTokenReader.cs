using Extractor.Words;

namespace Extractor.Facts.Prose;

/// <summary>A value as the words write it.</summary>
/// <param name="Value">The value.</param>
/// <param name="End">The token behind it.</param>
/// <param name="Literal">Whether marks set it apart.</param>
internal readonly record struct ReadValue(string Value, int End, bool Literal);

/// <summary>Reads one value of a list: one between marks, or a word with the signs inside it.</summary>
/// <param name="clauses">The words.</param>
internal sealed class ValueTokenReader(Clauses clauses)
{
    private const int LongestValue = 60;
    private const string ValueEnds = " \t\n\u3000\u00A0,，、;；|｜()（）[]{}<>=。…\"'`“”‘’「」【】";

    /// <summary>The value at a token and the token behind it; null where what stands there is no value.</summary>
    /// <param name="at">The token.</param>
    /// <param name="limit">The end of the region.</param>
    /// <param name="bare">Whether a value may be written without marks.</param>
    /// <param name="slashes">Whether a slash parts values.</param>
    public ReadValue? At(int at, int limit, bool bare, bool slashes)
    {
        var token = clauses[at];
        if (token.Kind == TokenKind.Literal)
        {
            var value = QuoteMarks.Inside(clauses.TextOf(at));
            var isRead = value.Length is > 0 and <= LongestValue || value.Contains('|') || IsSet(value);
            return isRead ? new ReadValue(value, at + 1, true) : null;
        }

        if (bare && NumberBefore(at) is { } counted) return counted;
        if (!bare || token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Phrase or TokenKind.Dash or TokenKind.Sign))
            return null;
        var script = clauses.Text[token.Start] > '\u2E80';
        var stop = token.Start;
        while (stop < clauses.Text.Length && !EndsValue(stop, script, slashes)) stop++;
        if (stop == token.Start || stop - token.Start > LongestValue) return null;
        var next = at;
        while (next < limit && clauses[next].Start < stop) next++;
        return new ReadValue(clauses.Text[token.Start..stop], next, false);
    }

    // "5 seconds": the unit is no part of a number.
    private ReadValue? NumberBefore(int at)
    {
        if (!clauses.Field.IsNumber || clauses[at].Kind != TokenKind.Number || clauses[at + 1].Kind != TokenKind.Phrase
            || clauses[at + 1].Word is not (FactWord.Time or FactWord.Unit or FactWord.Items))
            return null;
        return clauses.IsEnd(at + 2) || clauses[at + 2].Is(FactWord.Or) || clauses[at + 2].Is(FactWord.And)
            || clauses[at + 2].Kind is TokenKind.Slash or TokenKind.Bar
            ? new ReadValue(clauses.TextOf(at), at + 2, false)
            : null;
    }

    private bool EndsValue(int at, bool script, bool slashes)
    {
        var c = clauses.Text[at];
        if (ValueEnds.Contains(c) || (slashes && c == '/')) return true;
        var last = at + 1 >= clauses.Text.Length;
        if (c == '*') return !last && clauses.Text[at + 1] == '*';
        // The dot and the colon of 1.5 and 16:9 end nothing.
        if (c is '.' or ':' or '!') return last || !char.IsAsciiLetterOrDigit(clauses.Text[at + 1]);
        if (c == '：' || (c == '-' && !last && clauses.Text[at + 1] > '\u2E80')) return true;
        return c > '\u2E80' != script;
    }

    /// <summary>Whether a value stands for values of its kind: <c>&lt;number&gt;</c>, YYYY-MM-DD.</summary>
    public static bool IsPlaceholder(string value) => value.Length > 2 && ((value[0] == '<' && value[^1] == '>') || IsForm(value));

    /// <summary>Whether a value is the form of others, as of a date: a letter is repeated in it as in no word.</summary>
    public static bool IsForm(string value)
    {
        for (var i = 3; i < value.Length; i++)
            if (char.IsAsciiLetter(value[i]) && value.AsSpan(i - 3, 3).IndexOfAnyExcept(value[i]) < 0) return true;
        return false;
    }

    /// <summary>Whether a value is written as names are, and as no word that opens a sentence: <c>basic_member</c>.</summary>
    public static bool IsName(string value) => value.Length > 0 && char.IsAsciiLetterLower(value[0])
        && value.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-');

    /// <summary>Whether a value is written as names of several words are in code: basicMember.</summary>
    public static bool IsCamel(string value) => value.Length > 0 && char.IsAsciiLetterLower(value[0])
        && value.All(char.IsAsciiLetterOrDigit);

    /// <summary>Whether a value is written as constants are: CNY, NOT_PAID.</summary>
    /// <param name="value">The value.</param>
    /// <param name="shortest">How many characters it has at least; of two, it may as well be any abbreviation.</param>
    public static bool IsConstant(string value, int shortest = 3) => value.Length >= shortest && char.IsAsciiLetterUpper(value[0])
        && value.All(static c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_');

    // {"a", "b"}
    private static bool IsSet(string value) => value is ['{', .., '}'] && !value.Contains(':') && Parts(value).Length > 1
        && Array.TrueForAll(Parts(value), static part => part is ['"', _, .., '"'] or ['\'', _, .., '\'']);

    // enum("a", "b")
    private static string? Called(string value) => value is [.., ')'] && value.IndexOf('(', StringComparison.Ordinal) is var open and > 0
        && Vocabulary.BuiltIn.Measures.RuleOf(value[..open]) == "values" && IsSet($"{{{value[(open + 1)..^1]}}}")
            ? $"{{{value[(open + 1)..^1]}}}"
            : null;

    private static string[] Parts(string set) => set[1..^1].Split(',', StringSplitOptions.TrimEntries);

    /// <summary>The values of a union or a set that one mark stands around.</summary>
    public static IEnumerable<string> Split(string value) =>
        Called(value) is { } set ? Parts(set).Select(QuoteMarks.Inside) :
        IsSet(value) ? Parts(value).Select(QuoteMarks.Inside) :
        // Between brackets a bar parts no values: { "<port>/<tcp|udp>": {} }
        value.Contains('|') && value.AsSpan().IndexOfAny("{}<>") < 0
            ? value.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(QuoteMarks.Inside)
            : [value];
}
