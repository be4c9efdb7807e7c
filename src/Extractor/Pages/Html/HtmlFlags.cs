namespace Extractor.Pages.Html;

/// <summary>
/// The item of a list that sets the name of a field apart, beside it what is said of the field in a word or two, and goes on in words:
/// <c>&lt;span class="param"&gt;tail&lt;/span&gt; &lt;span class="flags"&gt;optional&lt;/span&gt; How long it is.</c>
/// </summary>
internal static class HtmlFlags
{
    private const int LongestName = 60;
    private const int LongestFlag = 30;

    /// <summary>Which of the nodes is the name and which the word about it; null where they are anything else.</summary>
    public static (int Name, int Flag)? In(List<HtmlNode> nodes)
    {
        var at = Next(nodes, 0);
        var beside = Next(nodes, at + 1);
        var behind = Next(nodes, beside + 1);
        if (behind >= nodes.Count || nodes[at] is not HtmlElement name || nodes[beside] is not HtmlElement flag) return null;
        var isSaid = nodes[behind] is HtmlText || nodes[behind] is HtmlElement { IsBlock: false };
        return isSaid && IsSet(name) && IsSet(flag) && name.Shape != flag.Shape && name.Opening(LongestName) is var words && IsName(words)
            && flag.Opening(LongestFlag) is var said && IsFlag(said)
                ? (at, beside)
                : null;
    }

    private static int Next(List<HtmlNode> nodes, int from)
    {
        while (from < nodes.Count && nodes[from] is HtmlText text && string.IsNullOrWhiteSpace(text.Text)) from++;
        return from;
    }

    private static bool IsSet(HtmlElement element) => element.Name == "span" && element["class"].Length > 0 && element.HasWords;

    private static bool IsName(string words) =>
        words is [>= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_' or '$', ..] && words.Length < LongestName
        && words.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or '[' or ']' or '$');

    private static bool IsFlag(string words) =>
        words.Length is > 1 and < LongestFlag && char.IsLetter(words[0]) && words.All(static c => char.IsLetter(c) || c is ' ' or ',');
}
