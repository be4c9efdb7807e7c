using Extractor.Words;

namespace Extractor.Facts.Prose;

/// <summary>
/// Reads lists of values that no words lead on to, by the form that shows what they are: meanings beside the values, bars or slashes
/// between them, or numbers in the words about a number.
/// </summary>
/// <param name="clauses">The words.</param>
/// <param name="lists">Reads the values from a token on.</param>
/// <param name="isFact">Whether a token opens another fact, so that the list ends before it.</param>
internal sealed class UnledListReader(Clauses clauses, ValueListReader lists, Func<int, bool> isFact)
{
    // A text explains its values once or twice; more tries would read a long one again from each of its colons.
    private int attempts = 8;

    private readonly ValueMeaningReader meanings = new(clauses);

    private Vocabulary Vocabulary => clauses.Vocabulary;

    /// <summary>Values that a clause leaves the choice between: "The mode, `fast` or `slow`.", and of a number "5 or 10".</summary>
    public ValueList? Choice(int at, int limit)
    {
        // Of "named as `a`, `b` or `c`" and "about 1, 2 or 3" the list opens before the first comma.
        var goesOn = at > 1 && clauses[at - 1].Kind == TokenKind.Comma
            && (clauses[at - 2].Kind == TokenKind.Literal
                || (clauses[at - 2].Kind == TokenKind.Number && !clauses.IsOfDefault(at - 2)));
        if (goesOn || (Numbers(at, limit) ?? lists.Marked(at, limit, alone: true)) is not { } list) return null;
        // What opens the words is a list for itself, or else may name anything.
        var ends = (at > 0 || clauses[at].Kind == TokenKind.Number)
            && clauses.IsSentenceEnd(list.End, limit);
        if (!ends && !clauses.IsDefaultAlone(list.End)) return null;
        // "Filter by role: `a`, `b`" of a field called role.
        if (at > 1 && clauses[at].Kind == TokenKind.Literal && clauses[at - 1].Kind == TokenKind.Colon
            && (clauses.IsOwnNoun(at - 2) || LabelsChoice(at - 1, list) || Asks(at - 1)))
            return list;
        for (var i = at; i < list.End; i = clauses.Behind(i))
            if (clauses[i].Is(FactWord.Or) || clauses[i].Kind == TokenKind.Slash) return list;
        return null;
    }

    /// <summary>Whether a number is what the first words say that the value is: 值为1、2或3, "el valor es 1 o 2".</summary>
    public bool IsStated(int at)
    {
        if (!clauses.Field.IsNumber || at == 0 || clauses[at].Kind != TokenKind.Number || !clauses[at - 1].Is(FactWord.Copula))
            return false;
        var first = at - 1;
        while (first > 0 && (clauses[first - 1].Is(FactWord.Filler) || clauses.IsOwnNoun(first - 1))) first--;
        return first == clauses.BehindRequirement;
    }

    // "Header layout: `a`, `b`" of a field called header_mode, and not "Set by: `a`, `b`"; five of them are no examples.
    private bool LabelsChoice(int colon, ValueList list) =>
        clauses.Field.IsText && (clauses.IsChoice || (list.Values.Length > 4 && colon == clauses.BehindRequirement + 1
            && clauses.Field.Name is not [.., 's' or 'S'])) && OpensText(colon) && !Vocabulary.IsRequirementCase(clauses.TextOf(colon - 1))
        && !Vocabulary.Clauses.IsListNoun(clauses.TextOf(colon - 1));

    // "Which time of day it is good for: `morning`, `evening`"
    private bool Asks(int colon)
    {
        var first = clauses.BehindRequirement;
        for (var at = first; at < colon; at++)
            if (clauses[at].Kind is not (TokenKind.Word or TokenKind.Phrase)) return false;
        return clauses.Field.IsText && first < colon && Vocabulary.Clauses.OpensQuestion(clauses.TextOf(first));
    }

