using System.Collections.Immutable;
using System.Globalization;
using Extractor.Facts.Prose;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Facts;

/// <summary>Reads the limits that a type states in brackets: VARCHAR(20), string[1,32], "array (up to 10)".</summary>
internal static class TypeSize
{
    /// <summary>The limits that words state, or where they state none those of the type.</summary>
    /// <param name="said">What the words state.</param>
    /// <param name="type">The type in the page's own word.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static ImmutableArray<Constraint> AddTo(ImmutableArray<Constraint> said, string? type, Vocabulary vocabulary) =>
        said.Any(static one => one.IsBound) ? said : [.. said, .. Of(type, vocabulary)];

    /// <summary>The limits that a type states; of numbers alone, those of a text: int(11) says how a number is shown.</summary>
    /// <param name="type">The type in the page's own word.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static IEnumerable<Constraint> Of(string? type, Vocabulary vocabulary)
    {
        if (type is null || type.AsSpan().IndexOfAny("([（") is not (var open and > 0) || type[^1] is not (')' or ']' or '）')) yield break;
        var (word, inside) = (type[..open].Trim().ToLowerInvariant(), type[(open + 1)..^1]);
        var isText = TypeWords.Family(word) == "string";
        if (isText ? !FactPieces.IsRange(inside) && Number(inside) is null : Number(inside) is null)
        {
            // "string (max 64)", "array (up to 10)", "integer (1-100)"
            var said = FactReader.Read(MarkedText.Plain(inside), new FieldContext(word, "", false), vocabulary);
            foreach (var limit in said.Constraints.Where(static one => one.IsBound)) yield return limit with { Text = type };
            yield break;
        }

        if (!isText) yield break;
        var ends = inside.Split(
            [",", "，", "..", "-", "~", "～"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        // string[10] holds ten texts as often.
        if (ends.Length is 0 or > 2 || (ends.Length == 1 && type[open] == '[') || ends.Any(static end => Number(end) is null)) yield break;
        var (least, most) = (ends.Length == 2 ? Number(ends[0]) : null, Number(ends[^1]));
        if (most is 0 || least > most) yield break;
        if (least is not null) yield return new Constraint("min-length", Text(least), type);
        yield return new Constraint("max-length", Text(most), type);
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
