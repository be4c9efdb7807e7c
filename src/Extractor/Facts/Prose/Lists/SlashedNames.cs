using Extractor.Words;

namespace Extractor.Facts.Prose.Lists;

/// <summary>
/// Reads three names or more that slashes part, as all that is said behind a comma, a colon or a bracket: <c>`json/xml/csv`</c>. In
/// code they are values; without marks they may as well be kinds of things, "phone/email/fax".
/// </summary>
/// <param name="clauses">The words.</param>
internal sealed class SlashedNames(Clauses clauses)
{
    private const int Fewest = 3;
    private const int LongestName = 20;

    private int attempts = 8;

    /// <summary>The names from a token on to the end of the sentence or the bracket; null where there are none.</summary>
    /// <param name="at">The first name, or all of them in code.</param>
    /// <param name="limit">The end of the region.</param>
    public ValueList? At(int at, int limit)
    {
        if (!clauses.Field.IsText || !Opens(at)) return null;
        var (names, end) = clauses[at].Kind == TokenKind.Literal
            ? (QuoteMarks.Inside(clauses.TextOf(at)).Split('/'), at + 1)
            : Bare(at, limit);
        return names.Length >= Fewest && names.Distinct().Count() == names.Length && Array.TrueForAll(names, NamesValue)
            && (clauses.IsSentenceEnd(end, limit) || clauses.IsDefaultAlone(end) || clauses[end].Kind == TokenKind.Comma
                && clauses[end + 1].Is(FactWord.Default))
            && --attempts >= 0 && !SpeaksOfPlace(at)
            ? new ValueList([.. names.Select(static name => new ListedValue(name, null))], false, null, end)
            : null;
    }

    private bool Opens(int at) => at == 0
        || clauses[at - 1].Kind is TokenKind.Comma or TokenKind.Colon or TokenKind.Open or TokenKind.Stop or TokenKind.Line;

    private (string[] Names, int End) Bare(int at, int limit)
    {
        if (clauses[at + 1].Kind != TokenKind.Slash) return ([], at);
        var names = new List<string>();
        var end = at;
        while (end < limit && clauses[end].Kind is TokenKind.Word or TokenKind.Phrase)
        {
            names.Add(clauses.TextOf(end++));
            if (end >= limit || clauses[end].Kind != TokenKind.Slash) break;
            end++;
        }

        return ([.. names], end);
    }

    private bool NamesValue(string name) =>
        name.Length is > 1 and <= LongestName && (ValueTokenReader.IsName(name) || ValueTokenReader.IsConstant(name, shortest: 2))
        && !name.All(c => c == name[0]) && !clauses.Vocabulary.IsTypeWord(name) && !clauses.Vocabulary.IsFieldFlag(name)
        && !clauses.Vocabulary.Clauses.IsMediaKind(name) && !clauses.Vocabulary.Clauses.NamesPlace(name)
        && clauses.Vocabulary.RequirementOf(name) is null;

    // "The source root, `src/main/java`"
    private bool SpeaksOfPlace(int at)
    {
        const int farthest = 12;
        if (clauses.Field.Name is { Length: > 0 } name
            && name.Split('_', '-', '.').Any(part => part.Length > 0 && clauses.Vocabulary.Clauses.NamesPlace(part.ToLowerInvariant())))
            return true;
        for (var before = at - 1; before >= Math.Max(0, at - farthest); before--)
            if (clauses[before].Kind is TokenKind.Word or TokenKind.Phrase
                && clauses.Vocabulary.Clauses.NamesPlace(clauses.TextOf(before)))
                return true;
        return false;
    }
}
