using System.Globalization;
using System.Text;

namespace Extractor.Evidence;

/// <summary>Words as a value of YAML, on one line.</summary>
internal static class YamlScalar
{
    private static readonly string[] SpecialWords = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];

    /// <summary>The words plain where no reader of YAML could take them for anything else, and quoted otherwise.</summary>
    /// <param name="text">The words; at least one character.</param>
    public static string Of(string text)
    {
        var isPlain = char.IsLetter(text[0]) && text[^1] is not (' ' or ':')
            && !SpecialWords.Contains(text, StringComparer.OrdinalIgnoreCase)
            && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal)
            && text.EnumerateRunes().All(IsPrintable);
        return isPlain ? text : Quoted(text);
    }

    private static bool IsPrintable(Rune rune) => !Rune.IsControl(rune) && rune.Value is not ('\u2028' or '\u2029' or '\uFEFF' or 0xFFFD);

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\') quoted.Append('\\').Append((char)rune.Value);
            else if (rune.Value == '\n') quoted.Append("\\n");
            else if (IsPrintable(rune)) quoted.Append(rune.ToString());
            else quoted.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
        }

        return quoted.Append('"').ToString();
    }
}
