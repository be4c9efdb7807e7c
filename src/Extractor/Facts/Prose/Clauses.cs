using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Facts.Prose;

/// <summary>The words about a field as tokens, and what the readers of clauses ask of them.</summary>
/// <param name="words">The words.</param>
/// <param name="context">What is known of the field.</param>
/// <param name="vocabulary">The vocabulary.</param>
internal sealed class Clauses(MarkedText words, FieldContext context, Vocabulary vocabulary)
{
    /// <summary>
    /// The most tokens from a word that opens a fact to the value. What leads on to a value is short; words that only repeat such
    /// words would be read again from each of them.
    /// </summary>
    public const int LongestLead = 12;

    private readonly FactToken end = new(TokenKind.Stop, words.Text.Length, words.Text.Length);

    /// <summary>The tokens.</summary>
    public ImmutableArray<FactToken> Tokens { get; } = FactTokens.Read(words, vocabulary);

    /// <summary>What is known of the field.</summary>
    public FieldContext Field => context;

    /// <summary>The vocabulary.</summary>
    public Vocabulary Vocabulary => vocabulary;

    /// <summary>The words.</summary>
    public string Text => words.Text;

    /// <summary>The token at an index; behind the last one an end.</summary>
    public ref readonly FactToken this[int at] => ref (uint)at < (uint)Tokens.Length ? ref Tokens.ItemRef(at) : ref end;

    /// <summary>The words of a token.</summary>
    public string TextOf(int at) => words.Text[this[at].Start..this[at].End];

    /// <summary>The words from one token to another.</summary>
    /// <param name="from">The first token.</param>
    /// <param name="to">The token behind the last.</param>
    public string TextOf(int from, int to) => from >= to ? "" : words.Text[this[from].Start..this[to - 1].End];

    /// <summary>Whether a clause ends before a token.</summary>
    public bool IsEnd(int at) => at >= Tokens.Length
        || Tokens[at].Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Stop or TokenKind.Line or TokenKind.Close;

    /// <summary>Whether a sentence ends before a token.</summary>
    /// <param name="at">The token.</param>
    /// <param name="limit">Where what is read ends.</param>
    public bool IsSentenceEnd(int at, int limit) => at >= limit || this[at].Kind is TokenKind.Stop or TokenKind.Line;

    /// <summary>Whether a list ends before a token: with its sentence, with a semicolon, or before another fact.</summary>
    /// <param name="at">The token.</param>
    /// <param name="limit">Where what is read ends.</param>
    /// <param name="isFact">Whether a token opens a fact.</param>
    public bool IsEndOfList(int at, int limit, Func<int, bool> isFact) => IsSentenceEnd(at, limit)
        || this[at].Kind == TokenKind.Semicolon || isFact(at) || (this[at].Kind == TokenKind.Comma && isFact(at + 1));

    /// <summary>The token behind another and, where that opens a bracket, behind the bracket.</summary>
    public int Behind(int at) => this[at].Kind == TokenKind.Open ? this[at].Match + 1 : at + 1;

    /// <summary>The first comma from a token on outside of brackets, or the end.</summary>
    public int CommaBehind(int at, int end)
    {
        while (at < end && this[at].Kind != TokenKind.Comma) at = Behind(at);
        return at;
    }

    /// <summary>The first token from an index on that is none of some meanings.</summary>
    public int Skip(int at, params ReadOnlySpan<FactWord> meanings)
    {
        while (at < Tokens.Length && Tokens[at].Kind == TokenKind.Phrase && meanings.Contains(Tokens[at].Word)) at++;
        return at;
    }

    /// <summary>Whether a bracket says that what stands before it is the default, and nothing else.</summary>
    public bool IsDefaultBracket(int at) =>
        (this[at + 1].Is(FactWord.Default) || this[at + 1].Is(FactWord.ByDefault))
        && Skip(at + 1, FactWord.Default, FactWord.ByDefault, FactWord.Filler, FactWord.Ending) == this[at].Match;

