using System.Collections.Immutable;
using Extractor.Words;

namespace Extractor.Facts.Prose.Lists;

/// <summary>Reads values without marks that are all a field may have, as its type, its name or the words around them show.</summary>
/// <param name="clauses">The words.</param>
/// <param name="lists">Reads the values from a token on.</param>
/// <param name="unled">Reads values without words that lead on to them.</param>
internal sealed class ChoiceLists(Clauses clauses, ValueListReader lists, UnledListReader unled)
{
    /// <summary>
    /// Values that slashes or "or" part, as all the words, all that a bracket holds or all behind a label, of a field whose name says
    /// that it is a choice: "Sort order (asc/desc)"; of any text, the two answers to a question: (Y/N).
    /// </summary>
    public ValueList? OfChoice(int at, int limit)
    {
        if (clauses[at].Kind is not (TokenKind.Word or TokenKind.Phrase) || !OpensChoice(at)) return null;
        var isOfKind = IsOfKind(at);
        if (!clauses.Field.IsText && !(isOfKind && clauses.Field.Type is null)) return null;
        var isChoice = clauses.IsChoice || isOfKind;
        var slashed = clauses[at + 1].Kind == TokenKind.Slash;
        if (!slashed && (!isChoice || !(clauses[at + 1].Is(FactWord.Or) || clauses[at + 1].Kind == TokenKind.Comma))) return null;
        if (unled.Bare(at, limit) is not { } list) return null;
        var isAnswer = slashed && list.Values.Length == 2 && list.Values.All(value => clauses.Vocabulary.IsAnswer(value.Value));
        // Without "or", the first two words of a text may be any; in brackets, or three of them, they are all there are.
        var isWhole = slashed || HasOr(at, list.End) || (at > 0 ? clauses[at - 1].Kind == TokenKind.Open : list.Values.Length > 2);
        return (isAnswer || (isChoice && isWhole && list.Values.All(value => NamesChoice(value.Value, slashed))))
            && unled.EndsChoice(list.End, limit)
            ? list
            : null;
    }

    /// <summary>
    /// Words that commas, slashes or "or" part, as all that is said of a field whose type says that it is one of a few: "up, down".
    /// </summary>
    public ValueList? OfType(int at, int limit)
    {
        const int farthest = 3;
        if (!clauses.Field.IsChoice || clauses[at].Kind is not (TokenKind.Word or TokenKind.Phrase)
            || !(at == clauses.BehindRequirement || (at <= farthest && clauses[at - 1].Kind == TokenKind.Colon && unled.OpensText(at - 1)))
            || !IsParted(clauses[at + 1].Kind == TokenKind.Open && clauses.IsDefaultBracket(at + 1) ? clauses.Behind(at + 1) : at + 1))
            return null;
        return unled.Bare(at, limit) is { } list && unled.EndsChoice(list.End, limit)
            && list.Values.All(one => one.Meaning is null && IsWordOfType(one.Value, list.Values.Length))
            ? list
            : WithRest(at, limit);
    }

    private bool IsParted(int at) => clauses[at].Kind is TokenKind.Comma or TokenKind.Slash || clauses[at].Is(FactWord.Or);

    // "up, down, other": of such a type the word for the rest is a value too.
    private ValueList? WithRest(int at, int limit)
    {
        var values = ImmutableArray.CreateBuilder<ListedValue>();
        for (var next = at; clauses[next].Kind is TokenKind.Word or TokenKind.Phrase && IsWordOfType(clauses.TextOf(next), 1); next += 2)
        {
            values.Add(new ListedValue(clauses.TextOf(next), null));
            if (clauses.Vocabulary.Has("rest-values", clauses.TextOf(next)))
                return values.Count > 2 && unled.EndsChoice(next + 1, limit)
                    ? new ValueList(values.ToImmutable(), false, null, next + 1)
                    : null;
            if (clauses[next + 1].Kind is not (TokenKind.Comma or TokenKind.Slash)) return null;
        }

        return null;
    }

