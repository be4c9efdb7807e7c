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
        form = new Regex($@"(?:[`""“]?({Identifier})[`""”]?\s?(?:{string.Join('|', nouns.Select(Regex.Escape))})|(?:(?:parameter|field)\s|(?:参数|字段)\s?)[`""“]?({Identifier}))", Options);

    /// <summary>The names in a line, in order.</summary>
    public IEnumerable<string> In(string line)
    {
        foreach (Match match in form.Matches(line)) yield return match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value;
    }
}
