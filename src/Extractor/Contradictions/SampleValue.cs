using System.Globalization;
using Extractor.Bodies;
using Extractor.Checking;
using Extractor.Checking.Payloads;
using Extractor.Model;
using Extractor.Registry;
using Extractor.Words;

namespace Extractor.Contradictions;

/// <summary>A value as an example shows it.</summary>
/// <param name="Kind">What kind of value it is.</param>
/// <param name="Text">The value of a scalar; an empty string for a list or an object.</param>
internal readonly record struct SampleValue(PayloadKind Kind, string Text)
{
    /// <summary>The value of a key; null where the key shows none, or only what stands in the place of one.</summary>
    public static SampleValue? Of(JsonKey key)
    {
        if (key.Opens != '\0') return new SampleValue(key.Opens == '[' ? PayloadKind.Array : PayloadKind.Object, "");
        if (key.Value.Length == 0 || IsPlaceholder(key)) return null;
        if (key.Quoted) return new SampleValue(PayloadKind.String, key.Value);
        return KindOf(key.Value) is { } kind ? new SampleValue(kind, key.Value) : null;
    }

    /// <summary>The kind of value in a sentence.</summary>
    public string Words => Kind switch
    {
        PayloadKind.Array => "a list",
        PayloadKind.Object => "an object",
        PayloadKind.Boolean => "a boolean",
        PayloadKind.Number => "a number",
        _ => "a string",
    };

    /// <summary>
    /// Whether the value is one that the pages list for a field; a listed value may be a range of whole numbers: <c>3-10</c>.
    /// </summary>
    public bool IsListed(Field field, ValueRules rules)
    {
        var text = Text;
        return Kind is PayloadKind.Array or PayloadKind.Object || rules.Lists(Kind, text)
            || field.Enum.Any(listed => IsInRange(listed, text));
    }

    /// <summary>The limit that the value passes whatever the case; null where it passes none, or keeps another of the same kind.</summary>
    public Limit? Passed(ValueRules rules)
    {
        var shown = this;
        var measured = rules.Limits.Where(limit => limit.Certain && shown.Measured(limit.Kind) is not null)
            .ToLookup(limit => limit.Holds(shown.Measured(limit.Kind)!.Value));
        return measured[false].FirstOrDefault(passed => !measured[true].Any(kept => kept.Says.Kind == passed.Says.Kind));
    }

    // Of an escape sequence the backslash is no character; of the rest of it no more is counted than is there.
    private decimal? Measured(LimitKind kind) => kind switch
    {
        LimitKind.Length => Kind == PayloadKind.String ? Text.EnumerateRunes().Count(static rune => rune.Value != '\\') : null,
        LimitKind.Range or LimitKind.Multiple => Kind is PayloadKind.String or PayloadKind.Number ? Numbers.Of(Text) : null,
        _ => null,
    };

    private static bool IsInRange(string listed, string text)
    {
        var dash = listed.LastIndexOfAny(['-', '~', '–']);
        return dash > 0 && Number(listed[..dash]) is { } from && Number(listed[(dash + 1)..]) is { } to && Number(text) is { } number
            && from <= number && number <= to;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static PayloadKind? KindOf(string bare) =>
        bare is "true" or "false" ? PayloadKind.Boolean : Numbers.Of(bare) is not null ? PayloadKind.Number : null;

    // What only stands for a value: the field's own name, the word of a type, crosses, something in brackets or capitals.
    private static bool IsPlaceholder(JsonKey key)
    {
        var text = key.Value;
        return text == key.Path.Leaf || TypeWords.IsPlainFamily(text)
            || text.All(static c => c is 'x' or 'X' or '*' or '.' or '…' or '-' or '_')
            || text[0] is '<' or '{' or '$' or '[' || text.Contains("...", StringComparison.Ordinal)
            || (text.Contains('_', StringComparison.Ordinal) && Identifier.IsConstant(text));
    }
}
