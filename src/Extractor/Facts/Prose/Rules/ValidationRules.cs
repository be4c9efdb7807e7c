using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Facts.Prose.Rules;

/// <summary>Reads strings of rules as libraries that check requests take them: <c>required|string|max:255|in:a,b</c>.</summary>
internal sealed class ValidationRules
{
    private const int LongestString = 400;

    private readonly string text;
    private readonly FieldContext field;
    private decimal? low;
    private decimal? high;
    private bool isMissed;
    private Requirement? required;
    private ImmutableArray<ListedValue> values = [];

    private ValidationRules(string text, FieldContext field) => (this.text, this.field) = (text, field);

    /// <summary>The facts of words that are such a string and nothing else; null for any other words.</summary>
    /// <param name="words">The words about a field.</param>
    /// <param name="field">What is known of the field.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static WordFacts? In(MarkedText words, FieldContext field, Vocabulary vocabulary)
    {
        if (words.Text.Length > LongestString || !words.Text.Contains('|')) return null;
        var rules = QuoteMarks.Inside(words.Text.Trim()).Split('|', StringSplitOptions.TrimEntries);
        if (rules.Length < 2) return null;
        var read = rules.Select(rule => rule.Split([':'], 2)).Select(rule =>
            (Name: rule[0], Meaning: vocabulary.Measures.RuleOf(rule[0]), Value: rule.Length > 1 ? rule[1] : null)).ToArray();
        // A union of types or of values has no name of a rule.
        if (!Array.Exists(read, static rule => rule.Meaning is not (null or "other"))
            || Array.Exists(read, rule => rule.Meaning is null && !vocabulary.IsTypeWord(rule.Name)))
            return null;
        // "min|max" are values.
        if (Array.Exists(read, static rule => rule is { Value: null, Meaning: "most" or "least" or "between" or "size" or "values" }))
            return null;
        // Of a field without a type the rules name it.
        var type = Array.Find(read, rule => rule.Meaning is null).Name;
        if (field.IsUnknown && type is not null) field = new FieldContext(type, field.Name, field.HoldsNumbers);
        var found = new ValidationRules(words.Text, field);
        foreach (var (_, meaning, value) in read) found.Take(meaning, value);
        return found.Result();
    }

    private void Take(string? meaning, string? value)
    {
        switch (meaning)
        {
            case "required":
                required = Requirement.Required;
                break;
            case "optional":
                required = Requirement.Optional;
                break;
            case "values" when value is not null:
                values = [.. value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(static one => new ListedValue(QuoteMarks.Inside(one), null)).DistinctBy(static one => one.Value)];
                break;
            case "most":
                high = Number(value);
                break;
            case "least":
                low = Number(value);
                break;
            case "between" when value?.Split(',') is [var first, var last]:
                (low, high) = (Number(first), Number(last));
                break;
            case "size" when !field.IsNumber:
                (low, high) = (Number(value), Number(value));
                break;
            default:
                isMissed |= value is not null;
                break;
        }
    }

    private decimal? Number(string? value)
    {
        var number = FactNumber.Whole(value ?? "");
        isMissed |= number is null;
        return number;
    }

    private WordFacts Result()
    {
        ImmutableArray<Constraint> limits = low is null && high is null ? [] : [.. Limits()];
        isMissed |= limits.IsEmpty && (low ?? high) is not null;
        return new WordFacts(
            null, field.IsObject || field.HoldsObjects ? [] : [.. values.Select(static one => one.Value)], required,
            isMissed ? [.. limits, new Constraint(Constraint.Note, null, text)] : limits)
        {
            Listed = field.IsObject || field.HoldsObjects ? [] : values,
        };
    }

    private IEnumerable<Constraint> Limits()
    {
        if (field.IsNumber)
        {
            yield return new Constraint("range", $"{Text(low)}..{Text(high)}", text);
            yield break;
        }

        var measured = field.IsText ? "length" : field.IsList ? "count" : null;
        if (measured is null) yield break;
        if (low is not null) yield return new Constraint($"min-{measured}", Text(low), text);
        if (high is not null) yield return new Constraint($"max-{measured}", Text(high), text);
    }

    private static string Text(decimal? number) => number is { } known ? FactNumber.Text(known) : "";
}
