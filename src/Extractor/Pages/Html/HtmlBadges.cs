namespace Extractor.Pages.Html;

/// <summary>
/// Tells labels that stand side by side from words in a sentence. A page draws the first with gaps between them, and
/// the markup has nothing in the gaps.
/// </summary>
internal static class HtmlBadges
{
    private const int LongestName = 120;

    /// <summary>
    /// The labels that nodes are, and of each whether it goes on with the one before it; null where the nodes are words of a
    /// sentence.
    /// </summary>
    public static List<(HtmlNode Node, bool GoesOn)>? In(List<HtmlNode> nodes)
    {
        var chips = new List<(HtmlNode Node, bool GoesOn)>();
        var (spaced, gap) = (false, false);
        foreach (var node in nodes)
        {
            if (node is HtmlElement { Name: "wbr" or "br" or "img" }) return null;
            if (node is HtmlText text && IsGap(text.Text))
            {
                gap = chips.Count > 0;
                continue;
            }

            if ((node is HtmlText && chips.Count > 0) || WordsOf(node) is "(" or ")") return null;
            if (node is HtmlElement element && (!element.HasWords || IsPermalink(element))) continue;
            chips.Add((node, chips.Count > 0 && !gap && GoesOn(chips[^1].Node, node)));
            spaced |= gap;
        }

        // A box around them all.
        if (chips is [(HtmlElement only, _)] && !HtmlNames.IsCode(only.Name)) return In(only.Children);
        if (chips.Count(static chip => !chip.GoesOn) < (chips is [(HtmlText, _), ..] ? 3 : 2) || !IsWord(WordsOf(chips[0].Node)))
            return null;
        return spaced || !IsOneText(chips) ? chips : null;
    }

    /// <summary>Whether a label is a mark on the label before it.</summary>
    public static bool IsMark(HtmlNode chip) => WordsOf(chip) == "*";

    /// <summary>Whether an element is the sign that links a place to itself.</summary>
    public static bool IsPermalink(HtmlElement element) =>
        element.Name == "a" && element["href"].StartsWith('#') && !element.Opening(LongestName).Any(char.IsLetterOrDigit);

    /// <summary>Whether an element links to a place of the page and nothing stands behind it.</summary>
    public static bool EndsWithLink(HtmlElement element)
    {
        if (element.Name != "a" || !element["href"].StartsWith('#')) return false;
        var beside = element.Parent!.Children;
        for (var i = beside.Count - 1; beside[i] != element; i--)
            if (WordsOf(beside[i]).Length > 0) return false;
        return true;
    }

    /// <summary>
    /// Whether a line goes on with the address before it: some pages set each part of an address, and each slash, in a box of
    /// its own.
    /// </summary>
    public static bool GoesOn(HtmlPiece before, HtmlPiece line)
    {
        if (before is not { Kind: HtmlPieceKind.Line, Line.Text: { Length: > 0 } address } || line.Line is not { } next) return false;
        // No address is longer; a page of slashes would be joined again at each of them.
        const int longestAddress = 1000;
        if (address.Length > longestAddress) return false;
        // https://api.example.com/v1 and /tasks; a server and then the whole path say one thing twice.
        var isServer = address.Contains("://", StringComparison.Ordinal) && next.Text[0] == '/'
            && !address.EndsWith(next.Text, StringComparison.Ordinal);
        if (!isServer && address[0] != '/') return false;
        return (isServer || next.Text == "/" || address[^1] == '/') && before.Box?.Parent == line.Box?.Parent && !address.Contains(' ')
            && !next.Text.Contains(' ');
    }

    // An address may be set in pieces, and an editor may cut a word in two. "Array of" and "objects" are no two labels.
    private static bool GoesOn(HtmlNode left, HtmlNode right)
    {
        var (before, after) = (WordsOf(left), WordsOf(right));
        if (before.Length == 0 || after.Length == 0) return false;
        if (before[0] is '/' or '{' && (before[^1] == '/' || after[0] is '/' or '{')) return true;
        return EndsOpen(before) || (right is HtmlElement next && left is HtmlElement last
            && next.Shape == last.Shape && ("_.[".Contains(before[^1]) || "_.[]".Contains(after[0])));
    }

    // No label ends with a word as short as "of": something stands behind it.
    private static bool EndsOpen(string label) =>
        label is [.., ' ', var first, var second] && char.IsAsciiLetterLower(first) && char.IsAsciiLetterLower(second);

    // An editor that wraps each piece of a sentence in an element of its own leaves no gaps and sets no classes.
    private static bool IsOneText(List<(HtmlNode Node, bool GoesOn)> chips) =>
        chips.TrueForAll(chip => chip.Node is HtmlElement element && element["class"].Length == 0 && !HtmlNames.IsCode(element.Name)
            && element.Shape == ((HtmlElement)chips[0].Node).Shape);

    private static string WordsOf(HtmlNode node) =>
        node is HtmlElement element ? element.Opening(LongestName) : ((HtmlText)node).Text.Trim();

    private static bool IsGap(string text) => text.AsSpan().Trim().Trim("·•|–—").IsEmpty;

    private static bool IsWord(string text)
    {
        if (text.Length is 0 or >= LongestName) return false;
        foreach (var c in text)
            if (!char.IsAsciiLetterOrDigit(c) && !"_-.[]$@{}*?:/".Contains(c)) return false;
        return true;
    }
}
