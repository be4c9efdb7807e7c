using System.Text;
using Extractor.Pages.Code;

namespace Extractor.Pages.Shown;

/// <summary>
/// Marks that lead to a note: raised digits, daggers, <c>[^1]</c>. They are no part of the word that they follow, and a
/// raised digit behind a number may be a power of it: 10³ is never 103.
/// </summary>
internal static class NoteMarks
{
    private const string RaisedDigits = "¹²³⁰⁴⁵⁶⁷⁸⁹";
    private const string Daggers = "†‡";
    private const int LongestNote = 4;
    private const int LongestLabel = 24;

    // Units of area have two letters at most, and m² is no m with a note.
    private const int LettersOfWord = 3;

    /// <summary>Whether a character is one that leads to a note where it follows a word.</summary>
    public static bool IsSign(char c) => RaisedDigits.Contains(c) || Daggers.Contains(c);

    /// <summary>Whether a character leads to a note.</summary>
    /// <param name="c">The character.</param>
    /// <param name="before">The text before it, of which only the end counts.</param>
    public static bool Is(char c, ReadOnlySpan<char> before)
    {
        if (!IsSign(c)) return false;
        before = before.TrimEnd(RaisedDigits).TrimEnd(Daggers);
        if (before.IsEmpty) return false;
        if (before[^1] is '`' or ')' or ']' or '*' or '_' || (Daggers.Contains(c) && char.IsAsciiLetterOrDigit(before[^1]))) return true;
        // "No²" is a word with a note, m² and cm² are units.
        if (before.Length == 2 && char.IsAsciiLetterUpper(before[0]) && char.IsAsciiLetterLower(before[1])) return true;
        return before.Length >= LettersOfWord && before[^LettersOfWord..].IndexOfAnyExcept(Letters) < 0;
    }

    /// <summary>What raised text says behind other text: a power, nothing where it leads to a note, or null where it is words.</summary>
    /// <param name="before">The text before it.</param>
    /// <param name="raised">The raised text.</param>
    public static string? Resolve(ReadOnlySpan<char> before, string raised)
    {
        var mark = raised.Trim();
        var digits = before.Length - before.TrimEnd("0123456789").Length;
        if (digits > 0 && before[^digits..] is "10" or "2" && mark.All(static c => char.IsAsciiDigit(c) || c == '-'))
            return string.Concat(mark.Select(Raised));
        mark = mark.Trim('[', ']', '(', ')', '（', '）', '^');
        return mark.Length <= LongestNote && !mark.Skip(1).Any(char.IsLetter)
            && mark.All(static c => char.IsAsciiLetterOrDigit(c) || c is ',' or '*' or '†' or '‡' or '§' or '¶' or '#')
            ? ""
            : null;
    }

    /// <summary>
    /// Text that stands low as signs that do: the 2 of H₂O is no digit of a name. Null where there are no such signs for it.
    /// </summary>
    public static string? Lowered(string text)
    {
        const string plain = "0123456789+-=()aehijklmnoprstuvx";
        const string low = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";
        return text.Length > 0 && text.All(plain.Contains) ? string.Concat(text.Select(static c => low[plain.IndexOf(c)])) : null;
    }

    private static char Raised(char c) => c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0'];

    /// <summary>A line of Markdown without its footnote marks, code excepted.</summary>
    public static string WithoutFootnotes(string markdown)
    {
        if (!markdown.Contains("[^", StringComparison.Ordinal)) return markdown;
        var text = new StringBuilder(markdown.Length);
        for (var at = 0; at < markdown.Length;)
        {
            var end = markdown[at] == '`' ? InlineCode.End(markdown, at) : at > 0 && LabelEnd(markdown, at) is { } label ? label : at + 1;
            if (markdown[at] != '[' || end == at + 1) text.Append(markdown, at, end - at);
            at = end;
        }

        return text.ToString();
    }

    // [^abc]+ is a pattern and leads to no note.
    private static int? LabelEnd(string text, int at)
    {
        if (text[at] != '[' || at + 2 >= text.Length || text[at + 1] != '^') return null;
        var end = at + 2;
        while (end < text.Length && end - at < LongestLabel && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_')) end++;
        if (end == at + 2 || end >= text.Length || text[end] != ']') return null;
        return end + 1 < text.Length && text[end + 1] is '+' or '*' or '{' or '?' or ':' ? null : end + 1;
    }

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
}
