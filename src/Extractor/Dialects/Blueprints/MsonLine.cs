using Extractor.Facts;
using Extractor.Model;
using Extractor.Words;

namespace Extractor.Dialects.Blueprints;

/// <summary>
/// One member as MSON writes it: <c>name: sample (type, required) - words</c>, or as older blueprints do,
/// <c>name = `default` (optional, type, `sample`) ... words</c>.
/// </summary>
/// <param name="Name">The name; empty for the item of a list.</param>
/// <param name="Value">The value, or an empty string.</param>
/// <param name="Type">The type, or an empty string.</param>
/// <param name="Words">The description.</param>
internal sealed record MsonLine(string Name, string Value, string Type, string Words)
{
    private static readonly string[] Dashes = [" - ", " – ", " — ", " ... "];

    /// <summary>Whether the member must be given, or null.</summary>
    public Requirement? Required { get; init; }

    /// <summary>Whether the member may be null.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Whether the value is the default.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Whether the member can have no other value.</summary>
    public bool IsFixed { get; init; }

    /// <summary>Why the line is not understood; null where it is.</summary>
    public string? Unread { get; init; }

    /// <summary>Reads a list item, or the words of a heading, as a whole.</summary>
    public static MsonLine Read(string text, IReadOnlySet<string> types, Vocabulary vocabulary)
    {
        var (name, at) = NameIn(text);
        if (name.Length > 0 && !FieldName.IsName(name)) return Not(name, $"'{LedgerRow.Short(name)}' is no field name");
        var rest = text[at..];
        var isDefault = rest.TrimStart() is ['=', ..];
        var dash = EndOfDefinition(rest);
        var definition = rest[..dash];
        var words = rest[dash..].TrimStart(' ', '-', '–', '—', '.');
        var (open, close) = MsonBrackets.In(definition);
        var value = (open < 0 ? definition : definition[..open]).Trim();
        if (value.Length > 0 && value[0] is not (':' or '=')) return Not(name, "words behind the name that are not understood");
        var line = new MsonLine(name, Bare(value), "", words) { IsDefault = isDefault };
        if (open < 0) return line;
        if (definition[(close + 1)..].Trim(' ', ':', '.').Length > 0) return Not(name, "words behind the brackets that are not understood");
        return MsonBrackets.Read(definition[(open + 1)..close], line, types, vocabulary)
            ?? Not(name, $"'{LedgerRow.Short(definition[open..(close + 1)])}' is not understood as a whole");
    }

    /// <summary>A value without the signs around it.</summary>
    public static string Bare(string value)
    {
        value = value.TrimStart(':', '=').Trim();
        return value is ['`', .. var inner, '`'] && !inner.Contains('`') ? inner.Trim() : value;
    }

    private static MsonLine Not(string name, string why) => new(name, "", "", "") { Unread = why };

    private static (string Name, int End) NameIn(string text)
    {
        if (text.StartsWith('`') && text.IndexOf('`', 1) is var close and > 1) return (text[1..close].Trim(), close + 1);
        var end = text.AsSpan().IndexOfAny('(', ':', '=') is var sign and >= 0 ? sign : text.Length;
        foreach (var dash in Dashes) if (text.IndexOf(dash, StringComparison.Ordinal) is var at and >= 0 && at < end) end = at;
        return (text[..end].Trim().Trim('*').Trim(), end);
    }

    // A dash inside code or brackets parts nothing.
    private static int EndOfDefinition(string text)
    {
        var (depth, code) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '`') code = !code;
            if (code) continue;
            if (text[i] is '(' or '[') depth++;
            if (text[i] is ')' or ']') depth--;
            if (depth <= 0 && Array.Exists(Dashes, dash => string.CompareOrdinal(text, i, dash, 0, dash.Length) == 0)) return i;
        }

        return text.Length;
    }
}
