using System.Text;
using Extractor.Pages.Code;

namespace Extractor.Pages;

/// <summary>
/// A tag of a component of a documentation site: <c>&lt;ParamField body="size" type="integer" required&gt;</c>, or of a block:
/// <c>{% parameter in="body" name="size" %}</c> up to <c>{% endparameter %}</c>.
/// </summary>
/// <param name="Name">The component's name.</param>
/// <param name="Attributes">The attributes in their order; null where one has no value.</param>
/// <param name="IsEnd">Whether it is an end tag.</param>
/// <param name="IsEmpty">Whether nothing stands inside the component.</param>
/// <param name="End">The index behind the tag.</param>
internal sealed record ComponentTag(string Name, IReadOnlyList<(string Name, string? Value)> Attributes, bool IsEnd, bool IsEmpty, int End)
{
    // No tag is longer, the data in its attributes left out; what opens one and does not close it is text.
    private const int LongestTag = 4000;

    /// <summary>
    /// Where the data of the attributes stands that hold an object, <c>schema={{"type": "string"}}</c>, by the attribute's name, the
    /// braces of the object included.
    /// </summary>
    public IReadOnlyList<(string Name, TextSpan At)> Data { get; private init; } = [];

    /// <summary>Whether the tag holds a part of a schema as data.</summary>
    public bool HoldsSchema => Data.Any(data => this[data.Name] is { } text
        && SchemaKeys.Any(key => text.Contains(key, StringComparison.Ordinal)));

    private static readonly string[] SchemaKeys = ["\"type\":", "\"schema\":", "\"$ref\":", "\"allOf\":", "\"oneOf\":", "\"anyOf\":"];

    /// <summary>The signs that open the tag of a block.</summary>
    public const string BlockOpening = "{%";

    private const string BlockEnd = "end";

    /// <summary>The signs before the data of an attribute that holds an object.</summary>
    public const string DataOpening = "={{";

    /// <summary>
    /// Reads the tag that opens at an index; null where none does. The names of components open with a capital, those of HTML
    /// do not.
    /// </summary>
    public static ComponentTag? Read(string text, int open)
    {
        if (text[open] == '{') return ReadBlock(text, open);
        var limit = Math.Min(text.Length, open + LongestTag);
        var at = open + 1;
        var isEnd = at < limit && text[at] == '/';
        if (isEnd) at++;
        var end = NameEnd(text, at, limit);
        return end > at && char.IsAsciiLetterUpper(text[at]) ? ReadFrom(text, end, limit, text[at..end], isEnd) : null;
    }

    // {% parameter in="body" name="size" %}; {{% … %}} is a remark in a line.
    private static ComponentTag? ReadBlock(string text, int open)
    {
        var limit = Math.Min(text.Length, open + LongestTag);
        if (string.CompareOrdinal(text, open, BlockOpening, 0, BlockOpening.Length) != 0 || (open > 0 && text[open - 1] == '{'))
            return null;
        var at = open + BlockOpening.Length;
        while (at < limit && char.IsWhiteSpace(text[at])) at++;
        // {% /parameter %}
        var isClosed = at < limit && text[at] == '/';
        if (isClosed) at++;
        var end = NameEnd(text, at, limit);
        if (end == at || !char.IsAsciiLetterLower(text[at])) return null;
        if (isClosed) return ReadFrom(text, end, limit, text[at..end], true);
        var isEnd = end - at > BlockEnd.Length && string.CompareOrdinal(text, at, BlockEnd, 0, BlockEnd.Length) == 0;
        return ReadFrom(text, end, limit, text[(isEnd ? at + BlockEnd.Length : at)..end], isEnd);
    }

    private static int NameEnd(string text, int at, int limit)
    {
        while (at < limit && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '_' or '-')) at++;
        return at;
    }

    private static ComponentTag? ReadFrom(string text, int end, int limit, string name, bool isEnd)
    {
        var attributes = new List<(string, string?)>();
        var data = new List<(string, TextSpan)>();
        while (true)
        {
            while (end < limit && char.IsWhiteSpace(text[end])) end++;
            if (end >= limit) return null;
            if (text[end] == '>') return new ComponentTag(name, attributes, isEnd, false, end + 1) { Data = data };
            if (text[end] is '/' or '%' && end + 1 < limit && text[end + 1] is '>' or '}')
                return new ComponentTag(name, attributes, isEnd, text[end] == '/', end + 2) { Data = data };
            if (DataAttribute(text, end, limit) is var (key, at))
            {
                data.Add((key, at));
                attributes.Add((key, text[at.Start..at.End]));
                // The data counts for nothing in the length of the tag.
                limit = Math.Min(text.Length, limit + at.End - at.Start);
                end = at.End + 1;
                continue;
            }

            if (Attribute(text, end, limit) is not { } attribute) return null;
            attributes.Add((attribute.Name, attribute.Value));
            end = attribute.End;
        }
    }

    /// <summary>Whether the tag has an attribute, with any value but <c>false</c>.</summary>
    public bool Has(string name) =>
        Attributes.Any(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && one.Value != "false");

    /// <summary>The value of an attribute, or null.</summary>
    public string? this[string name] => Attributes.FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private static int AttributeNameEnd(string text, int at, int limit)
    {
        while (at < limit && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '-' or ':')) at++;
        return at;
    }

    // schema={{"type": "string"}}
    private static (string Name, TextSpan At)? DataAttribute(string text, int at, int limit)
    {
        var end = AttributeNameEnd(text, at, limit);
        if (end == at || string.CompareOrdinal(text, end, DataOpening, 0, DataOpening.Length) != 0) return null;
        var start = end + DataOpening.Length - 1;
        return JsonExtent.EndOf(text, start) is { } close && close < text.Length && text[close] == '}'
            ? (text[at..end], new TextSpan(start, close))
            : null;
    }

    private static (string Name, string? Value, int End)? Attribute(string text, int at, int limit)
    {
        var end = AttributeNameEnd(text, at, limit);
        if (end == at) return null;
        var name = text[at..end];
        if (end >= limit || text[end] != '=') return (name, null, end);
        return Value(text, end + 1, limit) is var (value, behind) ? (name, value, behind) : null;
    }

    private static (string Value, int End)? Value(string text, int at, int limit)
    {
        if (at >= limit) return null;
        if (text[at] is '"' or '\'')
        {
            var close = text.AsSpan(at + 1, limit - at - 1).IndexOf(text[at]);
            return close < 0 ? null : (text.Substring(at + 1, close), at + close + 2);
        }

        if (text[at] == '{') return Braces(text, at, limit);
        var end = at;
        while (end < limit && !char.IsWhiteSpace(text[end]) && text[end] is not ('>' or '/' or '%')) end++;
        return (text[at..end], end);
    }

    // {["a", "b"]}: what stands between the outermost braces, without the quotes around a lone text.
    private static (string Value, int End)? Braces(string text, int at, int limit)
    {
        var (depth, value) = (0, new StringBuilder());
        for (var i = at; i < limit; i++)
        {
            if (text[i] == '{' && depth++ == 0) continue;
            if (text[i] == '}' && --depth == 0) return (value.ToString().Trim().Trim('"', '\'', '`'), i + 1);
            value.Append(text[i]);
        }

        return null;
    }
}
