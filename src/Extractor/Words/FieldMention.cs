using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Extractor.Words;

/// <summary>Finds names of fields in prose: an identifier beside a noun such as "parameter" or "field".</summary>
public sealed class FieldMention
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    // An identifier that could be no ordinary word: it has an underscore, a hyphen, a capital inside, or marks of code around it.
    private const string Identifier = @"[A-Za-z][A-Za-z0-9]*(?:[_.-][A-Za-z0-9]+)+|[a-z]+[A-Z][A-Za-z0-9]*";

    // Made once for a vocabulary: building the form takes longer than reading a page with it.
    private readonly Regex form;

    /// <summary>Knows the nouns that make the word beside them the name of a field.</summary>
    public FieldMention(ImmutableArray<string> nouns) =>
        form = new Regex(
            $@"(?:[`""“]?({Identifier})[`""”]?\s?(?:{string.Join('|', nouns.Select(Regex.Escape))})"
            + $@"|(?:{string.Join('|', nouns.Select(LeadingNoun))})[`""“]?({Identifier}))",
            Options);

    // Scripts without spaces need none between the noun and the name.
    private static string LeadingNoun(string noun) => Regex.Escape(noun) + (noun[0] > '\u2E80' ? @"\s?" : @"\s");

    /// <summary>
    /// The words of a line that are written as names and as no word of a language is: with an underscore inside. What is
    /// part of an address, a path or a placeholder is none.
    /// </summary>
    internal static IEnumerable<string> Underscored(string line)
    {
        for (var at = line.IndexOf('_', StringComparison.Ordinal); at >= 0;)
        {
            var (start, end) = (at, at + 1);
            while (start > 0 && IsNameLetter(line[start - 1])) start--;
            while (end < line.Length && IsNameLetter(line[end])) end++;
            var name = line[start..end];
            if (char.IsAsciiLetter(name[0]) && name[^1] != '_' && IsFree(line, start, end)) yield return name;
            at = end >= line.Length ? -1 : line.IndexOf('_', end);
        }
    }

    private static bool IsNameLetter(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private static bool IsFree(string line, int start, int end)
    {
        if (start > 0 && line[start - 1] is '/' or '.' or '-' or '#' or '=' or '&' or '<' or '@' or '%' or '{' or '$' or '?' or '\\')
            return false;
        if (end >= line.Length) return true;
        if (line[end] is '.') return end + 1 >= line.Length || !IsNameLetter(line[end + 1]);
        return line[end] is not ('/' or '=' or '-' or '>' or '}' or '@' or '\\');
    }

    /// <summary>Whether a name in a line may be a word of a language, such as "well-known", which no mark sets off.</summary>
    internal static bool MayBeWord(string line, string name)
    {
        if (!name.Contains('-') || !name.All(static c => char.IsAsciiLetterLower(c) || c == '-')) return false;
        var at = line.IndexOf(name, StringComparison.Ordinal);
        return at <= 0 || !"`\"“".Contains(line[at - 1]);
    }

    /// <summary>The names in a line, in order.</summary>
    public IEnumerable<string> In(string line)
    {
        foreach (Match match in form.Matches(line)) yield return match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value;
    }
}
