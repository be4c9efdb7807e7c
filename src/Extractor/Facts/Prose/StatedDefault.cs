using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Facts.Prose;

/// <summary>A default that a clause states.</summary>
/// <param name="Value">The default in the page's own words; null where the page says that there is none.</param>
/// <param name="End">The token behind the clause.</param>
internal readonly record struct StatedDefault(string? Value, int End);

/// <summary>Reads defaults, before and behind the words that call them so.</summary>
/// <param name="clauses">The words.</param>
internal sealed class StatedDefaultReader(Clauses clauses)
{
    /// <summary>
    /// The default that a cell states: a value with or without a remark behind it, or else all its words; null where it says
    /// that there is none.
    /// </summary>
    public static string? OfCell(MarkedText cell, FieldContext field, Vocabulary vocabulary) =>
        vocabulary.DefaultOf(cell.Text) is null
            ? null
            : vocabulary.DefaultOf(new StatedDefaultReader(new Clauses(cell, field, vocabulary)).Whole() ?? cell.Text);

    /// <summary>The default that a clause states; null where it says anything else.</summary>
    public static string? OfClause(MarkedText clause, Vocabulary vocabulary)
    {
        var clauses = new Clauses(clause, default, vocabulary);
        return new StatedDefaultReader(clauses).Behind(0, opensClause: true, opensText: false) is { } stated
            && stated.End >= clauses.Tokens.Length
            ? stated.Value
            : null;
    }

    /// <summary>The default that is stated at a token, before or behind the words that call it so; null where none is.</summary>
    /// <param name="at">The token.</param>
    /// <param name="opensClause">Whether nothing stands before it in its clause.</param>
    /// <param name="opensText">Whether nothing stands before it at all.</param>
    public StatedDefault? At(int at, bool opensClause, bool opensText) => clauses[at] switch
    {
        { Kind: TokenKind.Phrase, Word: FactWord.Default } => Behind(at, opensClause, opensText),
        { Kind: TokenKind.Phrase, Word: FactWord.IfOmitted } => IfOmitted(at),
        { Kind: TokenKind.Literal or TokenKind.Number } => Before(at),
        { Kind: TokenKind.Word or TokenKind.Phrase }
            when clauses[at + 1].Is(FactWord.ByDefault) && (opensClause || bool.TryParse(clauses.TextOf(at), out _)) => Before(at),
        _ => null,
    };

    /// <summary>The default behind the word at a token: "defaults to 5", "default: 5", "默认 5".</summary>
    /// <param name="at">The word.</param>
    /// <param name="opensClause">Whether nothing stands before it in its clause.</param>
    /// <param name="opensText">Whether nothing stands before it at all.</param>
    public StatedDefault? Behind(int at, bool opensClause, bool opensText)
    {
        var next = at + 1;
        // Words of scripts without spaces follow each other without a sign.
        var sure = clauses.Text[clauses[at].Start] > '\u2E80' || clauses.TextOf(at).Contains(' ');
        if (clauses.IsValueOfAnother(next)) return null;
        while (clauses[next].Kind is TokenKind.Colon or TokenKind.Equals || clauses[next].Kind == TokenKind.Phrase
            && clauses[next].Word is FactWord.Default or FactWord.Copula or FactWord.To or FactWord.Used or FactWord.Filler)
        {
            if (clauses[next].Kind != TokenKind.Phrase || clauses[next].Word is FactWord.Copula or FactWord.To or FactWord.Used)
                sure = true;
            next++;
        }

        if (ValueAt(next) is not var (value, end, plain)) return null;
        // "default fast" is one behind a comma, "default voice" alone may be any words.
        if (!sure && plain && (!opensClause || opensText)) return null;
        if (!sure && !opensClause) return null;
        return EndsClause(end) is { } behind ? new StatedDefault(Stated(value), behind) : null;
    }

    /// <summary>The default for a field that is left out: "if omitted, 5 is used", "不传则为 5".</summary>
    public StatedDefault? IfOmitted(int at)
    {
        var next = at + 1;
        if (clauses[next].Kind == TokenKind.Comma) next++;
        next = clauses.Skip(next, FactWord.Filler, FactWord.Copula, FactWord.To, FactWord.Used, FactWord.Then);
        if (clauses[next].Is(FactWord.Default)) return Behind(next, true, false);
        if (ValueAt(next) is not var (value, end, plain)) return null;
        var used = clauses.Skip(end, FactWord.Used, FactWord.ByDefault);
        if (plain && used == end && clauses.Text[clauses[at].Start] < '\u2E80') return null;
        return EndsClause(used) is { } behind ? new StatedDefault(Stated(value), behind) : null;
    }

    /// <summary>The default before the words that call it so: "`fast` by default".</summary>
    public StatedDefault? Before(int at)
    {
        if (ValueAt(at) is not var (value, end, _) || !clauses[end].Is(FactWord.ByDefault)) return null;
        return EndsClause(end + 1) is { } behind ? new StatedDefault(Stated(value), behind) : null;
    }

    /// <summary>The default that a bracket behind it calls so: "`true` (default) to keep it".</summary>
    public StatedDefault? Bracketed(int at)
    {
        if (clauses[at + 1].Kind != TokenKind.Open || !clauses.IsDefaultBracket(at + 1)) return null;
        var isValue = clauses[at].Kind == TokenKind.Literal || bool.TryParse(clauses.TextOf(at), out _);
        var end = clauses[at + 1].Match + 1;
        return isValue && !clauses[end].Is(FactWord.Condition)
            ? new StatedDefault(Stated(QuoteMarks.Inside(clauses.TextOf(at))), end)
            : null;
    }