    /// <summary>Whether a bracket that ends its clause states a default: <c>(default `a`)</c>.</summary>
    public bool IsDefaultAlone(int at) =>
        this[at].Kind == TokenKind.Open && this[at + 1].Is(FactWord.Default) && IsEnd(this[at].Match + 1);

    /// <summary>Whether a bracket that ends the words about a truth value states its default: "Se está ativo (padrão: false)".</summary>
    public bool IsDefaultOfAnswer(int at) =>
        context.IsBoolean && IsDefaultAlone(at) && IsSentenceEnd(this[at].Match + 1, Tokens.Length);

    /// <summary>Whether a token stands in a list that opened before the sign in front of it, as a sign of the list there shows.</summary>
    /// <param name="at">The token.</param>
    /// <param name="isSign">Whether a token is such a sign.</param>
    public bool GoesOn(int at, Func<int, bool> isSign)
    {
        const int farthest = 12;
        for (var before = at - 2; before >= Math.Max(0, at - farthest) && !IsEnd(before); before--)
            if (isSign(before)) return true;
        return false;
    }

    /// <summary>Whether the words from a token on lead to the value of something else: "to the value of".</summary>
    public bool IsValueOfAnother(int at)
    {
        var noun = Skip(at, FactWord.To, FactWord.Copula);
        var behind = Skip(noun, FactWord.Filler);
        return noun > at && behind > noun && this[behind].Is(FactWord.Copula);
    }

    /// <summary>Whether a token opens a label behind what is said of another: "Pattern: `a+` Min length: 3".</summary>
    public bool IsLabel(int at)
    {
        const int longest = 3;
        var isLabel = this[at].Kind == TokenKind.Phrase
            && this[at].Word is FactWord.AtMost or FactWord.AtLeast or FactWord.Default or FactWord.Pattern or FactWord.ListLabel;
        // 说明：默认为 0
        if (isLabel && at > 2 && this[at - 1].Kind == TokenKind.Colon && words.Text[this[at - 2].Start] > '\u2E80'
            && vocabulary.IsNotice(TextOf(at - 2)))
            return true;
        if (!isLabel || !char.IsUpper(words.Text[this[at].Start])) return false;
        // "`a`Max length 20": the end of a line between them was lost.
        if (at > 0 && Touch(at - 1) && this[at - 1].Kind is TokenKind.Literal or TokenKind.Close) return true;
        var end = at + 1;
        while (end < at + longest && this[end].Kind == TokenKind.Phrase) end++;
        return this[end].Kind == TokenKind.Colon;
    }

