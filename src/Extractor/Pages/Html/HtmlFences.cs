namespace Extractor.Pages.Html;

/// <summary>
/// Finds the fences that authors of Markdown write inside cells of HTML, where nothing but a reader of Markdown would
/// look for them, and puts an element of code in their place.
/// </summary>
internal static class HtmlFences
{
    private const string Fence = "```";

    /// <summary>Replaces the fenced code in an element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="file">The file's text.</param>
    public static void Replace(HtmlElement element, string file)
    {
        for (var i = element.Children.Count - 1; i >= 0; i--)
        {
            if (element.Children[i] is HtmlElement { Name: not "pre" } inner) Replace(inner, file);
            else if (element.Children[i] is HtmlText words && words.Text.Contains(Fence, StringComparison.Ordinal)
                && Parts(words, file) is { Count: > 1 } parts)
                element.Replace(i, parts);
        }
    }

    private static List<HtmlNode> Parts(HtmlText words, string file)
    {
        var lines = words.Text.Split('\n');
        var parts = new List<HtmlNode>();
        if (HtmlCode.StartsInFile(words, file) is not { } starts) return parts;
        var start = 0;
        for (var open = Next(lines, 0); open >= 0; open = Next(lines, start))
        {
            var close = Next(lines, open + 1);
            if (close < 0) break;
            if (open > start) parts.Add(Text(start, open));
            var code = new HtmlElement(
                "pre", Span(open, close + 1), new Dictionary<string, string> { ["data-lang"] = lines[open].Trim().Trim('`') });
            if (close > open + 1) code.Add(Text(open + 1, close));
            parts.Add(code);
            start = close + 1;
        }

        if (parts.Count > 0 && start < lines.Length) parts.Add(Text(start, lines.Length));
        return parts;

        HtmlText Text(int from, int to) => new(string.Join('\n', lines[from..to]), Span(from, to));

        TextSpan Span(int from, int to) => new(starts[from], to < lines.Length ? starts[to] - 1 : words.Span.End);
    }

    private static int Next(string[] lines, int from) =>
        Array.FindIndex(lines, Math.Min(from, lines.Length), static line => line.AsSpan().TrimStart().StartsWith(Fence));
}
