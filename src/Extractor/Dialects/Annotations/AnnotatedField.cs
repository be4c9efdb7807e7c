using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Words;

namespace Extractor.Dialects.Annotations;

/// <summary>The field that an annotation describes.</summary>
/// <param name="Group">The words in parentheses before it, or an empty string.</param>
/// <param name="Type">The type, or an empty string.</param>
/// <param name="Size">The limits beside the type, <c>1..20</c>, or an empty string.</param>
/// <param name="Allowed">The values that it may have.</param>
/// <param name="Name">The name, or an empty string where none stands there.</param>
/// <param name="Required">Whether a mark or a word says that it must be given.</param>
/// <param name="Default">The default, or null.</param>
/// <param name="Description">The rest.</param>
internal sealed record AnnotatedField(
    string Group, string Type, string Size, ImmutableArray<string> Allowed, string Name, Requirement Required, string? Default,
    string Description)
{
    private static readonly char[] Quotes = ['"', '\'', '`'];

    /// <summary>
    /// Reads the notation in which a type stands in braces and a name that may be left out in brackets:
    /// <c>(Group) {String{1..20}="a","b"} [name="x"] Description</c>.
    /// </summary>
    public static AnnotatedField Read(string text)
    {
        var lineEnd = text.IndexOf('\n');
        var (line, below) = lineEnd < 0 ? (text, "") : (text[..lineEnd], text[lineEnd..]);
        var (group, afterGroup) = Enclosed(line.TrimStart(), '(', ')');
        var (braces, afterType) = Enclosed(afterGroup, '{', '}');
        var (type, size, allowed) = TypeOf(braces);
        var (inBrackets, afterName) = Enclosed(afterType, '[', ']');
        var (name, value, rest) = NameOf(inBrackets.Length > 0 ? inBrackets : afterType);
        if (inBrackets.Length > 0) rest = afterName;
        return new AnnotatedField(
            group, type, size, allowed, name, inBrackets.Length > 0 ? Requirement.Optional : Requirement.Required, value,
            (rest + below).Trim().TrimStart('-', ':', ' '));
    }

    /// <summary>
    /// Reads the notation of words in a fixed order: <c>name type required Description</c>. Type and requirement may be left
    /// out.
    /// </summary>
    public static AnnotatedField ReadWords(string text, Vocabulary vocabulary)
    {
        if (text.AsSpan().TrimStart() is ['{' or '[' or '(', ..]) return Read(text);
        var (name, rest) = Word(text);
        var (word, behind) = Word(rest);
        var type = "";
        if (TypeWords.IsType(word, vocabulary)) (type, rest) = (word, behind);
        (word, behind) = Word(rest);
        var required = Vocabulary.Key(word) switch
        {
            "required" => Requirement.Required,
            "optional" => Requirement.Optional,
            _ => Requirement.Unstated,
        };
        if (required != Requirement.Unstated) rest = behind;
        return new AnnotatedField(
            "", type, "", [], name.TrimEnd('?', ':'), name.EndsWith('?') ? Requirement.Optional : required, null,
            rest.Trim().TrimStart('-', ':', ' '));
    }

    private static (string Word, string Behind) Word(string text)
    {
        var start = text.AsSpan().TrimStart();
        var end = start.IndexOfAny(" \t\n");
        var word = end < 0 ? start : start[..end];
        return (word.TrimEnd(".,").ToString(), end < 0 ? "" : start[end..].ToString());
    }

    // "String{1..20}="a","b"": the type, its limits, its values.
    private static (string Type, string Size, ImmutableArray<string> Allowed) TypeOf(string braces)
    {
        var end = braces.IndexOfAny(['{', '=']);
        var type = (end < 0 ? braces : braces[..end]).Trim();
        var (size, rest) = Enclosed(end < 0 ? "" : braces[end..], '{', '}');
        return (type, size, rest.StartsWith('=') ? Values(rest[1..]) : []);
    }

    private static ImmutableArray<string> Values(string list)
    {
        var values = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; at < list.Length;)
        {
            var (value, end) = Value(list, at, ',');
            if (value.Length > 0 && !values.Contains(value)) values.Add(value);
            at = list.IndexOf(',', end) is var comma and >= 0 ? comma + 1 : list.Length;
        }

        return values.ToImmutable();
    }

    private static (string Name, string? Default, string Behind) NameOf(string text)
    {
        var end = 0;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('=' or ',')) end++;
        var name = text[..end].TrimEnd(':', ',');
        var equals = end;
        while (equals < text.Length && char.IsWhiteSpace(text[equals])) equals++;
        if (equals >= text.Length || text[equals] != '=') return (name, null, text[end..]);
        var (value, behind) = Value(text, equals + 1, ' ');
        return (name, value, text[behind..]);
    }

    /// <summary>The value at a place, with or without quotation marks, and where it ends.</summary>
    private static (string Value, int End) Value(string text, int at, char separator)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        if (at >= text.Length) return ("", text.Length);
        if (Quotes.Contains(text[at]) && text.IndexOf(text[at], at + 1) is var close and > 0) return (text[(at + 1)..close], close + 1);
        var end = text.IndexOf(separator, at);
        if (end < 0) end = text.Length;
        return (text[at..end].Trim(), end);
    }

    /// <summary>
    /// What stands between a mark at the start of a text and the mark that closes it, and the rest; nothing where the text
    /// opens otherwise.
    /// </summary>
    private static (string Inside, string Behind) Enclosed(string text, char open, char close)
    {
        if (!text.StartsWith(open)) return ("", text);
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == open) depth++;
            else if (text[i] == close && --depth == 0) return (text[1..i].Trim(), text[(i + 1)..].TrimStart());
        }

        // A mark that nothing closes ends with its word.
        var end = text.AsSpan().IndexOfAny(" \t");
        return end < 0 ? (text[1..], "") : (text[1..end], text[end..].TrimStart());
    }
}
