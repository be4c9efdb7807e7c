using System.Globalization;
using System.Text;

namespace Extractor.Diagnostics.Rendering;

/// <summary>
/// Characters that a reader does not see and a terminal or browser obeys: control characters, overrides of the writing
/// direction, and half a surrogate pair. What pages say may contain any of them; wherever it is shown they are escapes.
/// </summary>
internal static class HiddenCharacters
{
    /// <summary>Whether a character is hidden. Tabs and line feeds are white space that everybody can write.</summary>
    public static bool Is(char c) => c switch
    {
        '\t' or '\n' => false,
        < ' ' or (>= '\u007F' and <= '\u009F') => true,
        '\u061C' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => true,
        '\uFEFF' or (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF' => true,
        _ => false,
    };

    /// <summary>The escape that stands for a character: <c>\u</c> and four hexadecimal digits, as in JSON.</summary>
    public static string Escape(char c) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");

    /// <summary>A text with an escape in the place of each hidden character.</summary>
    public static string Escaped(string text)
    {
        var first = 0;
        while (first < text.Length && !IsAt(text, first)) first++;
        if (first == text.Length) return text;
        var shown = new StringBuilder(text, 0, first, text.Length + 16);
        for (var i = first; i < text.Length; i++)
        {
            if (IsAt(text, i)) shown.Append(Escape(text[i]));
            else shown.Append(text[i]);
        }

        return shown.ToString();
    }

    private static bool IsAt(string text, int at) => char.IsSurrogate(text[at]) ? IsHalf(text, at) : Is(text[at]);

    private static bool IsHalf(string text, int at) => char.IsHighSurrogate(text[at])
        ? at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1])
        : at == 0 || !char.IsHighSurrogate(text[at - 1]);
}
