using System.Collections.Frozen;

namespace Extractor.Pages.Html;

/// <summary>What the elements of HTML are to a reader of its text.</summary>
internal static class HtmlNames
{
    private static readonly FrozenSet<string> Blocks = Set(
        "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
        "h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol optgroup p pre search section summary table tbody td tfoot th "
        + "thead tr ul");

    // What stands in them is no text of the page: code and styles, drawings, the site's own menus, empty forms, spare parts.
    private static readonly FrozenSet<string> Silent = Set(
        "audio base canvas col colgroup datalist embed frame frameset head iframe link map math meta nav noframes noscript object param " +
        "script select source style svg template textarea title track video");

    private static readonly FrozenSet<string> Empty = Set("area base br col embed frame hr img input link meta param source track wbr");

    private static readonly FrozenSet<string> HeadOnly = Set("base link meta noscript script style template title");

    // Inside these a browser sets every character close to the next.
    private static readonly FrozenSet<string> Codes = Set("code kbd samp tt var");

    private static readonly FrozenDictionary<string, string> Roles = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["navigation"] = "nav",
        ["table"] = "table",
        ["grid"] = "table",
        ["treegrid"] = "table",
        ["rowgroup"] = "tbody",
        ["row"] = "tr",
        ["cell"] = "td",
        ["gridcell"] = "td",
        ["columnheader"] = "th",
        ["rowheader"] = "th",
        ["list"] = "ul",
        ["listitem"] = "li",
        ["term"] = "dt",
        ["definition"] = "dd",
        ["main"] = "main",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// The name of the tag that an element of a site's own stands for, as its last word says: md-table is a table, md-tr one of its rows.
    /// </summary>
    public static string Standard(string tag) =>
        tag.LastIndexOf('-') is var dash and > 0 && tag[(dash + 1)..] is "table" or "thead" or "tbody" or "tfoot" or "tr" or "td" or "th"
            ? tag[(dash + 1)..]
            : tag;

    /// <summary>Whether a browser begins a new line for the element.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>Whether nothing in the element is text of the page.</summary>
    public static bool IsSilent(string name) => Silent.Contains(name);

    /// <summary>Whether the element never holds anything and has no end tag.</summary>
    public static bool IsEmpty(string tag) => Empty.Contains(tag);

    /// <summary>Whether the element may stand in the head of a page; any other element ends the head.</summary>
    public static bool IsHeadOnly(string tag) => HeadOnly.Contains(tag);

    /// <summary>Whether the element marks its words as code.</summary>
    public static bool IsCode(string name) => Codes.Contains(name);

    /// <summary>How the element sets its words apart; null where it does not.</summary>
    public static MarkKind? MarkOf(string name) => IsCode(name) ? MarkKind.Code : name switch
    {
        "b" or "strong" => MarkKind.Strong,
        "em" or "i" => MarkKind.Emphasis,
        "del" or "s" or "strike" => MarkKind.Struck,
        _ => null,
    };

    /// <summary>Whether the element holds a word that the reader has to replace.</summary>
    public static bool IsReplaced(string name, string look) =>
        name == "var" || look.Contains("replaceable", StringComparison.Ordinal) || look.Contains("placeholder", StringComparison.Ordinal);

    /// <summary>Whether the element sets its words in bold.</summary>
    public static bool IsBold(string name) => name is "b" or "strong" or "dt" or "summary" or "caption" or "legend";

    /// <summary>The level of a heading from 1 to 6; zero where the element is none.</summary>
    public static int HeadingLevel(string name) => name is ['h', >= '1' and <= '6'] ? name[1] - '0' : 0;

    /// <summary>What an element stands for: its tag, or what its role says it is.</summary>
    public static string InRole(string tag, string role, string level)
    {
        if (role.Length == 0) return tag;
        if (role == "heading") return level is [>= '1' and <= '6'] ? $"h{level}" : "h2";
        if (role is "presentation" or "none") return tag is "table" or "ul" or "ol" or "li" ? "div" : tag;
        return Roles.GetValueOrDefault(role, tag);
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
