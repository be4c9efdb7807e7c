using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Extractor.Diagnostics.Rendering;

namespace Extractor.Exporting.Code;

/// <summary>
/// What pages say, as part of generated source code: text that stays text and comments that stay comments, whatever they contain.
/// All source code is written through these functions and no other.
/// </summary>
internal static class CodeText
{
    /// <summary>Words of a comment that ends with its line.</summary>
    public static string Line(string text) =>
        HiddenCharacters.Escaped(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>Words of a documentation comment of C#, which is XML.</summary>
    public static string XmlWords(string text) => Line(text)
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Words of a comment that ends with <c>*/</c>.</summary>
    public static string BlockWords(string text) => Line(text).Replace("*/", "*\\/", StringComparison.Ordinal);

    /// <summary>A text in quotation marks with escapes that JSON, C#, TypeScript and Python all read alike.</summary>
    public static string Literal(string text)
    {
        var words = Escaped(text).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal);
        return $"\"{HiddenCharacters.Escaped(words)}\"";
    }

    /// <summary>Words of a text of Python in three quotation marks, on one line. They may end with a quotation mark.</summary>
    public static string TripleQuoted(string text) => Line(text)
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"\"\"", "\\\"\\\"\\\"", StringComparison.Ordinal);

    /// <summary>JSON on one line, its texts as <see cref="Literal(string)"/> writes them.</summary>
    public static string Json(JsonNode? json) => json switch
    {
        null => "null",
        JsonObject row => $"{{{string.Join(", ", row.Select(static pair => $"{Literal(pair.Key)}: {Json(pair.Value)}"))}}}",
        JsonArray list => $"[{string.Join(", ", list.Select(Json))}]",
        _ => json.GetValueKind() == JsonValueKind.String ? Literal(json.GetValue<string>()) : json.ToJsonString(),
    };

    /// <summary>Rows of JSON, each on a line of its own.</summary>
    public static string JsonRows(IEnumerable<JsonNode> rows)
    {
        var text = new StringBuilder("[\n");
        return text.AppendJoin(",\n", rows.Select(static row => $"  {Json(row)}")).Append("\n]").ToString();
    }

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
