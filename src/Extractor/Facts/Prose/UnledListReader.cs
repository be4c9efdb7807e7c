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

    private Vocabulary Vocabulary => clauses.Vocabulary;

    /// <summary>The values of a number, as a clause of nothing else lists them: "5 or 10".</summary>
    public ValueList? Numbers(int at, int limit) =>
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
        if (clauses[at + 1].Kind is not (TokenKind.Colon or TokenKind.Equals or TokenKind.Dash) && !clauses[at + 1].Is(FactWord.Means)
            && !(clauses[at + 1].Kind == TokenKind.Open && (FollowsOwnName(at) || IsGlossed(at) || IsCounted(at))))
            return null;
        if (!NamesValue(QuoteMarks.Inside(clauses.TextOf(at)).TrimEnd('-')) || --attempts < 0) return null;
        return lists.Items(at, limit, bare: true) is { IsOpen: false, Values.Length: > 1 } list
            && (clauses.IsSentenceEnd(list.End, limit)
                || (clauses[list.End].Kind is TokenKind.Semicolon or TokenKind.Comma && isFact(list.End + 1)))
            && list.Values.All(value => value.Meaning is { } meaning && meaning.Any(char.IsLetter) && NamesValue(value.Value))
            ? list
            : null;
    }

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

    private bool NamesValue(string value)
    {
        if (value.Length == 0) return false;
        if (clauses.Field.Is("boolean")) return bool.TryParse(value, out _);
        if (!clauses.Field.IsText) return clauses.Field.IsNumber && value.All(static c => char.IsAsciiDigit(c) || c == '-');
        return IsWrittenAsName(value) && !Vocabulary.IsNotice(value) && !Vocabulary.IsFieldFlag(value) && !Vocabulary.IsAnswer(value)
            && Vocabulary.Column(value) == ColumnRole.Unknown && Vocabulary.Section(value) is null;
    }

    /// <summary>The one value that a field always has: "always `list`".</summary>
    public ValueList? Fixed(int at) =>
        clauses[at].Is(FactWord.Always) && clauses[at + 1].Kind == TokenKind.Literal && clauses.IsEnd(at + 2)
            ? new ValueList([new ListedValue(QuoteMarks.Inside(clauses.TextOf(at + 1)), null)], false, null, at + 2)
            : null;

    private static bool IsWrittenAsName(string value) =>
        value.Length > 0 && char.IsAsciiLetter(value[0])
        && value.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-');

    /// <summary>Whether a number and an equals sign open what is said of a value: "0 = off".</summary>
    public bool IsNumbered(int at) => clauses[at].Kind == TokenKind.Number && clauses[at + 1].Kind == TokenKind.Equals;

    /// <summary>
    /// Values without marks behind a colon, to the end of the sentence: "Order: up, down". A list may as well name anything else.
    /// </summary>
    public ValueList? BehindColon(int at, int limit) =>
        at > 0 && clauses[at - 1].Kind == TokenKind.Colon && --attempts >= 0
        && lists.Items(at, limit, bare: true) is { IsOpen: false, Values.Length: > 1 } list
        && (clauses.IsSentenceEnd(list.End, limit) || clauses[list.End].Kind == TokenKind.Semicolon || isFact(list.End)
            || (clauses[list.End].Kind == TokenKind.Comma && isFact(list.End + 1)))
        && list.Values.All(static value => IsWrittenAsName(value.Value))
            ? list
            : null;

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