    // "5 or 10", as a clause of nothing else
    private ValueList? Numbers(int at, int limit) =>
        clauses.Field.IsNumber && clauses[at].Kind == TokenKind.Number && lists.Items(at, limit, bare: true) is { Values.Length: > 1 } list
        && list.Values.All(static value => FactNumber.Whole(value.Value) is not null)
            ? list
            : null;

    /// <summary>
    /// Values with what they mean and no words that lead on to them: "0: off, 1: on". Of a field of text, each must be written as
    /// names are, for a word before a colon may be any heading.
    /// </summary>
    public ValueList? Explained(int at, int limit)
    {
        if (!meanings.Opens(at + 1)
            && !(clauses[at + 1].Kind == TokenKind.Open && (FollowsOwnName(at) || IsGlossed(at) || IsCounted(at))))
            return null;
        if (!NamesValue(QuoteMarks.Inside(clauses.TextOf(at)).TrimEnd('-'), at) || GoesOn(at)) return null;
        return Bare(at, limit) is { } list
            && (clauses.IsSentenceEnd(list.End, limit) || clauses.IsDefaultAlone(list.End)
                || (clauses[list.End].Kind is TokenKind.Semicolon or TokenKind.Comma && isFact(list.End + 1)))
            && list.Values.All(value => value.Meaning is { } meaning && meaning.Any(char.IsLetter) && NamesValue(value.Value, at)
                && (IsBullet(at) || !ValueTokenReader.IsConstant(value.Value) || meaning.Any(static c => c > '\u2E80')))
            && (!clauses.Field.IsText || AreCodes(list, at))
            && (!meanings.IsFor(at + 1) || list.Values.Any(static one => one.Value == "0"))
            ? list with { IsOpen = clauses.LeavesOpen(list.End - 1) }
            : null;
    }

    // - `NORTH` — the wind; - `SOUTH` — the sea
    private bool IsBullet(int at) => at > 0 && clauses[at].Kind == TokenKind.Literal && clauses[at - 1].Kind == TokenKind.Dash
        && !clauses.Touch(at - 1);

    // Of a text, 1: and 2: number its sentences as often, and A: and B: its parts.
    private bool AreCodes(ValueList list, int at) =>
        list.Values.All(static one => char.IsAsciiDigit(one.Value[0])) ? list.Values.Any(static one => one.Value == "0")
        : !list.Values.All(static one => one.Value.Length == 1 && char.IsAsciiLetterUpper(one.Value[0]))
            || list.Values.All(static one => one.Meaning!.Any(static c => c > '\u2E80')) || clauses[at + 1].Kind == TokenKind.Equals;

    private static bool IsCode(string value) => value.Length is 1 or 2 && value.All(char.IsAsciiDigit) || value is [>= 'A' and <= 'Z'];

    // Of "the winds a-north, b-south, c-calm" the list opens before the first comma.
    private bool GoesOn(int at) =>
        at > 1 && clauses[at - 1].Kind is TokenKind.Comma or TokenKind.Semicolon && clauses[at + 1].Kind != TokenKind.Open
        && clauses.GoesOn(at, before => clauses[before].Kind == clauses[at + 1].Kind
            && (clauses[before].Kind != TokenKind.Phrase || clauses[before].Is(FactWord.Means))
            && (IsCode(clauses.TextOf(at)) || NamesValue(QuoteMarks.Inside(clauses.TextOf(before - 1)), at)));

    // "Generation mode: std (720p), pro (1080p)" of a field called mode.
    private bool FollowsOwnName(int at)
    {
        if (at < 2 || clauses[at - 1].Kind != TokenKind.Colon || clauses.Field.Name is not { Length: > 0 }) return false;
        var (name, word) = (clauses.Field.Name, clauses.TextOf(at - 2));
        return name.EndsWith(word, StringComparison.OrdinalIgnoreCase)
            && (name.Length == word.Length || name[^(word.Length + 1)] == '_' || char.IsAsciiLetterUpper(name[^word.Length]));
    }

    // queued（排队中）、done（完成）: names with what they mean in another script.
    private bool IsGlossed(int at) => clauses.Text[clauses[at].Start] < '\u2E80' && clauses.Text[clauses[at + 2].Start] > '\u2E80';

