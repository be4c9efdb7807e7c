using System.Text;

namespace Extractor.Exporting;

/// <summary>Breaks text into lines of a terminal's width.</summary>
internal static class WrappedText
{
    /// <summary>The width of a line in columns.</summary>
    public const int Width = 80;

    private const string Hanging = "    ";

    /// <summary>The lines of an indented text that ends with a place; the place stays whole where a line can hold it.</summary>
    /// <param name="indent">What every line opens with.</param>
    /// <param name="words">The text.</param>
    /// <param name="place">The place, or nothing.</param>
    public static IEnumerable<string> Lines(string indent, string words, string place)
    {
        var line = new StringBuilder(indent);
        var isFresh = true;
        foreach (var piece in Pieces(words, place, Width - indent.Length - Hanging.Length))
        {
            if (!isFresh && Columns(line) + 1 + Columns(piece) > Width)
            {
                yield return line.ToString().TrimEnd();
                line.Clear().Append(indent).Append(Hanging);
                isFresh = true;
            }

            if (!isFresh) line.Append(' ');
            line.Append(piece);
            isFresh = false;
        }

        yield return line.ToString().TrimEnd();
    }

    // Two spaces part columns and stay; a word that is longer than a line is cut.
    private static IEnumerable<string> Pieces(string words, string place, int longest)
    {
        foreach (var word in words.Split(' ')) foreach (var part in Cut(word, Math.Max(longest, 8))) yield return part;
        if (place.Length > 0) foreach (var part in Cut($" {place}", Math.Max(longest, 8))) yield return part;
    }

    private static IEnumerable<string> Cut(string word, int longest)
    {
        if (Columns(word) <= longest)
        {
            yield return word;
            yield break;
        }

        var (part, columns) = (new StringBuilder(), 0);
        foreach (var rune in word.EnumerateRunes())
        {
            var width = Columns(rune);
            if (columns + width > longest)
            {
                yield return part.ToString();
                part.Clear();
                columns = 0;
            }

            part.Append(rune);
            columns += width;
        }

        yield return part.ToString();
    }

    private static int Columns(StringBuilder text) => Columns(text.ToString());

    /// <summary>How many columns of a terminal a text takes: two for a sign of Chinese, Japanese or Korean.</summary>
    public static int Columns(string text)
    {
        var columns = 0;
        foreach (var rune in text.EnumerateRunes()) columns += Columns(rune);
        return columns;
    }

    private static int Columns(Rune rune) => rune.Value is >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3
        or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6
        or >= 0x1F300 and <= 0x1FAFF or >= 0x20000 and <= 0x3FFFD
        ? 2
        : 1;
}
