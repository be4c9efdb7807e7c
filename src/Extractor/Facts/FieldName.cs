using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;

namespace Extractor.Facts;

/// <summary>The name of a field as a page writes it, with the marks that pages put around names.</summary>
/// <param name="Text">The name.</param>
/// <param name="Depth">How far the name is set in below the names above it; zero for a name that is not set in.</param>
/// <param name="Optional">Whether a mark on the name says that the field may be left out.</param>
/// <param name="Rest">What else the page says beside the name.</param>
internal sealed record FieldName(string Text, int Depth, bool Optional, string Rest)
{
    /// <summary>Whether the page gives the name as another one for the same field.</summary>
    internal bool IsAlias { get; init; }

    /// <summary>Whether the page strikes the name through.</summary>
    internal bool Struck { get; init; }

    /// <summary>The badges before the name, in the page's own words.</summary>
    internal ImmutableArray<string> Badges { get; init; } = [];

    /// <summary>No name is longer; what is longer is text.</summary>
    public const int LongestName = Identifier.LongestName;

    /// <summary>More than any page sets a name in by white space.</summary>
    internal const int DeepestIndent = 1000;

    // Signs that pages draw before the name of a child. A plain dash counts only before a space.
    private const string BranchSigns = "└├│─┗┣╰▾▸▼▶►↳∟»>→•·+";

    /// <summary>Whether the text could be the name of a field: no white space, no sentence.</summary>
    // "[]" and "[0]" are the items of something and no name of their own.
    public static bool IsName(string text) => Identifier.IsName(text) && !FieldPath.Parse(text).IsRoot;

    /// <summary>
    /// Whether the text could be a key of a body. Some keys are data, such as a date or an id, and have characters that no name
    /// has.
    /// </summary>
    public static bool IsKey(string text) =>
        IsName(text) || (text.Length is > 0 and < 80 && !text.Any(char.IsWhiteSpace) && !text.Contains('.'));

    /// <summary>Whether the name could be no ordinary word: it has a sign, a digit or a capital inside.</summary>
    public bool HasShape => Text.AsSpan(1).IndexOfAnyExceptInRange('a', 'z') >= 0;

    /// <summary>The name at the start of a text, or null where none stands there.</summary>
    /// <param name="text">The words of a cell or line.</param>
    /// <param name="indent">How much white space stands before the words.</param>
    public static FieldName? Read(string text, int indent)
    {
        var (at, signs) = SkipSigns(text, indent > 1);
        // ?name is how addresses write the query parameter name.
        if (at + 1 < text.Length && text[at] == '?' && char.IsAsciiLetter(text[at + 1])) at++;
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('(' or '（' or ',' or '，' or '、')) end++;
        var word = text[at..end];
        // [name] may be left out.
        if (word.Length > 2 && word[0] == '[' && word[^1] == ']' && IsName(word[1..^1]) && !word.AsSpan(1, word.Length - 2).Contains('['))
            return new FieldName(word[1..^1], signs > 0 ? indent + at : Math.Max(0, indent - 1), true, text[end..].Trim());
        var name = word.TrimEndAny("*?:：\\");
        // A Markdown cell keeps the backslash of an escaped mark only inside code.
        if (!IsName(name)) return null;
        if (IsTitle(name, text[end..])) return null;
        var optional = word[name.Length..].Contains('?');
        return new FieldName(name, signs > 0 ? indent + at : Math.Max(0, indent - 1), optional, text[end..].Trim());
    }

    /// <summary>
    /// How far a cell is set in that has the signs before the name of a child and no name; null where it has anything else.
    /// </summary>
    public static int? DepthOfSigns(string text, int indent) =>
        SkipSigns(text, indent > 1) is (var at, > 0) && at == text.Length ? indent + at : null;

    // "Other Status Codes"
    private static bool IsTitle(string name, string behind)
    {
        var words = behind.Split('\n')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && char.IsAsciiLetterUpper(name[0])
            && Array.TrueForAll(words, static word => char.IsAsciiLetterUpper(word[0]) && word.All(char.IsAsciiLetter));
    }

    private static (int At, int Signs) SkipSigns(string text, bool isSetIn)
    {
        var (at, signs) = (0, 0);
        while (at < text.Length)
        {
            if (BranchSigns.Contains(text[at]) || (text[at] == '-' && at + 1 < text.Length && (isSetIn || text[at + 1] is ' ' or '-')))
                signs++;
            // A star before a name marks it as required, or leads to a note.
            else if (!char.IsWhiteSpace(text[at]) && text[at] != '*') break;
            at++;
        }

        return (at, signs);
    }
}
