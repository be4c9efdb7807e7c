using Extractor.Words;

namespace Extractor.Facts.Prose;

/// <summary>
/// Reads lists of values that a noun of the field's own leads on to: "Supported voices are `a`, `b`" of a field called voice, and
/// "Valid values for the role are a and b".
/// </summary>
/// <param name="clauses">The words.</param>
/// <param name="lists">Reads the values from a token on.</param>
internal sealed class NamedListReader(Clauses clauses, ValueListReader lists)
{
    private const int MostWords = 4;

    /// <summary>The list that the words from a token on lead to, to the end of the sentence; null where there is none.</summary>
    /// <param name="at">The token that opens a clause.</param>
    /// <param name="limit">The end of the region.</param>
    public ValueList? At(int at, int limit)
    {
        var first = Math.Max(at, clauses.Skip(at, FactWord.Filler) - 1);
        if ((Values(first) ?? Values(at)) is not { } next || next >= limit) return null;
        var list = lists.Items(next, limit, bare: true);
        return list is { IsOpen: false, Values.Length: > 1 } && EndsAlone(list, limit)
            && (clauses[next].Kind == TokenKind.Literal || list.Values.All(value => NamesValue(value.Value)))
            ? list
            : null;
    }

    // "Valid names: letters, digits and dashes" says what a name is written with.
    private bool NamesValue(string value) =>
        (UnledListReader.IsNameOrConstant(value) || ValueTokenReader.IsCamel(value)) && !clauses.Vocabulary.Clauses.NamesCharacters(value);

    // Where the values start; null where the words do not lead there.
    private int? Values(int at)
    {
        var isLabel = clauses[at].Is(FactWord.ListLabel) && clauses.IsBeforeSubject(at + 1);
        if (!isLabel && !clauses.Vocabulary.Clauses.IsListAdjective(clauses.TextOf(at))) return null;
        var (next, own) = (isLabel ? at + 2 : at + 1, false);
        var end = next + MostWords;
        for (; next < end && clauses[next].Kind is TokenKind.Word or TokenKind.Phrase or TokenKind.Literal; next++)
        {
            if (own && clauses[next].Is(FactWord.Copula)) return clauses[next + 1].Kind == TokenKind.Colon ? next + 2 : next + 1;
            own |= clauses.IsOwnNoun(next);
        }

        return own && clauses[next].Kind == TokenKind.Colon ? next + 1 : null;
    }

    private bool EndsAlone(ValueList list, int limit) =>
        clauses.IsSentenceEnd(list.End, limit) || clauses[list.End].Kind == TokenKind.Semicolon || clauses.IsDefaultAlone(list.End)
        || (clauses[list.End].Kind == TokenKind.Comma && clauses[list.End + 1].Is(FactWord.Default));
}
