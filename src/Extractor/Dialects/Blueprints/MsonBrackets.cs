using Extractor.Model;
using Extractor.Words;

namespace Extractor.Dialects.Blueprints;

/// <summary>Reads what MSON says in brackets: <c>(array[Task], required, nullable)</c>.</summary>
internal static class MsonBrackets
{
    /// <summary>Where the last brackets of a text open and close; -1 where it has none.</summary>
    public static (int Open, int Close) In(string text)
    {
        var (open, depth, code) = (-1, 0, false);
        var found = (-1, -1);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '`') code = !code;
            if (code) continue;
            if (text[i] == '(' && depth++ == 0) open = i;
            if (text[i] == ')' && depth > 0 && --depth == 0) found = (open, i);
        }

        return found;
    }

    /// <summary>The line with what the brackets say of it; null where one of the words is not understood.</summary>
    public static MsonLine? Read(string text, MsonLine line, IReadOnlySet<string> types, Vocabulary vocabulary)
    {
        foreach (var part in Parts(text))
        {
            var next = part switch
            {
                "required" when line.Required is null => line with { Required = Requirement.Required },
                "optional" when line.Required is null => line with { Required = Requirement.Optional },
                "nullable" => line with { IsNullable = true },
                "default" => line with { IsDefault = true },
                "fixed" => line with { IsFixed = true },
                "sample" or "fixed-type" => line,
                // An example, where the value is the default.
                ['`', .., '`'] => line,
                _ when line.Type.Length == 0 && IsType(part, types, vocabulary) => line with { Type = part },
                _ => null,
            };
            if (next is null) return null;
            line = next;
        }

        return line;
    }

    /// <summary>The type that a list is of, or the type itself.</summary>
    public static string ItemOf(string type) =>
        type.IndexOf('[') is var open and > 0 && type[^1] == ']' ? type[(open + 1)..^1].Trim() : type;

    /// <summary>Whether a type is a list of something.</summary>
    public static bool IsArray(string type) => type == "array" || type.StartsWith("array[", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a type is a list of values.</summary>
    public static bool IsEnum(string type) => type == "enum" || type.StartsWith("enum[", StringComparison.OrdinalIgnoreCase);

    // The name of a structure that another page defines opens with a capital.
    private static bool IsType(string text, IReadOnlySet<string> types, Vocabulary vocabulary)
    {
        var of = ItemOf(text);
        if (of.Length < text.Length && !IsArray(text) && !IsEnum(text)) return false;
        return of.Split(',', StringSplitOptions.TrimEntries).All(one => one is "enum" || types.Contains(one)
            || TypeWords.IsType(one, vocabulary) || (one is [>= 'A' and <= 'Z', ..] && one.All(char.IsAsciiLetterOrDigit)));
    }

    private static IEnumerable<string> Parts(string text)
    {
        var (start, depth, code) = (0, 0, false);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length)
            {
                if (text[i] == '`') code = !code;
                else if (text[i] is '[' or '(') depth++;
                else if (text[i] is ']' or ')') depth--;
                if (code || depth > 0 || text[i] != ',') continue;
            }

            yield return text[start..i].Trim();
            start = i + 1;
        }
    }
}
