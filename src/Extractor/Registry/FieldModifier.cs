using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Extractor.Model;

namespace Extractor.Registry;

/// <summary>
/// One row of the table of modifiers: how the registry writes one, reads it back and words it. Whoever writes, compares or
/// shows fields goes through the table and knows no modifier by name.
/// </summary>
/// <param name="Key">The key in the registry, in kebab case.</param>
/// <param name="Write">The modifier as JSON; null where it is not stated.</param>
/// <param name="Read">Takes what was written into the modifiers.</param>
/// <param name="Words">The modifier for people; null where it is not stated.</param>
/// <param name="Meaning">What a reader relies on, apart from the page's words; null where it is not stated.</param>
internal sealed record FieldModifier(
    string Key,
    Func<FieldModifiers, JsonNode?> Write,
    Func<JsonNode, FieldModifiers, FieldModifiers> Read,
    Func<FieldModifiers, string?> Words,
    Func<FieldModifiers, string?> Meaning)
{
    /// <summary>Whether two pages can contradict each other on it; a page that is silent on a deprecation does not deny it.</summary>
    public bool Conflicts { get; init; }

    /// <summary>The modifiers in the order in which they are written.</summary>
    public static ImmutableArray<FieldModifier> All { get; } =
    [
        new(
            "deprecated",
            static modifiers => modifiers.Deprecated is { } row
                ? new JsonObject { ["since"] = row.Since, ["replacedBy"] = row.ReplacedBy, ["words"] = row.Words }
                : null,
            static (json, modifiers) => modifiers with { Deprecated = ReadDeprecation(json) },
            static modifiers => modifiers.Deprecated is { } row ? WordsOf(row) : null,
            static modifiers => modifiers.Deprecated is { } row ? $"yes{(row.ReplacedBy is { } name ? $", use {name}" : "")}" : null),
        new(
            "access",
            static modifiers => modifiers.Access is { } access ? RegistryJson.Name(access) : null,
            static (json, modifiers) => modifiers with { Access = JsonRow.Named<Access>(json.GetValue<string>()) },
            static modifiers => modifiers.Access is { } access ? RegistryJson.Name(access) : null,
            static modifiers => modifiers.Access is { } access ? RegistryJson.Name(access) : null) { Conflicts = true },
        new(
            "nullable",
            static modifiers => modifiers.Nullable,
            static (json, modifiers) => modifiers with { Nullable = json.GetValue<bool>() },
            static modifiers => YesOrNo(modifiers.Nullable),
            static modifiers => YesOrNo(modifiers.Nullable)) { Conflicts = true },
    ];

    /// <summary>What a deprecation says for people: since when, what to use, and the page's words.</summary>
    public static string WordsOf(Deprecation row) =>
        $"yes{(row.Since is { } since ? $", since {since}" : "")}{(row.ReplacedBy is { } name ? $", use {name}" : "")}: {row.Words}";

    private static Deprecation ReadDeprecation(JsonNode json) => json is JsonObject row
        ? new(JsonRow.Maybe(row, "since"), JsonRow.Maybe(row, "replacedBy"), JsonRow.Text(row, "words"))
        : throw new FormatException("expected an object under 'deprecated'");

    private static string? YesOrNo(bool? value) => value switch { true => "yes", false => "no", _ => null };
}
