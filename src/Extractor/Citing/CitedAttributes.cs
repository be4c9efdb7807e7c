using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Citing;

/// <summary>An attribute that a citation vouches for.</summary>
/// <param name="Attribute">The attribute's name.</param>
/// <param name="Key">What is compared: the same in any order of values, and in any setting of the words.</param>
/// <param name="Text">The value for people.</param>
internal readonly record struct CitedAttribute(string Attribute, string Key, string Text)
{
    /// <summary>Whether citations were made before the attribute was known.</summary>
    public bool IsLater { get; init; }
}

/// <summary>An attribute that is not what it was.</summary>
/// <param name="Attribute">The attribute's name.</param>
/// <param name="Old">What it was, for people.</param>
/// <param name="New">What it is now, for people.</param>
internal readonly record struct CitedAttributeChange(string Attribute, string Old, string New);

/// <summary>What a field means to who relies on it: all that must not change under a citation.</summary>
internal static class CitedAttributes
{
    private const string None = "none";

    /// <summary>
    /// The checksum of a field's meaning. What is not stated of the later attributes leaves no trace in it, so that older
    /// citations stay right.
    /// </summary>
    public static string ChecksumOf(Field field) => Checksum.Of(string.Join(
        '\n', Of(field).Where(static fact => !fact.IsLater || fact.Key.Length > 0).Select(static fact => $"{fact.Attribute} {fact.Key}")))
        .ToString();

    /// <summary>The checksum of a field's meaning as it was taken before the later attributes were read.</summary>
    public static string FirstChecksumOf(Field field) =>
        Checksum.Of(string.Join('\n', Of(field).Where(static fact => !fact.IsLater).Select(static fact => $"{fact.Attribute} {fact.Key}")))
            .ToString();

    /// <summary>Whether a page says anything of a field's later attributes.</summary>
    public static bool SaysMore(Field field) => Of(field).Any(static fact => fact.IsLater && fact.Key.Length > 0);

    /// <summary>What differs between two meanings.</summary>
    public static ImmutableArray<CitedAttributeChange> Between(Field old, Field now) =>
    [
        .. Of(old).Zip(Of(now)).Where(static pair => pair.First.Key != pair.Second.Key)
            .Select(static pair => new CitedAttributeChange(pair.First.Attribute, pair.First.Text, pair.Second.Text)),
    ];

    private static ImmutableArray<CitedAttribute> Of(Field field) =>
    [
        Plain("status", RegistryJson.Name(field.Status)),
        Plain("type", field.Type),
        Plain("required", RegistryJson.Name(field.Required)),
        Plain("default", field.Default?.Trim('"', '\'', '`')),
        Set("enum", [.. field.Enum.Select(static value => (value, value))]),
        .. FieldModifier.All.Select(modifier => Plain(modifier.Key, modifier.Meaning(field.Modifiers)) with { IsLater = true }),
        Set("values", [.. field.Values.Where(static value => value.Meaning is not null || value.Deprecated).Select(MeaningOf)]) with
        {
            IsLater = true,
        },
        // What was kept as words is no fact; the wording of the quote tells whether it changed.
        Set("constraints", [.. field.Constraints.Where(static limit => limit.Kind != Constraint.Note).Select(LimitOf)]),
        // The name's spelling elsewhere says nothing of what the field means.
        Set("conflicts", [.. field.Conflicts.Where(static conflict => conflict.Attribute != "spelling").Select(static conflict => Both(
            $"{conflict.Attribute} "
            + string.Join(" / ", conflict.Values.Select(static value => value.Value).Order(StringComparer.Ordinal))))]),
    ];

    private static (string Key, string Text) LimitOf(Constraint limit)
    {
        var when = limit.When is { } condition ? $" when {condition.Field} is {condition.Value}" : "";
        return limit.Value is { } value
            ? Both($"{limit.Kind} {value}{when}")
            : ($"{limit.Kind} {NormalizedText.Of(limit.Text)}{when}", $"{limit.Kind}{when}: {limit.Text}");
    }

    private static (string Key, string Text) MeaningOf(DocumentedValue value) =>
        (
            $"{value.Value} {NormalizedText.Of(value.Meaning ?? "")}{(value.Deprecated ? " deprecated" : "")}",
            $"{value.Value}: {value.Meaning}{(value.Deprecated ? " (deprecated)" : "")}");

    private static (string Key, string Text) Both(string text) => (text, text);

    private static CitedAttribute Plain(string attribute, string? value) => new(attribute, value ?? "", value ?? None);

    private static CitedAttribute Set(string attribute, ImmutableArray<(string Key, string Text)> values) => new(
        attribute,
        string.Join('\r', values.Select(static value => value.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
        values.IsEmpty ? None : string.Join("; ", values.Select(static value => value.Text).Distinct(StringComparer.Ordinal)));
}
