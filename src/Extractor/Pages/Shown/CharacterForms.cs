using System.Buffers;

namespace Extractor.Pages.Shown;

/// <summary>
/// The forms in which one character is written: signs that nothing shows, full-width letters and signs, and the
/// quotation marks of many languages. Full-width punctuation that parts sentences stays as it is: 1，2 is no number.
/// </summary>
internal static class CharacterForms
{
    private const string DoubleQuotes = "“”„‟〝〞〟＂«»「」『』";
    private const string SingleQuotes = "‘’‚‛‹›＇";

    // Angle brackets and the ampersand stay: their half-width forms are markup.
    private const string FullWidthSigns = "＃＄％＊＋－．／＝＠［＼］＿｀｛｜｝～";
    private const int FullWidthShift = '\uFF01' - '!';

    private static readonly SearchValues<char> Other = SearchValues.Create(Variants());

    /// <summary>Whether a text has a character that is invisible, leads to a note or is one form of several.</summary>
    public static bool HasVariants(ReadOnlySpan<char> text) => text.ContainsAny(Other);

    /// <summary>Whether a character shows nothing: marks of where a word may break, of joining, and of the direction of writing.</summary>
    public static bool IsInvisible(char c) => c is '\u00AD' or '\u034F' or '\u061C' or '\u180E' or '\uFEFF'
        or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or (>= '\uFE00' and <= '\uFE0F');

    /// <summary>Whether a character is one that generators of sites set behind a title, as a link to it.</summary>
    public static bool IsPermalink(char c) => c is '¶' or '\uF0C1';

    /// <summary>Whether an invisible character shapes the writing around it, as a joiner does between signs outside ASCII.</summary>
    public static bool Shapes(char c, char before, char after) =>
        c is '\u200C' or '\u200D' or '\uFE0F' && before > '\u007F' && (after > '\u007F' || c == '\uFE0F');

    /// <summary>The form that stands for all forms of a character.</summary>
    public static char Fold(char c) => c switch
    {
        < '\u00AB' => c,
        >= '\uFF01' and <= '\uFF5E' when IsFullWidth(c) => (char)(c - FullWidthShift),
        _ when IsDoubleQuote(c) => '"',
        _ when SingleQuotes.Contains(c) => '\'',
        _ => c,
    };

    /// <summary>Whether a character is a double quotation mark of any language other than the straight one.</summary>
    public static bool IsDoubleQuote(char c) => DoubleQuotes.Contains(c);

    private static bool IsFullWidth(char c) =>
        c is (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ') || FullWidthSigns.Contains(c);

    private static string Variants()
    {
        var found = new System.Text.StringBuilder(DoubleQuotes).Append(SingleQuotes);
        for (var c = 0; c <= char.MaxValue; c++)
            if (IsInvisible((char)c) || IsPermalink((char)c) || NoteMarks.IsSign((char)c) || Fold((char)c) != c) found.Append((char)c);
        return found.ToString();
    }
}