    /// <summary>Whether a word is part of the field's own name, in the singular or the plural: "voices" of voice_id.</summary>
    public bool IsOwnNoun(int at)
    {
        const int shortest = 3;
        if (context.Name is not { Length: > 0 } name) return false;
        if (this[at].Kind is not (TokenKind.Word or TokenKind.Phrase or TokenKind.Literal)) return false;
        var text = QuoteMarks.Inside(TextOf(at));
        var noun = text.Split(' ')[0].ToLowerInvariant().TrimEnd('s');
        return noun.Length >= shortest && name.Contains(noun, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The type or the last word of the field's name says that its value is one of a few: sort_order, timeType.</summary>
    public bool IsChoice => context.IsChoice || LastWordOfName is { Length: > 0 } word && vocabulary.Clauses.NamesChoice(word);

    /// <summary>
    /// The last word of the field's name says that its value is a number, or the first that it counts: total_price, num_sails.
    /// </summary>
    public bool IsQuantity => (LastWordOfName is { Length: > 0 } word && vocabulary.Clauses.NamesQuantity(word))
        || (context.Name?.IndexOf('_', StringComparison.Ordinal) is > 0 and var end
            && vocabulary.Clauses.NamesCount(context.Name.AsSpan(0, end)));

    private ReadOnlySpan<char> LastWordOfName
    {
        get
        {
            var name = context.Name ?? "";
            var from = name.LastIndexOfAny(['_', '-', '.']) + 1;
            if (name.Any(char.IsAsciiLetterLower))
                from = Math.Max(from, name.AsSpan().LastIndexOfAnyInRange('A', 'Z'));
            return name.AsSpan(from);
        }
    }

    /// <summary>The token behind a requirement that opens the words, and the comma or stop behind it; or else the first token.</summary>
    public int BehindRequirement
    {
        get
        {
            const int longest = 4;
            var at = 0;
            while (at < longest && this[at].Kind is TokenKind.Word or TokenKind.Phrase) at++;
            return at > 0 && this[at].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Semicolon or TokenKind.Line
                && vocabulary.RequirementOf(TextOf(0, at)) is not null ? at + 1 : 0;
        }
    }

    /// <summary>The token behind words that are the field's own name, and a colon or "is" behind them; or else the token itself.</summary>
    public int BehindOwnName(int at)
    {
        const int most = 4;
        var left = Identifier.LettersOf(context.Name ?? "");
        var next = at;
        for (; left.Length > 0 && next < at + most && this[next].Kind is TokenKind.Word or TokenKind.Phrase; next++)
        {
            var word = Identifier.LettersOf(TextOf(next));
            if (word.Length == 0 || !left.StartsWith(word, StringComparison.Ordinal)) return at;
            left = left[word.Length..];
        }

        if (left.Length > 0 || next == at) return at;
        return this[next].Kind == TokenKind.Colon || this[next].Is(FactWord.Copula) ? next + 1
            : this[next].Kind is TokenKind.Number or TokenKind.Compare ? next
            : at;
    }

    /// <summary>The token behind words that say that the field is given, and a colon: "When set:"; or else the token.</summary>
    public int BehindPresence(int at) => this[at].Is(FactWord.Condition) && this[at + 2].Kind == TokenKind.Colon
        && vocabulary.Has("given-words", TextOf(at + 1)) ? at + 3 : at;

    /// <summary>Whether the last words of a meaning say that there are more values: en：英文等, and not 2：其他.</summary>
    public bool LeavesOpen(int last) => this[last].Is(FactWord.Open) && this[last - 1].Kind is TokenKind.Word or TokenKind.Phrase;

    /// <summary>Whether a bracket holds an object in code: <c>{ "a": 1 }</c>.</summary>
    public bool IsObject(int at) =>
        this[at].Kind == TokenKind.Open && Text[this[at].Start] == '{' && this[at + 1].Kind == TokenKind.Literal
        && this[at + 2].Kind == TokenKind.Colon;

    /// <summary>Whether a bracket holds the unit of the numbers before it, of a field that is one of a few: 2–9 (whole seconds).</summary>
    public bool IsCountedChoice(int open)
    {
        const int most = 2;
        if (!context.IsChoice || this[open].Kind != TokenKind.Open || this[open].Match - open - 1 is < 1 or > most) return false;
        return this[this[open].Match - 1] is { Kind: TokenKind.Phrase, Word: FactWord.Time or FactWord.Unit };
    }

    /// <summary>Whether words before a number say that it is the default: "default: 3".</summary>
    public bool IsOfDefault(int number)
    {
        var before = number - 1;
        while (before > 0 && (this[before].Kind is TokenKind.Colon or TokenKind.Equals || this[before].Is(FactWord.Copula)
            || this[before].Is(FactWord.To) || this[before].Is(FactWord.Filler)))
            before--;
        return before >= 0 && this[before].Is(FactWord.Default);
    }

    /// <summary>
    /// Whether the words or the field's name say that its numbers count another unit than that of a token: "default 5 minutes, in
    /// seconds", and "default 5 seconds" of a field called timeoutMs.
    /// </summary>
    public bool CountsAnotherUnit(int unit)
    {
        if (vocabulary.Measures.UnitOf(TextOf(unit)) is not { } stated) return false;
        if (vocabulary.Measures.UnitsIn(LastWordOfName.ToString()) is [var named] && named != stated) return true;
        for (var at = 0; at < Tokens.Length; at++)
            if (this[at].Is(FactWord.Time) && at != unit && (at == 0 || this[at - 1].Kind is TokenKind.Open or TokenKind.Colon
                    || this[at - 1].Kind == TokenKind.Phrase)
                && vocabulary.Measures.UnitsIn(TextOf(at)) is [var other] && other != stated)
                return true;
        return false;
    }

    /// <summary>Whether a token stands before what is spoken of: "for", "of".</summary>
    public bool IsBeforeSubject(int at) => this[at].Kind is TokenKind.Word or TokenKind.Phrase
        && vocabulary.Small.BeforeSubject.Contains($" {TextOf(at)} ", StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a bracket says again what stands before it: "(i.e. 5 minutes)", （即 5 分钟）.</summary>
    public bool Restates(int open)
    {
        const int most = 4;
        if (this[open].Kind != TokenKind.Open) return false;
        for (var end = open + 1; end <= open + most && this[end].Kind is TokenKind.Word or TokenKind.Phrase; end++)
            if (vocabulary.Clauses.Restates(TextOf(open + 1, end + 1))) return true;
        return false;
    }

    /// <summary>Whether a token names something else than the field, in code or as no ordinary word is written.</summary>
    public bool IsNameOfOther(int at) => this[at] is { Kind: TokenKind.Literal, Number: null } or { Kind: TokenKind.Word }
        && QuoteMarks.Inside(TextOf(at)) is var name && name != context.Name
        && (this[at].Kind == TokenKind.Literal || name.Contains('_') || name.Any(char.IsAsciiLetterUpper));

    /// <summary>Whether a value is the name of the field itself.</summary>
    public bool IsOwnName(string value) => value == context.Name;

    /// <summary>Whether a sign between two things reckons with them: "`a` * `b`", "width + height".</summary>
    private bool Reckons(int at) => this[at].Kind == TokenKind.Sign && words.Text[this[at].Start] is '*' or '×' or '+' or '÷'
        && at > 0 && this[at - 1].Kind is TokenKind.Word or TokenKind.Phrase or TokenKind.Literal
        && this[at + 1].Kind is TokenKind.Word or TokenKind.Phrase or TokenKind.Literal && Touch(at - 1) == Touch(at);

    /// <summary>Whether a token does not leave a fact behind it in its clause as it is.</summary>
    public bool Spoils(int at)
    {
        var token = this[at];
        if (token.Kind == TokenKind.Literal) return !IsOwnName(QuoteMarks.Inside(TextOf(at)));
        if (token.Kind is TokenKind.Number or TokenKind.Compare || Reckons(at)) return true;
        return token.Kind == TokenKind.Phrase
            && token.Word is FactWord.Condition or FactWord.Each or FactWord.Advice or FactWord.Not or FactWord.Example
                or FactWord.RequiredWhen or FactWord.InvalidWhen;
    }

    /// <summary>Whether a token makes what stands behind it in its clause hold in some cases, or of one thing of several.</summary>
    public bool OpensCase(int at) => this[at] is
    {
        Kind: TokenKind.Phrase,
        Word: FactWord.Condition or FactWord.Each or FactWord.RequiredWhen or FactWord.InvalidWhen or FactWord.Not,
    };

    /// <summary>Whether nothing stands between two tokens.</summary>
    public bool Touch(int at) => this[at].End == this[at + 1].Start;

    /// <summary>The index of a bracket that closes the region that a token stands in, or the end.</summary>
    public int EndOfRegion(int at)
    {
        while (at < Tokens.Length && Tokens[at].Kind != TokenKind.Close) at = Behind(at);
        return at;
    }
}