    // "86400 (24 hours)" is 86400.
    private string? Whole()
    {
        if (ValueAt(0) is not var (value, end, _)) return null;
        // A cell is quoted as it is.
        if (clauses[0].Kind == TokenKind.Literal) value = clauses.TextOf(0);
        if (clauses[end].Kind == TokenKind.Open) end = clauses[end].Match + 1;
        return end >= clauses.Tokens.Length ? value : null;
    }

    // A word that says that there is none is understood, and states none.
    private string? Stated(string value) => clauses.Vocabulary.DefaultOf(value);

    private (string Value, int End, bool Plain)? ValueAt(int at)
    {
        var token = clauses[at];
        if (token.Kind == TokenKind.Literal) return (QuoteMarks.Inside(clauses.TextOf(at)), at + 1, false);
        if (token.Kind == TokenKind.Open && token.Match == at + 1) return (clauses.TextOf(at, at + 2), at + 2, false);
        // -, none
        if (token.Kind == TokenKind.Dash && clauses.IsEnd(at + 1)) return (clauses.TextOf(at), at + 1, false);
        if (token.Kind == TokenKind.Number && !IsPartOfWord(at)) return NumberAt(at);
        if (token.Kind is not (TokenKind.Word or TokenKind.Phrase or TokenKind.Number)) return null;
        var first = clauses.Text[token.Start];
        if (first > '\u2E80') return clauses.Vocabulary.IsNoValue(clauses.TextOf(at)) ? (clauses.TextOf(at), at + 1, false) : null;
        // A bare value is one word with the signs inside it.
        var next = at + 1;
        while (next < clauses.Tokens.Length && clauses[next].Start == clauses[next - 1].End
            && clauses[next].Kind is TokenKind.Word or TokenKind.Phrase or TokenKind.Number or TokenKind.Dash or TokenKind.Slash
                or TokenKind.Sign && clauses.Text[clauses[next].Start] < '\u2E80')
            next++;
        var value = clauses.TextOf(at, next);
        var isSure = bool.TryParse(value, out _) || clauses.Vocabulary.IsNoValue(value);
        if (!isSure && token.Kind == TokenKind.Phrase && next == at + 1
            && token.Word is FactWord.Filler or FactWord.Copula or FactWord.To or FactWord.Not or FactWord.Condition or FactWord.Default)
            return null;
        return value.Any(static c => char.IsAsciiLetterOrDigit(c)) || isSure ? (value, next, !isSure) : null;
    }

    // 2024-01-31, 10/12: a number that a sign ties to what follows it is none by itself.
    private bool IsPartOfWord(int at) =>
        clauses[at + 1] is { Kind: TokenKind.Dash or TokenKind.Slash } sign && sign.Start == clauses[at].End
        && clauses[at + 2] is { Kind: TokenKind.Number or TokenKind.Word } rest && rest.Start == sign.End;

    private (string Value, int End, bool Plain) NumberAt(int at)
    {
        var text = clauses.TextOf(at);
        var factor = new NumericLimitReader(clauses).Number(at);
        if (factor is var (scaled, scaledEnd) && scaledEnd > at + 1) return (FactNumber.Text(scaled), Counted(scaledEnd), false);
        // A text may be 1,000; the number that is so written is 1000.
        return (clauses.Field.IsText ? text : text.Replace(",", "", StringComparison.Ordinal), Counted(at + 1), false);
    }

    // "20 items", "5 seconds": one word behind a number says what is counted.
    private int Counted(int at)
    {
        if (clauses[at].Kind == TokenKind.Phrase
            && clauses[at].Word is FactWord.Characters or FactWord.Items or FactWord.Bytes or FactWord.Time or FactWord.Unit)
            return at + 1;
        var isNoun = clauses[at].Kind == TokenKind.Word && clauses.Text[clauses[at].Start] < '\u2E80'
            && (clauses.IsEnd(at + 1) || clauses[at + 1].Is(FactWord.ByDefault));
        return isNoun ? at + 1 : at;
    }

    private int? EndsClause(int at)
    {
        while (true)
        {
            var next = clauses.Skip(at, FactWord.Ending);
            // "Defaults to 20 if not specified" says when any default holds.
            if (clauses[next].Is(FactWord.IfOmitted) && clauses.IsEnd(next + 1)) next++;
            if (clauses[next].Kind == TokenKind.Open)
            {
                // "(when x is set)" makes the default depend on something.
                for (var i = next + 1; i < clauses[next].Match; i++)
                    if (clauses[i].Is(FactWord.Condition)) return null;
                next = clauses[next].Match + 1;
            }

            if (next == at) break;
            at = next;
        }

        // "20 and the maximum is 100", "20 and must be below 100"
        var joins = (clauses[at].Is(FactWord.And) && clauses[at + 1].Kind == TokenKind.Phrase)
            || (clauses[at].Is(FactWord.Filler) && clauses[clauses.Skip(at, FactWord.Filler)] is
            {
                Kind: TokenKind.Phrase,
                Word: FactWord.AtMost or FactWord.AtLeast or FactWord.LessThan or FactWord.MoreThan or FactWord.Range or FactWord.Between,
            });
        return clauses.IsEnd(at) || joins || clauses[at].Kind is TokenKind.Bar or TokenKind.Dash ? at : null;
    }
}
