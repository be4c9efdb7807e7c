using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Extractor.Pages.Html;

/// <summary>A tag or a run of words of an HTML page. Comments and the document type are left out.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The words, or the tag's name in lower case.</param>
/// <param name="Span">Where it stands in the file.</param>
/// <param name="Attributes">The attributes that matter to a reader of the text; null where there are none.</param>
/// <param name="Closed">Whether a start tag closes its own element, as in <c>&lt;a/&gt;</c>.</param>
internal readonly record struct HtmlPart(
    HtmlPartKind Kind, string Text, TextSpan Span, Dictionary<string, string>? Attributes = null, bool Closed = false);

/// <summary>What a part of an HTML page is.</summary>
internal enum HtmlPartKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A start tag.</summary>
    Start,

    /// <summary>An end tag.</summary>
    End,
}

/// <summary>
/// Reads the tags and words of an HTML page. Only AngleSharp's tokenizer is used, not its document: a document does not
/// say where words stand and where elements end, and its rules for broken markup let a small page grow without bound.
/// </summary>
internal static class HtmlTokens
{
    private static readonly string[] Attributes =
    [
        "class", "style", "href", "colspan", "rowspan", "role", "aria-level", "alt", "lang", "data-lang", "data-language", "data-method",
        "data-type", "level", "align",
    ];

    /// <summary>Reads the parts in page order.</summary>
    /// <param name="text">The HTML.</param>
    /// <param name="offset">Where in the file the HTML starts.</param>
    public static List<HtmlPart> Read(string text, int offset)
    {
        var parts = new List<HtmlPart>();
        var source = new TextSource(text);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver)
        {
            ShouldEmitAttribute = static (ref token, name) => Attributes.Contains(name.ToString(), StringComparer.OrdinalIgnoreCase),
        };
        for (var token = tokenizer.Get(); token.Type != HtmlTokenType.EndOfFile;)
        {
            tokenizer.State = StateAfter(token);
            var next = tokenizer.Get();
            if (Part(token, new TextSpan(offset + token.Position.Index, offset + next.Position.Index)) is { } part) parts.Add(part);
            token = next;
        }

        return parts;
    }

    // In these elements a tag is no tag.
    private static HtmlParseMode StateAfter(HtmlToken token) =>
        token.Type != HtmlTokenType.StartTag ? HtmlParseMode.PCData : token.Name switch
        {
            "script" => HtmlParseMode.Script,
            "style" or "iframe" or "noembed" or "noframes" or "xmp" => HtmlParseMode.Rawtext,
            "textarea" or "title" => HtmlParseMode.RCData,
            _ => HtmlParseMode.PCData,
        };

    private static HtmlPart? Part(HtmlToken token, TextSpan span) => token.Type switch
    {
        HtmlTokenType.Character => new HtmlPart(HtmlPartKind.Text, QuotedTags.Shown(token.Data), span),
        HtmlTokenType.StartTag => new HtmlPart(
            HtmlPartKind.Start, HtmlNames.Standard(token.Name), span, AttributesOf(token.AsTag()), token.AsTag().IsSelfClosing),
        HtmlTokenType.EndTag => new HtmlPart(HtmlPartKind.End, HtmlNames.Standard(token.Name), span),
        _ => null,
    };

    private static Dictionary<string, string>? AttributesOf(HtmlTagToken tag)
    {
        if (tag.Attributes.Count == 0) return null;
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var attribute in tag.Attributes) found.TryAdd(attribute.Name, attribute.Value);
        return found;
    }
}
