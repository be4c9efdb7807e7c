using System.Globalization;

namespace Extractor.Pages.Html;

/// <summary>Reads how far an element's own style sets it in.</summary>
internal static class HtmlStyle
{
    /// <summary>How wide the white space is that one character of indent stands for.</summary>
    public const int PixelsOfIndent = 8;

    private const double LetterHeight = 16;

    /// <summary>How far the element is set in from the left edge of what is around it, in pixels.</summary>
    public static int InsetOf(HtmlElement element)
    {
        var style = element["style"];
        if (style.Length == 0) return 0;
        var inset = 0.0;
        foreach (var range in style.AsSpan().Split(';'))
        {
            var rule = style.AsSpan(range);
            var colon = rule.IndexOf(':');
            if (colon > 0) inset += Left(rule[..colon].Trim(), rule[(colon + 1)..].Trim());
        }

        return (int)Math.Clamp(inset, 0, 10_000);
    }

    /// <summary>Whether the element's own style sets its words to the right.</summary>
    public static bool IsSetRight(HtmlElement element)
    {
        if (element["align"].Equals("right", StringComparison.OrdinalIgnoreCase)) return true;
        var style = element["style"];
        foreach (var range in style.AsSpan().Split(';'))
        {
            var rule = style.AsSpan(range);
            var colon = rule.IndexOf(':');
            if (colon > 0 && rule[..colon].Trim() is "text-align" && rule[(colon + 1)..].Trim() is "right" or "end") return true;
        }

        return false;
    }

    private static double Left(ReadOnlySpan<char> property, ReadOnlySpan<char> value) => property switch
    {
        "margin-left" or "padding-left" or "margin-inline-start" or "padding-inline-start" or "text-indent" => Pixels(value),
        // Of four lengths the last is the left one.
        "margin" or "padding" => value.Count(' ') == 3 ? Pixels(value[(value.LastIndexOf(' ') + 1)..]) : 0,
        _ => 0,
    };

    private static double Pixels(ReadOnlySpan<char> length)
    {
        var digits = length.IndexOfAnyExcept("0123456789.");
        var unit = digits < 0 ? "" : length[digits..].Trim();
        if (!double.TryParse(
            digits < 0 ? length : length[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return 0;
        return unit switch
        {
            "px" or "" => number,
            "em" or "rem" => number * LetterHeight,
            "ch" or "ex" => number * LetterHeight / 2,
            "pt" => number * 4 / 3,
            _ => 0,
        };
    }
}