    // 1 (day), 2 (night), and not 1 (min), 10 (max)
    private bool IsCounted(int at) =>
        clauses[at].Kind == TokenKind.Number && clauses.Field.IsNumber
        && !(clauses[at + 2].Kind == TokenKind.Phrase && clauses[at + 2].Word is FactWord.AtMost or FactWord.AtLeast or FactWord.OrLess
            or FactWord.OrMore);

    private bool NamesValue(string value, int first)
    {
        if (value.Length == 0) return false;
        if (clauses.Field.IsBoolean) return bool.TryParse(value, out _);
        var isOfList = clauses.Field is { IsList: true, HoldsObjects: false } && IsBullet(first);
        if (!clauses.Field.IsText && !isOfList) return clauses.Field.IsNumber && value.All(static c => char.IsAsciiDigit(c) || c == '-');
        if (IsCode(value)) return !Vocabulary.IsAnswer(value);
        return IsNameOrConstant(value) && !Vocabulary.IsNotice(value) && !Vocabulary.IsFieldFlag(value) && !Vocabulary.IsAnswer(value)
            && Vocabulary.Column(value) == ColumnRole.Unknown && (ValueTokenReader.IsConstant(value) || Vocabulary.Section(value) is null);
    }

    /// <summary>Values behind a word for a range and a colon: 取值范围：`a`、`b`; two numbers there are the ends of one.</summary>
    public ValueList? BehindRange(int at, int limit) =>
        clauses[at + 1].Kind == TokenKind.Colon && --attempts >= 0 && lists.BehindLead(at, limit) is { Values.Length: > 1 } list
        // EAST：1/2 says what holds for each
        && list.Values.All(static one => one.Meaning is null || one.Meaning.Any(char.IsLetter))
        // {0, 1} is a set
        && (clauses.Text[Math.Min(clauses[at + 2].Start, clauses.Text.Length - 1)] == '{'
            || list.Values.All(static one => IsNameOrConstant(one.Value) || ValueTokenReader.IsCamel(one.Value)))
            ? list
            : null;

    /// <summary>Names behind which words of a script without spaces say that one of them is the value: fast, slow 중 하나.</summary>
    public ValueList? BeforeTail(int at, int limit) =>
        clauses[at].Kind is TokenKind.Word or TokenKind.Phrase && clauses.Text[clauses[at].Start] < '\u2E80'
        && clauses[at + 1].Kind is TokenKind.Comma or TokenKind.Slash
        && Bare(at, limit) is { } list && clauses[list.End - 1].Is(FactWord.ListTail)
        && clauses.Text[clauses[list.End - 1].Start] > '\u2E80' && list.Values.All(static one => IsNameOrConstant(one.Value))
            ? list
            : null;

    /// <summary>
    /// Values without marks that a word or a slash parts, to the end of their clause: "asc or desc", "asc/desc". The words may as
    /// well be any others.
    /// </summary>
    /// <param name="lead">The token of the words that lead on to them, or the first value.</param>
    /// <param name="at">The first value.</param>
    /// <param name="limit">The end of the region.</param>
    public ValueList? Alternatives(int lead, int at, int limit)
    {
        if (clauses[at].Kind is not (TokenKind.Word or TokenKind.Phrase) && !(lead < at && IsNumbered(at, TokenKind.Dash))) return null;
        var behind = clauses[at].Kind == TokenKind.Number ? at + 3 : at + 1;
        if (lead < at && clauses[behind].Kind == TokenKind.Open) behind = clauses.Behind(behind);
        var parted = clauses[behind].Kind == TokenKind.Slash || clauses[behind].Is(FactWord.Or)
            || (lead < at && clauses[behind].Kind == TokenKind.Comma);
        return parted && Bare(at, limit) is { } list && (clauses.IsEnd(list.End) || clauses.IsDefaultAlone(list.End))
            && list.Values.All(value => IsNameOrConstant(value.Value) || (lead < at && IsNumberedName(value.Value)))
            ? list
            : null;
    }

