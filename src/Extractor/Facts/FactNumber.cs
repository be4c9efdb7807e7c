using System.Globalization;

namespace Extractor.Facts;

/// <summary>Numbers as pages write them: 1,000 and 0.5 and 10^3.</summary>
internal static class FactNumber
{
    // What has more digits is an id and no limit.
    private const int MostDigits = 24;

    /// <summary>The number at an index of a text, and the index behind it; null where none stands there or it is too large.</summary>
    public static (decimal Value, int End)? At(string text, int at)
    {
        var end = at;
        if (end < text.Length && text[end] is '-' or '+') end++;
        var first = end;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || IsGroup(text, first, end))) end++;
        if (end == first) return null;
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            end++;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        }

        if (end - first > MostDigits) return null;
        if (!decimal.TryParse(text.AsSpan(at, end - at), NumberStyles.Number, CultureInfo.InvariantCulture, out var value)) return null;
        return end < text.Length && text[end] == '^' ? Power(text, value, end + 1) : (value, end);
    }

    /// <summary>The number that a text is, and nothing else; null where it is none.</summary>
    public static decimal? Whole(string text) => At(text, 0) is { } number && number.End == text.Length ? number.Value : null;

    /// <summary>A number in its fixed form.</summary>
    public static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    // The comma of 1,000 stands between digits, with three of them behind it and no more.
    private static bool IsGroup(string text, int first, int at)
    {
        // [1,500] has two numbers.
        if (text[at] != ',' || at == first || (first > 0 && text[first - 1] == '[') || at - first > 3 && text[at - 4] != ',') return false;
        var digits = 0;
        while (digits < 4 && at + 1 + digits < text.Length && char.IsAsciiDigit(text[at + 1 + digits])) digits++;
        return digits == 3;
    }

    private static (decimal, int)? Power(string text, decimal number, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        if (end == at || end - at > 2) return null;
        var result = 1m;
        for (var i = int.Parse(text[at..end], CultureInfo.InvariantCulture); i > 0; i--)
        {
            if (Math.Abs(result) > decimal.MaxValue / 1000 || Math.Abs(number) > 1000) return null;
            result *= number;
        }

        return (result, end);
    }
}
