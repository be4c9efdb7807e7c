using System.Collections.Immutable;

namespace Extractor.Model;

/// <summary>The spellings that pages use for a parameter in the path of an address, as one.</summary>
internal static class PathTemplate
{
    // Parts of an address that the OData protocol opens with this sign; they are no parameters.
    private static readonly ImmutableHashSet<string> Protocol =
        ImmutableHashSet.Create(StringComparer.Ordinal, "$batch", "$count", "$entity", "$filter", "$links", "$metadata", "$ref", "$value");

    // The converters that Flask and Django write before a parameter.
    private static readonly ImmutableHashSet<string> Converters =
        ImmutableHashSet.Create(StringComparer.Ordinal, "string", "str", "int", "float", "path", "uuid", "slug", "any");

    /// <summary>A part of a path with its parameter as <c>{name}</c>; the part itself where it has none.</summary>
    /// <param name="part">What stands between two slashes: <c>:id</c>, <c>&lt;id&gt;</c>, <c>(int:id)</c>, <c>$id</c>,
    /// <c>[id]</c>, <c>{{id}}</c>, <c>*</c>, <c>%s</c>.</param>
    public static string Normal(string part)
    {
        if (part is "*" or "%s" or "%d" or "%v") return "{}";
        if (part.Length < 2) return part;
        return (part[0], part[^1]) switch
        {
            // <int:id> of Flask, <id:int> of Bottle
            ('<', '>') when part.IndexOf(':') is var colon and > 1 =>
                Named(Converters.Contains(part[1..colon]) ? part[(colon + 1)..^1] : part[1..colon], part),
            ('<', '>') or ('[', ']') => Named(part[1..^1], part),
            // (name), (int:name)
            ('(', ')') => Named(part[(part.LastIndexOf(':') is var colon and > 0 ? colon + 1 : 1)..^1], part),
            // {{id}} of a template
            ('{', '}') when part is ['{', '{', .., '}', '}'] => Named(part[2..^2].Trim(), part),
            // {id:int}, {id:[0-9]+}, {user:uuid}: what the parameter has to look like, or what it is looked up by
            ('{', '}') when part.IndexOf(':') is var colon and > 1 => Named(part[1..colon], part),
            ('$', _) when part is ['$', '{', .., '}'] => Named(part[2..^1], part),
            ('$', _) => Protocol.Contains(part) ? part : Named(part[1..], part),
            (':', _) => $"{{{part[1..]}}}",
            _ => part,
        };
    }

    /// <summary>
    /// The text with the words of a placeholder as one: <c>&lt;root URI&gt;/tasks/&lt;task id&gt;</c>.
    /// </summary>
    public static string Joined(string text)
    {
        const int longest = 40;
        if (!text.Contains('<')) return text;
        var joined = text.ToCharArray();
        for (var open = text.IndexOf('<'); open >= 0; open = text.IndexOf('<', open + 1))
        {
            var close = text.IndexOf('>', open);
            if (close < 0) break;
            var name = text.AsSpan(open + 1, close - open - 1);
            if (name.Length is 0 or > longest || !char.IsLetter(name[0]) || name.ContainsAny("<=/\"'")) continue;
            for (var at = open; at < close; at++)
                if (joined[at] == ' ') joined[at] = '_';
        }

        return new string(joined);
    }

    /// <summary>Whether a part of a path is a version: <c>v1</c>, <c>v2.1</c>, <c>v1beta</c>.</summary>
    public static bool IsVersion(string part) =>
        part is ['v' or 'V', >= '0' and <= '9', ..] && part.Length <= 8 && part.All(static c => char.IsAsciiLetterOrDigit(c) || c == '.');

    /// <summary>The names of the parameters in a path, in their order; those without a name left out.</summary>
    public static IEnumerable<string> Names(string path)
    {
        for (var open = path.IndexOf('{'); open >= 0; open = path.IndexOf('{', open + 1))
        {
            var close = path.IndexOf('}', open);
            if (close < 0) yield break;
            if (close > open + 1) yield return path[(open + 1)..close];
        }
    }

    private static string Named(string name, string part) => name.Length > 0 && !name.Contains('{') ? $"{{{name}}}" : part;
}
