using System.Text;
using Extractor.Model;

namespace Extractor.Outline.Blueprints;

/// <summary>
/// A heading of API Blueprint: a resource, <c>Tasks [/tasks{?page}]</c>, or an action, <c>List tasks [GET]</c>. Both may stand without
/// a title, and an action may have an address of its own.
/// </summary>
/// <param name="Title">The title, or an empty string.</param>
/// <param name="Method">The method of an action; empty for a resource.</param>
/// <param name="Template">The template of the address; empty where the heading has none.</param>
internal sealed record BlueprintHeading(string Title, string Method, string Template)
{
    private const int LongestHeading = 500;

    /// <summary>Whether brackets set the address or the method apart, as no other page does.</summary>
    public bool InBrackets { get; init; }

    /// <summary>Reads the words of a heading; null where they name no address and no method.</summary>
    public static BlueprintHeading? Read(string text)
    {
        text = text.Trim();
        if (text.Length is 0 or > LongestHeading) return null;
        var open = text[^1] == ']' ? text.LastIndexOf('[') : -1;
        var (title, inner) = open < 0 ? ("", text) : (text[..open].Trim(), text[(open + 1)..^1].Trim());
        var space = inner.IndexOf(' ');
        var (method, template) = OperationName.IsMethod(space < 0 ? inner : inner[..space])
            ? (space < 0 ? inner : inner[..space], space < 0 ? "" : inner[space..].Trim())
            : ("", inner);
        if (template.Length == 0 ? method.Length == 0 : !IsTemplate(template)) return null;
        return new BlueprintHeading(title, method, template) { InBrackets = open >= 0 };
    }

    /// <summary>The path of the template, without what it says of the query; null where it is none.</summary>
    public string? Path => Template.Length == 0 ? null : OperationName.PathOf(WithoutQuery());

    private static bool IsTemplate(string text) => text[0] is '/' or '{' && !text.Any(char.IsWhiteSpace);

    // /tasks{?page,size}: {?page} and {&page} are of the query, {#part} is of no address; {+path} is a parameter of the path.
    private string WithoutQuery()
    {
        var path = new StringBuilder(Template.Length);
        for (var at = 0; at < Template.Length; at++)
        {
            var close = Template[at] == '{' ? Template.IndexOf('}', at) : -1;
            if (close < 0) path.Append(Template[at]);
            else
            {
                var inner = Template.AsSpan(at + 1, close - at - 1);
                if (inner is not ['?' or '&' or '#', ..]) path.Append('{').Append(inner.TrimStart('+')).Append('}');
                at = close;
            }
        }

        return path.ToString();
    }
}