    // 8-bit-ASCII
    private static bool IsNumberedName(string value) => value.Any(char.IsAsciiDigit) && value.Any(char.IsAsciiLetter)
        && value.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    /// <summary>Values without marks to the next word that is none: two of them at least, and no word that there are more.</summary>
    public ValueList? Bare(int at, int limit) =>
        --attempts >= 0 && lists.Items(at, limit, bare: true) is { IsOpen: false, Values.Length: > 1 } list ? list : null;

    /// <summary>Whether a value is written as names or as constants are.</summary>
    public static bool IsNameOrConstant(string value) => ValueTokenReader.IsName(value) || ValueTokenReader.IsConstant(value);

    /// <summary>Whether a choice may end before a token: with the sentence, or before another fact.</summary>
    public bool EndsChoice(int at, int limit) => clauses.IsSentenceEnd(at, limit) || clauses.IsDefaultAlone(at)
        || (clauses[at].Kind == TokenKind.Comma && isFact(at + 1));

    /// <summary>Whether a number and an equals sign open what is said of a value: "0 = off".</summary>
    public bool IsNumbered(int at) => IsNumbered(at, TokenKind.Equals);

    private bool IsNumbered(int at, TokenKind sign) => clauses[at].Kind == TokenKind.Number && clauses[at + 1].Kind == sign;

    /// <summary>
    /// Values without marks behind a colon, to the end of the sentence: "Order: up, down". A list may as well name anything else.
    /// </summary>
    public ValueList? BehindColon(int at, int limit) =>
        at > 0 && clauses[at - 1].Kind == TokenKind.Colon && Bare(at, limit) is { } list && clauses.IsEndOfList(list.End, limit, isFact)
        && list.Values.All(static value => ValueTokenReader.IsName(value.Value))
            ? list
            : null;

    /// <summary>
    /// Names in Latin letters behind a label in a script without spaces, to the end of the sentence: 难度：easy, hard. Words of that
    /// script would be written in it.
    /// </summary>
    public ValueList? BehindForeignLabel(int at, int limit) =>
        at > 1 && clauses[at - 1].Kind == TokenKind.Colon && clauses.Field.IsText && clauses.Text[clauses[at - 2].Start] > '\u2E80'
        && OpensText(at - 1) && Bare(at, limit) is { } list && clauses.IsSentenceEnd(list.End, limit)
        && list.Values.All(static one => one.Value.Length > 1 && IsNameOrConstant(one.Value))
            ? list
            : null;

    /// <summary>Whether a colon ends a label that opens the words: 支持模型：a, b further down lists another thing.</summary>
    public bool OpensText(int colon)
    {
        const int longest = 4;
        var start = clauses.BehindRequirement;
        if (colon <= start || colon - start > longest || Vocabulary.IsNotice(clauses.TextOf(start, colon))) return false;
        for (var at = start; at < colon; at++)
            if (clauses[at] is not ({ Kind: TokenKind.Word } or
                { Kind: TokenKind.Phrase, Word: FactWord.Unit or FactWord.Items or FactWord.Plain or FactWord.Filler or FactWord.Count })
                && !IsJoint(at))
                return false;
        return true;
    }

    // Formato de salida
    private bool IsJoint(int at) => at > 0 && clauses[at].Is(FactWord.Between) && clauses[at + 1].Kind == TokenKind.Word;

    /// <summary>A union of values without marks behind a colon, to the end of the sentence: "Format: a | b".</summary>
    public ValueList? UnionBehindColon(int at, int limit)
    {
        if (at == 0 || clauses[at - 1].Kind != TokenKind.Colon || clauses[at + 1].Kind != TokenKind.Bar) return null;
        var end = at;
        while (!clauses.IsSentenceEnd(end, limit)) end = clauses.Behind(end);
        return Union(at, end);
    }

    /// <summary>A union of values without marks, as brackets hold it: <c>a | b</c>.</summary>
    public ValueList? Union(int at, int limit) =>
        clauses[at + 1].Kind == TokenKind.Bar && lists.Items(at, limit, bare: true) is { Values.Length: > 1 } list && list.End == limit
            ? list
            : null;
}
