using Extractor.Words;

namespace Extractor.Facts.Prose.Lists;

/// <summary>Reads values of which words say that there are no others: "always `a`", "only `a` is supported".</summary>
/// <param name="clauses">The words.</param>
/// <param name="lists">Reads the values.</param>
internal sealed class OnlyListReader(Clauses clauses, ValueListReader lists)
{
    private Vocabulary Vocabulary => clauses.Vocabulary;

    /// <summary>The one value that a field always has: "always `list`", and "must be `list`" at the end of its sentence.</summary>
    public ValueList? Fixed(int at, int limit)
    {
        var always = clauses[at].Is(FactWord.Always)
            // 固定为 of a number is a limit.
            || (clauses[at].Is(FactWord.Exactly) && clauses.Field.IsText && clauses.Text[clauses[at].Start] > '\u2E80');
        if (IsAllOfSentence(at, limit)) return One(at + 1);
        if (!always && !Vocabulary.Clauses.IsFixing(clauses.TextOf(at))) return null;
        var next = clauses[at + 1].Kind == TokenKind.Colon || (always && clauses[at + 1].Is(FactWord.Copula)) ? at + 2 : at + 1;
        // 固定传:2.0
        var marked = clauses[next].Kind == TokenKind.Literal;
        if (always && !marked && (next > at + 1 || clauses.Text[clauses[at].Start] > '\u2E80') && lists.Items(next, limit, bare: true) is
            { IsOpen: false, Values: [{ Meaning: null } only] } one && clauses.IsEnd(one.End) && only.Value.All(char.IsAscii))
            return one;
        // "always `a` or `b`", 固定为 `a` 或 `b`
        if (always && marked && (clauses[next + 1].Is(FactWord.Or) || clauses[next + 1].Kind == TokenKind.Comma)
            && clauses[next + 2].Kind == TokenKind.Literal)
            return lists.Items(next, limit, bare: false) is { } several && clauses.IsEnd(several.End) ? several : null;
        if (always && marked && IsRemark(next + 1)) return One(next);
        var endsClause = always || clauses[next + 1].Kind == TokenKind.Semicolon;
        if (!marked || !(endsClause ? clauses.IsEnd(next + 1) : clauses.IsSentenceEnd(next + 1, limit))) return null;
        var value = QuoteMarks.Inside(clauses.TextOf(next));
        return always || IsNoForm(value) || (Vocabulary.Clauses.IsSetting(clauses.TextOf(at)) && IsAddress(value)) ? One(next) : null;
    }

    // "Exactly `a`.", and not "The name of exactly `a`"
    private bool IsAllOfSentence(int at, int limit) => clauses[at].Is(FactWord.Exactly) && clauses.Field.IsText
        && (at == 0 || clauses[at - 1].Kind is TokenKind.Stop or TokenKind.Line)
        && clauses[at + 1] is { Kind: TokenKind.Literal, Number: null } && clauses.IsSentenceEnd(at + 2, limit)
        && IsNoForm(QuoteMarks.Inside(clauses.TextOf(at + 1)));

    // Of what "must be set to" an address, that is the value; the name of a stand-in or a part in brackets is to be replaced.
    private bool IsAddress(string value) => Uri.TryCreate(value, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.Host.Contains('.', StringComparison.Ordinal)
        && address.AbsolutePath.Length > 1 && value.AsSpan().IndexOfAny("<>{}*") < 0
        && !Array.Exists(address.Host.Split('.', '-'), Vocabulary.Clauses.StandsIn);

    private ValueList One(int at) => new([new ListedValue(QuoteMarks.Inside(clauses.TextOf(at)), null)], false, null, at + 1);

    // "always `a` (the kind of thing)"
    private bool IsRemark(int at) => clauses[at].Kind == TokenKind.Open && !clauses[at + 1].Is(FactWord.Default)
        && (clauses[at + 1].Kind == TokenKind.Word || clauses[at + 1].Is(FactWord.Filler)) && clauses.IsEnd(clauses.Behind(at));

    /// <summary>The values in code that words call the only ones: "currently only `a`", "only `a` is supported", 仅支持 `a`.</summary>
    public ValueList? Only(int at, int limit)
    {
        if (clauses[at + 1].Kind != TokenKind.Literal || !clauses.Field.IsText) return null;
        var lead = clauses[at].Is(FactWord.Only);
        if (!lead && !Vocabulary.Clauses.IsOnly(clauses.TextOf(at))) return null;
        // (only `a` available)
        if (Vocabulary.Clauses.IsListAdjective(clauses.TextOf(at + 2)) && clauses.IsEnd(at + 3) && NamesValues(One(at + 1)))
            return One(at + 1) with { End = at + 3 };
        if (lists.Items(at + 1, limit, bare: false) is not { IsOpen: false } list || !NamesValues(list)) return null;
        var closes = lead || list.Values.Length > 1 || clauses[list.End - 1].Is(FactWord.ListTail);
        return closes && clauses.IsEnd(list.End) ? list : null;
    }

    /// <summary>The value in code that words behind it call the only one: "with `a` as the only option".</summary>
    public ValueList? AsOnly(int at, int limit)
    {
        if (!(clauses[at].Kind == TokenKind.Literal || IsNamed(at)) || at + 1 >= limit || !clauses.Field.IsText) return null;
        if (!clauses[at + 1].Is(FactWord.IsOnly) && !IsFixedBefore(at + 1)) return null;
        var end = clauses.Skip(at + 2, FactWord.Ending);
        // "`a` and `b` as the only options"
        if (!clauses.IsEnd(end) || (clauses[at].Kind == TokenKind.Literal && clauses[at - 1].Kind == TokenKind.Literal)
            || clauses[at - 1].Is(FactWord.And) || clauses[at - 1].Is(FactWord.Or)
            || clauses[at - 1].Kind is TokenKind.Comma or TokenKind.Slash && clauses[at - 2].Kind == TokenKind.Literal)
            return null;
        var list = new ValueList([new ListedValue(QuoteMarks.Inside(clauses.TextOf(at)), null)], false, null, end);
        return NamesValues(list) ? list : null;
    }

    // "with fast as the only option": the words call a name a value, whatever else it may be.
    private bool IsNamed(int at) => clauses[at].Kind == TokenKind.Word && clauses[at - 1].Is(FactWord.Condition)
        && (ValueTokenReader.IsName(clauses.TextOf(at)) || ValueTokenReader.IsConstant(clauses.TextOf(at)));

    // `a` 固定
    private bool IsFixedBefore(int at) => clauses[at].Kind == TokenKind.Phrase && clauses[at].Word is FactWord.Exactly or FactWord.Always
        && clauses.Text[clauses[at].Start] > '\u2E80' && clauses[at - 1].Kind == TokenKind.Literal && clauses.IsEnd(at + 1);

    // Of an address, "only `https`" says how it opens.
    private bool NamesValues(ValueList list) =>
        list.Values.All(one => IsNoForm(one.Value) && one.Value[0] != '.' && !Vocabulary.Clauses.IsPartOfValue(one.Value));

    // YYYY-MM-DD is the form of many values, and "string" the type of them.
    private bool IsNoForm(string value) => !ValueTokenReader.IsForm(value)
        && value.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.') && !Vocabulary.IsTypeWord(value);
}
