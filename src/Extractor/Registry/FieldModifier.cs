using System.Collections.Immutable;
using System.Text.Json;
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
/// <param name="Cell">The modifier as one JSON value that is no object, for a table or a tree; null where it is not stated.</param>
/// <param name="Line">The modifier as a line of its own below a field; null where there is nothing to say.</param>
internal sealed record FieldModifier(
    string Key,
    Func<FieldModifiers, JsonNode?> Write,
    Func<JsonElement, FieldModifiers, FieldModifiers> Read,
    Func<FieldModifiers, string?> Words,
    Func<FieldModifiers, string?> Meaning,
    Func<FieldModifiers, JsonValue?> Cell,
    Func<FieldModifiers, string?> Line)
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
            static modifiers => modifiers.Deprecated is { } row ? $"yes{(row.ReplacedBy is { } name ? $", use {name}" : "")}" : null,
            static modifiers => modifiers.Deprecated is { } row ? JsonValue.Create(row.Words) : null,
            static modifiers => modifiers.Deprecated is { } row ? $"deprecated: {row.Words}" : null),
        new(
            "access",
            static modifiers => NameOf(modifiers.Access),
            static (json, modifiers) => modifiers with { Access = JsonCells.Named<Access>(json.GetString()!) },
            static modifiers => NameOf(modifiers.Access),
            static modifiers => NameOf(modifiers.Access),
            static modifiers => NameOf(modifiers.Access) is { } name ? JsonValue.Create(name) : null,
            static modifiers => NameOf(modifiers.Access)) { Conflicts = true },
        new(
            "nullable",
            static modifiers => modifiers.Nullable,
            static (json, modifiers) => modifiers with { Nullable = json.GetBoolean() },
            static modifiers => YesOrNo(modifiers.Nullable),
            static modifiers => YesOrNo(modifiers.Nullable),
            static modifiers => modifiers.Nullable is { } nullable ? JsonValue.Create(nullable) : null,
            static modifiers => modifiers.Nullable is true ? "may be null" : null) { Conflicts = true },
    ];

    /// <summary>What a deprecation says for people: since when, what to use, and the page's words.</summary>
    public static string WordsOf(Deprecation row) =>
        $"yes{(row.Since is { } since ? $", since {since}" : "")}{(row.ReplacedBy is { } name ? $", use {name}" : "")}: {row.Words}";

    private static Deprecation ReadDeprecation(JsonElement json) => json.ValueKind == JsonValueKind.Object
        ? new(json.MaybeText("since"), json.MaybeText("replacedBy"), json.Text("words"))
        : throw new FormatException("expected an object under 'deprecated'");

    private static string? NameOf(Access? access) => access is { } stated ? RegistryJson.Name(stated) : null;

    private static string? YesOrNo(bool? value) => value switch { true => "yes", false => "no", _ => null };
}
