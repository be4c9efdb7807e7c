using System.Collections.Immutable;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Facts.Prose;

/// <summary>Takes the words about a field apart into values, numbers, known phrases, signs and other words.</summary>
internal sealed class FactTokens
{
    // No value that anybody writes in quotation marks is longer.
    private const int LongestQuote = 80;
    private const string Stops = ".:;!?。：；！？";

    private readonly MarkedText words;
    private readonly string folded;
    private readonly Vocabulary vocabulary;
    private readonly List<FactToken> tokens = [];

    private FactTokens(MarkedText words, Vocabulary vocabulary)
    {
        (this.words, this.vocabulary) = (words, vocabulary);
        folded = string.Create(words.Text.Length, words.Text, static (span, text) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = Folded(text[i]);
        });
    }

    /// <summary>The tokens of a text, in order.</summary>
    public static ImmutableArray<FactToken> Read(MarkedText words, Vocabulary vocabulary)
    {
        var reader = new FactTokens(words, vocabulary);
        for (var at = 0; at < words.Text.Length;) at = reader.Take(at);
        return reader.Matched();
    }

    /// <summary>A character in the form in which words are compared: lower case, half width, one kind of quotation mark.</summary>
    public static char Folded(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(c - 0xFEE0)),
        '\u3000' or '\u00A0' or '\t' => ' ',
        '\u2212' or '\u2010' or '\u2011' => '-',
        '’' => '\'',
        _ => char.ToLowerInvariant(c),
    };

    private int Take(int at)
    {
        var c = folded[at];
        if (words.CodeAt(at) is { Length: > 0 } code) return AddLiteral(at, code.End);
        if (c == '\n') return TakeLine(at);
        if (char.IsWhiteSpace(c)) return at + 1;
        // Comments of code are no Markdown, and are written as if they were.
        if (c == '*' && at + 1 < folded.Length && folded[at + 1] == '*') return at + 2;
        if (QuoteEnd(at) is { } quoted) return AddLiteral(at, quoted);
        if (StartsNumber(at)) return TakeNumber(at);
        if (PhraseAt(at) is var (word, length))
            return Add(new FactToken(TokenKind.Phrase, at, at + length + DotOfAbbreviation(at, length)) { Word = word });
        return char.IsLetterOrDigit(c) || c == '_' ? TakeWord(at) : TakeSign(at);
    }

    // Words such as 仅支持 are a condition, but before a value in code that ends its clause.
    private (FactWord Word, int Length)? PhraseAt(int at)
    {
        var phrase = vocabulary.FactPhrases.At(folded, at);
        return phrase is (FactWord.Only, var length) && !OpensValueAlone(at + length)
            ? vocabulary.FactPhrases.At(folded, at, FactWord.Only)
            : phrase;
    }

    private bool OpensValueAlone(int at)
    {
        at = BehindSpace(at);
        if (at >= folded.Length || (words.CodeAt(at)?.End ?? QuoteEnd(at)) is not { } end) return false;
        end = BehindSpace(end);
        return end >= folded.Length || folded[end] < '\u2E80' || !char.IsLetter(folded[end])
            || vocabulary.FactPhrases.At(folded, end) is { Word: FactWord.Or or FactWord.And or FactWord.IsOnly or FactWord.ListTail };
    }

    private int BehindSpace(int at)
    {
        while (at < folded.Length && folded[at] == ' ') at++;
        return at;
    }

    // The last dot of "e.g." ends no sentence.
    private int DotOfAbbreviation(int at, int length) =>
        at + length < folded.Length && folded[at + length] == '.' && folded.AsSpan(at, length).Contains('.') ? 1 : 0;

    private int Add(FactToken token)
    {
        tokens.Add(token);
        return token.End;
    }

    private int AddLiteral(int start, int end)
    {
        return Add(new FactToken(TokenKind.Literal, start, end)
        {
            Number = FactNumber.Whole(QuoteMarks.Inside(words.Text[start..end])),
        });
    }

    // A line goes on where the next one starts like no sentence does.
    private int TakeLine(int at)
    {
        var before = at - 1;
        while (before >= 0 && char.IsWhiteSpace(folded[before])) before--;
        var behind = at + 1;
        while (behind < folded.Length && char.IsWhiteSpace(folded[behind])) behind++;
        if (behind >= folded.Length) return behind;
        var goesOn = before >= 0 && !Stops.Contains(words.Text[before]) && char.IsAsciiLetterLower(words.Text[behind])
            && !ExplainsValue(behind) && (!OpensWithName(behind) || LeavesOpen(before));
        goesOn |= BrokenSentence.GoesOn(words.Text.AsSpan(0, at), words.Text.AsSpan(behind), vocabulary);
        if (!goesOn) Add(new FactToken(TokenKind.Line, at, at + 1));
        return at + 1;
    }

    // A name with an underscore opens a sentence as often as it stands inside one.
    private bool OpensWithName(int at)
    {
        var end = at;
        while (end < folded.Length && (char.IsAsciiLetterOrDigit(folded[end]) || folded[end] == '_')) end++;
        return folded.AsSpan(at, end - at).Contains('_');
    }

    // "must be used with", "either a,"
    private bool LeavesOpen(int before) =>
        words.Text[before] is ',' or '/' or '(' or '+' or '&' || (tokens.Count > 0 && tokens[^1] is { Kind: TokenKind.Phrase } last
            && last.Word is not (FactWord.Bytes or FactWord.Time or FactWord.Unit or FactWord.Characters or FactWord.Items
                or FactWord.Format or FactWord.ListTail or FactWord.Open or FactWord.Ending));

    // `fast` - quick
    private bool ExplainsValue(int at)
    {
        if (words.CodeAt(at) is not { } code) return ExplainsBare(at);
        var sign = words.Text.AsSpan(code.End).TrimStart(' ');
        return !sign.IsEmpty && "-–—:：=".Contains(sign[0]);
    }

    // fast：快, in a script that has no word before a colon on the next line
    private bool ExplainsBare(int at)
    {
        var end = at;
        while (end < folded.Length && (char.IsAsciiLetterOrDigit(folded[end]) || folded[end] is '_' or '-')) end++;
        var rest = words.Text.AsSpan(end).TrimStart(' ');
        if (rest.IsEmpty || rest[0] is not (':' or '：' or '=')) return false;
        var meaning = rest[1..].TrimStart(' ');
        return !meaning.IsEmpty && meaning[0] > '\u2E80';
    }

    private int? QuoteEnd(int at)
    {
        if (QuoteMarks.Closing(words.Text[at]) is not { } closing) return null;
        // An apostrophe opens nothing.
        if (folded[at] is '\'' or '’' && at > 0 && char.IsLetterOrDigit(folded[at - 1]) && folded[at - 1] < '\u2E80') return null;
        var length = words.Text.AsSpan(at + 1, Math.Min(LongestQuote, words.Text.Length - at - 1)).IndexOfAny(closing.AsSpan());
        return length > 0 && !words.Text.AsSpan(at + 1, length).Contains('\n') ? at + length + 2 : null;
    }

    private bool StartsNumber(int at)
    {
        if (char.IsAsciiDigit(folded[at])) return true;
        if (folded[at] is not ('-' or '+') || at + 1 >= folded.Length || !char.IsAsciiDigit(folded[at + 1])) return false;
        if (at > 0 && folded[at - 1] == '-') return false;
        var before = at - 1;
        while (before >= 0 && folded[before] == ' ') before--;
        // 1-10 and v-1 have no negative number, "from -1" has one.
        return before < 0 || (!char.IsAsciiDigit(folded[before]) && (before < at - 1 || !char.IsAsciiLetterOrDigit(folded[before]))
            && folded[before] is not (')' or ']' or '`'));
    }

    private int TakeNumber(int at)
    {
        if (FactNumber.At(folded, at) is not { } number) return TakeWord(at);
        var end = number.End;
        var glued = end < folded.Length && (char.IsAsciiLetter(folded[end]) || folded[end] == '_'
            || (words.Text[end] is ':' or '.' && end + 1 < folded.Length && char.IsAsciiLetterOrDigit(folded[end + 1])));
        var isUnit = glued && vocabulary.FactPhrases.At(folded, end) is
        {
            Word: FactWord.Bytes or FactWord.Time or FactWord.Unit or FactWord.Thousand or FactWord.Million or FactWord.Billion
                or FactWord.Items or FactWord.Characters,
        };
        if (glued && !isUnit) return TakeWord(at);
        return Add(new FactToken(TokenKind.Number, at, end) { Number = number.Value });
    }

    private int TakeWord(int at)
    {
        var end = at + 1;
        if (folded[at] > '\u2E80')
            while (end < folded.Length && folded[end] > '\u2E80' && char.IsLetter(folded[end])
                && vocabulary.FactPhrases.At(folded, end) is null)
                end++;
        else
            while (end < folded.Length && IsOfWord(end)) end++;
        return Add(new FactToken(TokenKind.Word, at, end));
    }

    private bool IsOfWord(int at)
    {
        var c = folded[at];
        if (c > '\u2E80') return false;
        if (char.IsLetterOrDigit(c) || c == '_') return true;
        // Behind a full-width colon another word stands: 3：PC
        if (words.Text[at] == '：') return false;
        return c is '-' or '.' or ':' or '@' or '\'' or '’' && at + 1 < folded.Length && folded[at + 1] < '\u2E80'
            && char.IsLetterOrDigit(folded[at + 1]);
    }

    private int TakeSign(int at)
    {
        var c = folded[at];
        var next = at + 1 < folded.Length ? folded[at + 1] : ' ';
        if (c is '<' or '>' or '≤' or '≥' or '≦' or '≧' or '⩽' or '⩾') return TakeComparison(at, c, next);
        if (c == '-' && next == '-') return Add(new FactToken(TokenKind.Dash, at, at + 2));
        if (c is '—' or '－' && next == c) return Add(new FactToken(TokenKind.Dash, at, at + 2));
        if (c == '.' && next == '.') return Add(new FactToken(TokenKind.Tilde, at, at + 2));
        var kind = c switch
        {
            ',' or '、' => TokenKind.Comma,
            ';' => TokenKind.Semicolon,
            '。' or '!' or '?' or '｡' => TokenKind.Stop,
            '.' => char.IsAsciiLetterOrDigit(next) ? TokenKind.Sign : TokenKind.Stop,
            ':' => TokenKind.Colon,
            '=' => TokenKind.Equals,
            '|' => TokenKind.Bar,
            '/' => TokenKind.Slash,
            '-' or '–' or '—' => TokenKind.Dash,
            '~' or '〜' => TokenKind.Tilde,
            '(' or '[' or '{' or '【' => TokenKind.Open,
            ')' or ']' or '}' or '】' => TokenKind.Close,
            _ => TokenKind.Sign,
        };
        return Add(new FactToken(kind, at, at + 1));
    }

    private int TakeComparison(int at, char c, char next)
    {
        var width = c is '<' or '>' && next == '=' ? 2 : 1;
        var orEqual = width == 2 || c is not ('<' or '>');
        var less = c is '<' or '≤' or '≦' or '⩽';
        var word = (less, orEqual) switch
        {
            (true, true) => FactWord.AtMost,
            (true, false) => FactWord.LessThan,
            (false, true) => FactWord.AtLeast,
            _ => FactWord.MoreThan,
        };
        return Add(new FactToken(TokenKind.Compare, at, at + width) { Word = word });
    }

    // Brackets that nothing closes are signs like any other. Of a half-open interval the ends may differ: (0, 1]
    private ImmutableArray<FactToken> Matched()
    {
        var open = new Stack<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Open) open.Push(i);
            else if (tokens[i].Kind == TokenKind.Close && open.TryPop(out var start))
            {
                tokens[start] = tokens[start] with { Match = i };
                tokens[i] = tokens[i] with { Match = start };
            }
            else if (tokens[i].Kind == TokenKind.Close) tokens[i] = tokens[i] with { Kind = TokenKind.Sign };
        }

        foreach (var unmatched in open) tokens[unmatched] = tokens[unmatched] with { Kind = TokenKind.Sign };
        return [.. tokens];
    }
}
