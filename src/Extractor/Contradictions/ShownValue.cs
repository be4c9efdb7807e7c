using System.Globalization;
using Extractor.Dialects;
using Extractor.Words;

namespace Extractor.Contradictions;

/// <summary>A value as an example shows it.</summary>
/// <param name="Family">The type that the value has, or null where it shows none.</param>
/// <param name="Text">The value, or null where it is a list or an object.</param>
/// <param name="IsPlaceholder">Whether it only stands in the place of a value.</param>
internal sealed record ShownValue(string? Family, string? Text, bool IsPlaceholder)
{
    /// <summary>The value of a key; null where the key shows none.</summary>
    public static ShownValue? Of(JsonKey key)
    {
        if (key.Opens != '\0') return new ShownValue(key.Opens == '[' ? "array" : "object", null, false);
        if (key.Value.Length == 0) return null;
        return new ShownValue(key.Quoted ? "string" : FamilyOf(key.Value), key.Value, IsPlaceholderFor(key));
    }

    /// <summary>A family of types in a sentence.</summary>
    public static string WithArticle(string family) => family[0] is 'a' or 'i' or 'o' ? $"an {family}" : $"a {family}";

    /// <summary>Whether a value that looks like this can have the type. What is no plain type says nothing.</summary>
    public bool Fits(string type)
    {
        if (!TypeWords.IsPlainFamily(type)) return true;
        var stated = TypeWords.Family(type);
        return stated == Family || (stated == "number" && Family == "integer");
    }

    /// <summary>Whether a value is one that a page lists, which may be a range of whole numbers: <c>3-10</c>.</summary>
    /// <param name="listed">The value as the page lists it.</param>
    /// <param name="text">The value as the example shows it.</param>
    public static bool IsOf(string listed, string text)
    {
        if (listed == text) return true;
        var dash = listed.LastIndexOfAny(['-', '~', '–']);
        return dash > 0 && Number(listed[..dash]) is { } from && Number(listed[(dash + 1)..]) is { } to && Number(text) is { } number && from <= number && number <= to;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? FamilyOf(string bare) => bare switch
    {
        "true" or "false" => "boolean",
        _ when bare.All(char.IsAsciiDigit) || (bare[0] == '-' && bare.Length > 1 && bare.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0) => "integer",
        _ when double.TryParse(bare, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => "number",
        _ => null,
    };

    // What only a person could send: the field's own name, the word of a type, crosses, something in brackets or capitals.
    private static bool IsPlaceholderFor(JsonKey key)
    {
        var text = key.Value;
        return (!key.Quoted && FamilyOf(text) is null)
            || text == key.Path.Leaf || TypeWords.IsPlainFamily(text)
            || text.All(static c => c is 'x' or 'X' or '*' or '.' or '…' or '-' or '_')
            || text[0] is '<' or '{' or '$' or '[' || text.Contains("...", StringComparison.Ordinal)
            || (text.Contains('_', StringComparison.Ordinal) && Identifier.IsConstant(text));
    }
}
