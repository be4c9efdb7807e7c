using System.Collections.Immutable;
using System.Globalization;

namespace Extractor.Exporting.Code;

/// <summary>Names of source code made from names of the wire: ASCII letters, digits and underscores, each one once.</summary>
internal static class Identifiers
{
    // Members that every object of C# has.
    private static readonly ImmutableHashSet<string> OfObjects = ImmutableHashSet.Create(
        StringComparer.Ordinal, "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString");

    // Words of Python, what annotations are written with, and what pydantic's base class has.
    private static readonly ImmutableHashSet<string> OfPython = ImmutableHashSet.Create(
        StringComparer.Ordinal, "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else",
        "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise",
        "return", "try", "while", "with", "yield", "bool", "dict", "float", "int", "list", "str", "construct", "copy",
        "from_orm", "json", "parse_file", "parse_obj", "parse_raw", "schema", "schema_json", "update_forward_refs", "validate",
        "model_computed_fields", "model_config", "model_construct", "model_copy", "model_dump", "model_dump_json", "model_extra",
        "model_fields", "model_fields_set", "model_json_schema", "model_parametrized_name", "model_post_init", "model_rebuild",
        "model_validate", "model_validate_json", "model_validate_strings");

    /// <summary>Words in the form <c>VideoList</c>; digits that stand beside digits stay apart.</summary>
    public static string Pascal(string name)
    {
        var text = "";
        foreach (var word in Words(name))
        {
            if (text.Length > 0 && char.IsAsciiDigit(text[^1]) && char.IsAsciiDigit(word[0])) text += "_";
            text += char.ToUpperInvariant(word[0]) + word[1..];
        }

        return text.Length == 0 ? "Field" : char.IsAsciiDigit(text[0]) ? $"_{text}" : text;
    }

    /// <summary>The name of a property of C# that none beside it has.</summary>
    public static string Property(string name, ISet<string> taken)
    {
        var pascal = Pascal(name);
        return Free(OfObjects.Contains(pascal) ? $"{pascal}Value" : pascal, taken);
    }

    /// <summary>The name of a field of a Python model that none beside it has.</summary>
    public static string PythonField(string name, ISet<string> taken)
    {
        var text = string.Concat(name.Select(static c => char.IsAsciiLetterOrDigit(c) ? c : '_')).Trim('_');
        if (text.Length == 0 || char.IsAsciiDigit(text[0])) text = $"field_{text}".TrimEnd('_');
        // Names that begin with capitals are those of types; of these only a few words are of the language.
        var isWord = OfPython.Contains(text) || text is "None" or "True" or "False" or "Any" or "Literal" or "Field";
        return Free(isWord ? $"{text}_" : text, taken);
    }

    /// <summary>A name, with a number where it is taken; it is taken from then on.</summary>
    public static string Free(string name, ISet<string> taken)
    {
        var free = name;
        for (var number = 2; !taken.Add(free); number++) free = string.Create(CultureInfo.InvariantCulture, $"{name}_{number}");
        return free;
    }

    private static IEnumerable<string> Words(string name)
    {
        for (var at = 0; at < name.Length;)
        {
            var end = at;
            while (end < name.Length && char.IsAsciiLetterOrDigit(name[end])) end++;
            if (end > at) yield return name[at..end];
            at = end + 1;
        }
    }
}