    // TODO is a state of work among others.
    private bool IsWordOfType(string value, int count) => value.All(static c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.')
        && value.Any(char.IsLetter) && !clauses.Vocabulary.IsFieldFlag(value) && !clauses.Vocabulary.IsTypeWord(value)
        && (!clauses.Vocabulary.IsNotice(value) || (count > 2 && ValueTokenReader.IsConstant(value)))
        && clauses.Vocabulary.RequirementOf(value) is null && clauses.Vocabulary.ModifierOf(value) is null;

    // "The kind of wind (north, south, calm)", 风的类型（north、south）
    private bool IsOfKind(int at)
    {
        if (at < 2 || clauses[at - 1].Kind != TokenKind.Open) return false;
        var start = clauses.BehindRequirement;
        for (var word = start; word < at - 1; word++)
            if (clauses[word].Kind is not (TokenKind.Word or TokenKind.Phrase) || clauses[word].Is(FactWord.Example)) return false;
        var words = clauses.Vocabulary.Clauses;
        var first = clauses.Skip(start, FactWord.Filler);
        return words.NamesKind(clauses.TextOf(first)) ? JoinsKind(first + 1)
            : clauses.Text[clauses[at - 2].Start] > '\u2E80' && words.NamesKind(clauses.TextOf(at - 2));
    }

    // Languages without articles need no word between the noun and what it is of.
    private bool JoinsKind(int at) => clauses[at].Is(FactWord.Between) || clauses.IsBeforeSubject(at)
        || (clauses[at].Kind == TokenKind.Word && clauses.Text[clauses[at].Start] > '\u0370');

    /// <summary>
    /// Three numbers or more that rise or fall, as all that a bracket at the end of the words about a number holds: "Turn of the sail
    /// (0, 90, 180)". Two may be the ends of a range, and those of a quantity some that are usual.
    /// </summary>
    public ValueList? OfNumber(int at, int limit)
    {
        const int fewest = 3;
        if (!clauses.Field.IsNumber || clauses.IsQuantity || at < 2 || clauses[at - 1].Kind != TokenKind.Open
            || clauses[at].Kind != TokenKind.Number || clauses[at + 1].Kind != TokenKind.Comma
            || !unled.EndsChoice(clauses[at - 1].Match + 1, clauses.Tokens.Length)
            || clauses.Vocabulary.Clauses.NumbersThings(clauses.TextOf(at - 2)) || clauses[at - 2].Is(FactWord.Example))
            return null;
        if (unled.Bare(at, limit) is not { } list || list.End != limit || list.Values.Length < fewest) return null;
        var numbers = list.Values.Select(static one => one.Meaning is null ? FactNumber.Whole(one.Value) : null).ToArray();
        return Rise(numbers) || Rise([.. numbers.Reverse()]) ? list : null;
    }

    private static bool Rise(decimal?[] numbers) =>
        numbers.Zip(numbers.Skip(1), static (one, next) => one < next).All(static rises => rises);

    /// <summary>
    /// Three constants or more of which a word before the last says that one is chosen, as all the words about a text: "EUR, NOK or
    /// SEK". Formats of files are kinds of what is sent, and two may be two names of one thing.
    /// </summary>
    public ValueList? OfConstants(int at, int limit)
    {
        const int fewest = 3;
        if (!clauses.Field.IsText || at != clauses.BehindRequirement || clauses[at].Kind is not (TokenKind.Word or TokenKind.Phrase)
            || clauses[at + 1].Kind != TokenKind.Comma || unled.Bare(at, limit) is not { } list || list.Values.Length < fewest)
            return null;
        return HasOr(at, list.End) && unled.EndsChoice(list.End, limit)
            && list.Values.All(one => one.Meaning is null && ValueTokenReader.IsConstant(one.Value)
                && !clauses.Vocabulary.IsTypeWord(one.Value) && !clauses.Vocabulary.Clauses.NamesFileFormat(one.Value))
            ? list
            : null;
    }

    /// <summary>
    /// Names in Latin letters behind a verb in a script without spaces that opens its clause, of a field that is a choice by its name:
    /// 目前支持 north 或 south.
    /// </summary>
    public ValueList? OfForeignVerb(int at, int limit)
    {
        if (!clauses.Field.IsText || !clauses.IsChoice || clauses.Text[clauses[at].Start] < '\u2E80'
            || !(at == 0 || clauses.IsEnd(at - 1) || clauses[at - 1].Kind == TokenKind.Colon
                || clauses.Vocabulary.Clauses.SaysNow(clauses.TextOf(at - 1))))
            return null;
        return unled.Bare(at + 1, limit) is { } list && clauses.IsSentenceEnd(list.End, limit)
            && list.Values.All(static one => one.Meaning is null && ValueTokenReader.IsName(one.Value))
            ? list
            : null;
    }

    private bool OpensChoice(int at) => at == 0 || clauses[at - 1].Kind switch
    {
        TokenKind.Open => clauses.IsEnd(clauses[at - 1].Match + 1),
        TokenKind.Colon => clauses.IsChoice && unled.OpensText(at - 1),
        _ => false,
    };

    private bool HasOr(int from, int end)
    {
        for (var at = from; at < end; at++)
            if (clauses[at].Is(FactWord.Or)) return true;
        return false;
    }

    /// <summary>
    /// Values that may as well be examples, and are the values where a default is one of them: (wind_speed, mast_height), and "sorted by
    /// `wind` or `mast`".
    /// </summary>
    public ValueList? Offered(int at, int limit)
    {
        if (clauses[at].Kind == TokenKind.Literal)
            return clauses[at + 1].Is(FactWord.Or) && lists.Marked(at, limit, alone: true) is { IsOpen: false } marked
                && clauses.IsSentenceEnd(marked.End, limit) ? marked : null;
        return at > 0 && clauses[at - 1].Kind == TokenKind.Open && clauses[at + 1].Kind == TokenKind.Comma
            && clauses[at].Kind is TokenKind.Word or TokenKind.Phrase && unled.Bare(at, limit) is { } list && list.End == limit
            && list.Values.All(static one => UnledListReader.IsNameOrConstant(one.Value)) ? list : null;
    }

    // yy/mm/dd is a form, km/h a unit, text/plain one value, and string/number are types.
    private bool NamesChoice(string value, bool slashed) => value.Length > 1 && (value.Length > 2 || value[0] != value[1])
        && (IsOneWord(value) || (slashed && char.IsAsciiLetterUpper(value[0]) && value.AsSpan(1).IndexOfAnyExceptInRange('a', 'z') < 0))
        && !clauses.Vocabulary.IsFieldFlag(value) && !clauses.Vocabulary.IsTypeWord(value) && !clauses.Vocabulary.Clauses.IsMediaKind(value)
        && clauses.Vocabulary.RequirementOf(value) is null;

    private static bool IsOneWord(string value) => ValueTokenReader.IsName(value) || ValueTokenReader.IsConstant(value, shortest: 1);
}
